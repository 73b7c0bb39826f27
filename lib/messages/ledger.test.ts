import { describe, expect, it } from 'vitest'
import { countedTallies, coversDeed, coversUntil, standingTallies, totalOf } from './ledger'
import { ledgerLines, quantityWording } from './ledger-lines'
import { date, deed, tally } from './ledger.testing'

const counted = (...tallies: ReturnType<typeof tally>[]) =>
  countedTallies(tallies).map(({ id }) => id)

describe('real figures', () => {
  it('Musaev: 427,000 as published, and what supporters log since', () => {
    const published = tally('musaev', 427_000, {
      method: 'published',
      period: date('2014'),
      asOf: date('2017-08-22'),
    })
    expect(totalOf([published], []).total).toBe(427_000)
    const deeds = [
      deed('then', '2014-12-31'),
      deed('thanks', '2017-09-01', { kind: 'thanks', quantity: 3 }),
    ]
    expect(totalOf([published], deeds)).toEqual({
      total: 427_003,
      byKind: { appeal: 0, solidarity: 427_000, family_solidarity: 0, petition: 0, thanks: 3 },
      tallies: ['musaev'],
      uncoveredDeeds: 3,
      estimated: false,
    })
    expect(quantityWording('published')).toBe('as_published')
  })

  it('Abdukadirova: one number, its rounding, and a part inside it give 196,411', () => {
    const rounded = tally('about', 200_000, { method: 'estimated', kind: 'petition' })
    const exact = tally('exact', 196_411, {
      kind: 'petition',
      supersedes: 'about',
      includes: ['germany'],
    })
    const part = tally('germany', 37_000, { kind: 'petition', scope: 'section', sectionId: 'de' })
    expect(totalOf([rounded, exact, part], [])).toMatchObject({
      total: 196_411,
      tallies: ['exact'],
      estimated: false,
    })
    expect(totalOf([rounded, part], []).estimated).toBe(true)
  })

  it('Akatugba: 50,000 of one section lie inside 800,000 worldwide', () => {
    const world = tally('world', 800_000, { includes: ['uk'] })
    const uk = tally('uk', 50_000, { scope: 'section', sectionId: 'uk' })
    expect(totalOf([uk, world], []).total).toBe(800_000)
    expect(standingTallies([uk, world])).toEqual([
      { tally: uk, insideOf: 'world' },
      { tally: world, insideOf: null },
    ])
  })

  it('Write for Rights 2013: the final 2.3 million replace the interim 1.4 million', () => {
    const interim = tally('interim', 1_400_000)
    const final = tally('final', 2_300_000, { supersedes: 'interim' })
    expect(totalOf([interim, final], []).total).toBe(2_300_000)
    expect(totalOf([interim, { ...final, state: 'reported' }], []).total).toBe(1_400_000)
  })
})

