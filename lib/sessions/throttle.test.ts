import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delayAfter, FAILURE_WINDOW_MS, isThrottled } from './throttle'

const now = new Date('2026-11-24T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test('four slips of the finger cost nothing', () => {
  expect(isThrottled([ago(4), ago(3), ago(2), ago(1)], now)).toBe(false)
})

test('after five failures there is a wait, and it ends', () => {
  expect(isThrottled([ago(50), ago(40), ago(20), ago(10), ago(1)], now)).toBe(true)
  expect(isThrottled([ago(90), ago(80), ago(70), ago(60), ago(31)], now)).toBe(false)
})

test('the wait never shrinks with more failures, and never exceeds a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), (failures) => {
      expect(delayAfter(failures + 1)).toBeGreaterThanOrEqual(delayAfter(failures))
      expect(delayAfter(failures)).toBeLessThanOrEqual(15 * 60_000)
    }),
  )
})

test('a patient guesser gets at most 100 tries an hour', () => {
  const failures: Date[] = []
  for (let at = 0; at < FAILURE_WINDOW_MS; at += 1000) {
    const moment = new Date(now.getTime() + at)
    if (!isThrottled(failures, moment)) failures.push(moment)
  }
  expect(failures.length).toBeLessThanOrEqual(100)
})

test('an hour later the past is forgotten', () => {
  expect(
    isThrottled(
      Array.from({ length: 50 }, () => ago(3601)),
      now,
    ),
  ).toBe(false)
})
