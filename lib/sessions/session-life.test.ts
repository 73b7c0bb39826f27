import { describe, expect, test } from 'vitest'
import { ABSOLUTE_MS, IDLE_MS, isAlive } from './session-life'

const start = new Date('2026-11-24T08:00:00Z')
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const fresh = { createdAt: start, lastSeenAt: start, expiresAt: after(ABSOLUTE_MS) }
const person = { disabledAt: null, passwordChangedAt: after(-1000) }

describe('a session', () => {
  test('holds while it is used', () => {
    expect(isAlive(fresh, person, after(IDLE_MS - 1))).toBe(true)
  })
  test('ends after an idle hour', () => {
    expect(isAlive(fresh, person, after(IDLE_MS))).toBe(false)
  })
  test('ends after twelve hours however busy', () => {
    const busy = { ...fresh, lastSeenAt: after(ABSOLUTE_MS - 1), expiresAt: after(2 * ABSOLUTE_MS) }
    expect(isAlive(busy, person, after(ABSOLUTE_MS))).toBe(false)
  })
  test('ends when its person is disabled', () => {
    expect(isAlive(fresh, { ...person, disabledAt: after(1) }, after(2))).toBe(false)
  })
  test('ends when the password is changed', () => {
    expect(isAlive(fresh, { ...person, passwordChangedAt: after(1) }, after(2))).toBe(false)
  })
})
