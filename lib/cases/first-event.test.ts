import { expect, test } from 'vitest'
import { FIRST_EVENT_TYPES } from './first-event'
import { POSTHUMOUS } from './posthumous'
import { LIBERTY_STATUSES } from './vocabulary'

test('a status begins with the kind of entry that says no more than the status', () => {
  expect(FIRST_EVENT_TYPES.arrested).toBe('arrest')
  expect(FIRST_EVENT_TYPES.imprisoned).toBe('sentence')
  expect(FIRST_EVENT_TYPES.released).toBe('release')
  expect(FIRST_EVENT_TYPES.disappeared).toBe('contact_lost')
  // Nobody says that there is an order.
  expect(FIRST_EVENT_TYPES.facing_deportation).toBe('background')
  expect(FIRST_EVENT_TYPES.unknown).toBe('background')
})

test('whoever died has an entry that can tell a death, and nobody else has', () => {
  const dead = LIBERTY_STATUSES.filter((status) =>
    ['death', 'execution'].includes(FIRST_EVENT_TYPES[status]),
  )
  expect(dead).toEqual(['died_in_custody', 'executed', 'died'])
  for (const status of dead) expect(POSTHUMOUS[FIRST_EVENT_TYPES[status]]).toBeDefined()
})
