import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEverybodyFree, libertyOf, statusesOf } from './liberty'
import { LIBERTY_STATUSES, RELEASE_MANNERS } from './vocabulary'

const free = { status: 'released', manner: 'early' } as const
const held = { status: 'imprisoned', manner: null } as const
const anybody = fc.option(
  fc.record({
    status: fc.constantFrom(...LIBERTY_STATUSES),
    manner: fc.option(fc.constantFrom(...RELEASE_MANNERS)),
  }),
)

describe('everybody is free', () => {
  test('when each of them is released', () => {
    expect(isEverybodyFree([free, { ...free, manner: null }])).toBe(true)
  })

  test('never while one of them is held or not known about', () => {
    fc.assert(
      fc.property(fc.array(anybody), (others) => {
        expect(isEverybodyFree([...others, held])).toBe(false)
        expect(isEverybodyFree([...others, null])).toBe(false)
      }),
    )
  })

  test('not while proceedings against a released person go on', () => {
    expect(isEverybodyFree([{ ...free, manner: 'pending_proceedings' }])).toBe(false)
  })

  test('not when somebody died, and not when nobody is named', () => {
    expect(isEverybodyFree([free, { status: 'died_in_custody', manner: null }])).toBe(false)
    expect(isEverybodyFree([])).toBe(false)
  })
})

describe('what a status means', () => {
  test('every status stands in exactly one group', () => {
    const groups = (['in_danger', 'free', 'elsewhere', 'dead', 'unknown'] as const).flatMap(
      statusesOf,
    )
    expect(groups.toSorted()).toEqual([...LIBERTY_STATUSES].sort())
  })

  test('somebody about to be deported is in danger, somebody released is free', () => {
    expect(libertyOf('facing_deportation')).toBe('in_danger')
    expect(libertyOf('released')).toBe('free')
    expect(libertyOf(null)).toBe('unknown')
  })
})
