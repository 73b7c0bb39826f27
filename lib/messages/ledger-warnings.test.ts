import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalOf } from './ledger'
import { ledgerWarnings } from './ledger-warnings'
import { anyTallies, date, tally } from './ledger.testing'

const codes = (...tallies: ReturnType<typeof tally>[]) =>
  ledgerWarnings(tallies).map(({ code, first, second }) => `${code} ${first} ${second}`)
const uk = tally('uk', 50, { scope: 'section', sectionId: 'uk' })

describe('warnings about a ledger', () => {
  it('name figures that may overlap and do not say so, and change no number', () => {
    const world = tally('world', 800)
    expect(codes(world, uk)).toEqual(['possible_overlap world uk'])
    expect(totalOf([world, uk], []).total).toBe(850)
    expect(codes({ ...world, includes: ['uk'] }, uk)).toEqual([])
  })

  it('are silent where figures cannot overlap', () => {
    expect(codes(uk, tally('de', 5, { scope: 'section', sectionId: 'de' }))).toEqual([])
    expect(codes(uk, tally('world', 800, { kind: 'appeal' }))).toEqual([])
    expect(codes({ ...uk, channel: 'email' }, tally('world', 800, { channel: 'letter' }))).toEqual(
      [],
    )
    expect(
      codes({ ...uk, period: date('2013') }, tally('world', 800, { period: date('2014') })),
    ).toEqual([])
    expect(codes(tally('g', 5, { scope: 'group' }), tally('h', 5, { scope: 'group' }))).toEqual([])
  })

  it('name a part that is larger than its whole', () => {
    expect(codes(tally('world', 40, { includes: ['uk'] }), uk)).toEqual(['inside_smaller world uk'])
  })

  it('name rivals and rings', () => {
    expect(
      codes(tally('a', 1), tally('b', 2, { supersedes: 'a' }), tally('c', 3, { supersedes: 'a' })),
    ).toEqual(['rivals b c'])
    expect(codes(tally('a', 2, { includes: ['b'] }), tally('b', 1, { includes: ['a'] }))).toEqual([
      'ring a b',
    ])
    expect(codes(tally('a', 2, { supersedes: 'b' }), tally('b', 1, { supersedes: 'a' }))).toEqual([
      'ring a b',
    ])
  })

  it('never fail on any ledger', () => {
    fc.assert(
      fc.property(anyTallies, (tallies) => ledgerWarnings(tallies).length >= 0),
      { numRuns: 20 },
    )
  })
})