describe('which figures count', () => {
  it('only verified ones', () => {
    const states = ['reported', 'rejected', 'superseded'] as const
    expect(counted(...states.map((state) => tally(state, 5, { state })))).toEqual([])
  })

  it('the last of a chain of replacements, also past one that was rejected', () => {
    const chain = [
      tally('a', 1),
      tally('b', 2, { supersedes: 'a', state: 'rejected' }),
      tally('c', 3, { supersedes: 'b' }),
    ]
    expect(counted(...chain)).toEqual(['c'])
  })

  it('not a part that its whole included before the whole was replaced', () => {
    const all = [
      tally('part', 5),
      tally('whole', 50, { includes: ['part'], state: 'superseded' }),
      tally('final', 60, { supersedes: 'whole' }),
    ]
    expect(counted(...all)).toEqual(['final'])
  })

  it('not a part that was replaced inside its whole', () => {
    const all = [
      tally('part', 5),
      tally('whole', 50, { includes: ['part'] }),
      tally('newer', 6, { supersedes: 'part' }),
    ]
    expect(counted(...all)).toEqual(['whole'])
  })

  it('a part again, once its whole is rejected', () => {
    expect(
      counted(tally('part', 5), tally('whole', 50, { includes: ['part'], state: 'rejected' })),
    ).toEqual(['part'])
  })

  it('one of two rivals that replace the same figure, the later', () => {
    const rivals = [
      tally('first', 1),
      tally('b', 9, { supersedes: 'first', asOf: date('2015') }),
      tally('c', 7, { supersedes: 'first', asOf: date('2016') }),
    ]
    expect(counted(...rivals)).toEqual(['c'])
  })

  it('one of a ring, the largest of figures that include each other', () => {
    const ring = [
      tally('a', 5, { includes: ['b'] }),
      tally('b', 9, { includes: ['c'] }),
      tally('c', 7, { includes: ['a'] }),
    ]
    expect(counted(...ring)).toEqual(['b'])
    expect(counted(tally('a', 5, { supersedes: 'b' }), tally('b', 9, { supersedes: 'a' }))).toEqual(
      ['b'],
    )
    expect(counted(tally('self', 5, { supersedes: 'self', includes: ['self', 'nobody'] }))).toEqual(
      ['self'],
    )
  })
})

describe('which deeds a figure contains', () => {
  const world = tally('world', 100, { period: date('2014') })
  const section = tally('uk', 10, { scope: 'section', sectionId: 'uk' })

  it('those up to the end of its period, else up to its as-of date', () => {
    expect(coversUntil(world)).toBe('2014-12-31')
    expect(coversUntil(section)).toBe('2014-10-17')
    expect(coversUntil(tally('open', 1, { period: date('2014/..') }))).toBe('2014-10-17')
    expect(coversDeed(world, deed('d', '2014-12-31'))).toBe(true)
    expect(coversDeed(world, deed('d', '2015-01-01'))).toBe(false)
  })

  it('those of the same kind and, for a section, of that section', () => {
    expect(coversDeed(world, deed('d', '2014-01-01', { kind: 'appeal' }))).toBe(false)
    expect(coversDeed(section, deed('d', '2014-01-01', { sectionId: 'uk' }))).toBe(true)
    expect(coversDeed(section, deed('d', '2014-01-01', { sectionId: 'de' }))).toBe(false)
    expect(coversDeed(section, deed('d', '2014-01-01'))).toBe(false)
  })

  it('none, for a group or an event', () => {
    for (const scope of ['group', 'event'] as const)
      expect(coversDeed(tally('g', 5, { scope }), deed('d', '2014-01-01'))).toBe(false)
  })

  it('and only logged and confirmed ones count beside it', () => {
    const states = ['logged', 'confirmed', 'withdrawn', 'held', 'rejected', 'invalidated'] as const
    const deeds = states.map((state, index) =>
      deed(state, '2020-01-01', { state, quantity: 10 ** index }),
    )
    expect(totalOf([], deeds).total).toBe(11)
  })
})

describe('lines of deeds', () => {
  it('are one for each kind, channel and month, newest first', () => {
    const deeds = [
      deed('a', '2014-01-03'),
      deed('b', '2014-01-31', { quantity: 4 }),
      deed('c', '2015-02-01'),
      deed('d', '2015-02-01', { channel: 'email' }),
    ]
    expect(ledgerLines([tally('t', 100)], deeds).deeds).toEqual([
      { kind: 'solidarity', channel: 'email', month: '2015-02', quantity: 1, uncovered: 1 },
      { kind: 'solidarity', channel: 'letter', month: '2015-02', quantity: 1, uncovered: 1 },
      { kind: 'solidarity', channel: 'letter', month: '2014-01', quantity: 5, uncovered: 0 },
    ])
  })

  it('say figures as they came about', () => {
    expect(quantityWording('counted')).toBe('exact')
    expect(quantityWording('platform')).toBe('exact')
    expect(quantityWording('imported')).toBe('exact')
    expect(quantityWording('estimated')).toBe('about')
  })
})
