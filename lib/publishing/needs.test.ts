import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASE_STATES } from '../cases/vocabulary'
import { NEEDS, isApproved, needsOf } from './needs'
import { isPublicState } from './states'

const quiet = { sameAsLast: true, disclosed: [], guarded: false }

describe('a second person has to look', () => {
  test('before anything is public for the first time', () => {
    expect(needsOf({ ...quiet, state: 'draft', wasPublic: false })).toEqual(['first_publication'])
  })
  test('before what was withdrawn is public again, even unchanged', () => {
    expect(needsOf({ ...quiet, state: 'withdrawn', wasPublic: true })).toEqual(['again'])
  })
  test('after a pause in which something changed', () => {
    const changed = { ...quiet, sameAsLast: false }
    expect(needsOf({ ...changed, state: 'paused', wasPublic: true })).toEqual(['again'])
  })
  test('when something that was kept back would be public, or the guard found something', () => {
    expect(
      needsOf({
        ...quiet,
        state: 'published',
        wasPublic: true,
        disclosed: ['event 1'],
        guarded: true,
      }),
    ).toEqual(['disclosure', 'name_guard'])
  })
})

test('an editor alone ends a pause in which nothing changed, and changes what is public', () => {
  expect(needsOf({ ...quiet, state: 'paused', wasPublic: true })).toEqual([])
  expect(needsOf({ ...quiet, sameAsLast: false, state: 'published', wasPublic: true })).toEqual([])
})

const someNeeds = fc.uniqueArray(fc.constantFrom(...NEEDS))
const hash = fc.constantFrom('one', 'other')

test('an approval never stretches to other content, nor to a reason that nobody looked at', () => {
  fc.assert(
    fc.property(hash, someNeeds, hash, someNeeds, (wanted, needs, contentHash, approved) => {
      const covers = wanted === contentHash && needs.every((need) => approved.includes(need))
      expect(isApproved([{ contentHash, needs: approved }], wanted, needs)).toBe(covers)
    }),
  )
})

test('whatever never was public needs somebody else, in every state', () => {
  for (const state of CASE_STATES.filter((each) => !isPublicState(each)))
    expect(needsOf({ ...quiet, state, wasPublic: false })).not.toEqual([])
})
