import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lettersFor, libertyOf, statusesOf } from './liberty'
import { LIBERTY_STATUSES } from './vocabulary'

const anyStatus = fc.option(fc.constantFrom(...LIBERTY_STATUSES))

describe('letters for a case', () => {
  test('are wanted while one person is not known to be free', () => {
    expect(lettersFor(['imprisoned'])).toBe('wanted')
    expect(lettersFor(['released', 'imprisoned'])).toBe('wanted')
    expect(lettersFor(['released', null])).toBe('wanted')
    expect(lettersFor(['unknown'])).toBe('wanted')
  })

  test('are needed no more when everybody is released', () => {
    expect(lettersFor(['released', 'released'])).toBe('free')
  })

  test('have ended when nobody is left to be freed', () => {
    expect(lettersFor(['died_in_custody'])).toBe('ended')
    expect(lettersFor(['released', 'executed'])).toBe('ended')
  })

  test('are wanted for a case that names nobody yet', () => {
    expect(lettersFor([])).toBe('wanted')
  })

  test('do not depend on the order of the people', () => {
    fc.assert(
      fc.property(fc.array(anyStatus), (statuses) => {
        expect(lettersFor(statuses.toReversed())).toBe(lettersFor(statuses))
      }),
    )
  })
})

describe('what a status means', () => {
  test('every status stands in exactly one group', () => {
    const groups = (['in_danger', 'free', 'elsewhere', 'dead', 'unknown'] as const).flatMap(statusesOf)
    expect(groups.toSorted()).toEqual([...LIBERTY_STATUSES].sort())
  })

  test('somebody about to be deported is in danger, somebody released is free', () => {
    expect(libertyOf('facing_deportation')).toBe('in_danger')
    expect(libertyOf('released')).toBe('free')
    expect(libertyOf(null)).toBe('unknown')
  })
})
