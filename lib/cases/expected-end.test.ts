import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from '../dates/partial-date.testing'
import { type SentenceTerm, expectedEnd, termStart } from './expected-end'
import { date } from './status.testing'
import { SENTENCE_CHANGE_KINDS, SENTENCE_KINDS } from './vocabulary'

const years = (count: number, months = 0, days = 0) => ({ years: count, months, days })
const prison = (term: SentenceTerm['term'], ...changes: SentenceTerm['changes']): SentenceTerm => ({
  kind: 'imprisonment',
  term,
  changes,
})
const start = (
  starts: string | null,
  arrest: string | null = null,
  imposed: string | null = null,
) =>
  termStart({
    starts: starts === null ? null : date(starts),
    arrest: arrest === null ? null : date(arrest),
    imposed: imposed === null ? null : date(imposed),
  })

describe('the beginning of a term', () => {
  it('is the one that is recorded', () => {
    expect(start('2010-03-01', '2009', '2011')).toMatchObject({ lower: '2010-03-01' })
  })

  it('lies somewhere between arrest and sentence when nobody knows whether the time before counts', () => {
    expect(start(null, '2010-01', '[2010-01..2014-05]')).toEqual({
      lower: '2010-01-01',
      upper: '2014-05-31',
    })
  })

  it('is the one date that is known, or none', () => {
    expect(start(null, '2009')).toMatchObject({ lower: '2009-01-01', upper: '2009-12-31' })
    expect(start(null, null, '2010')).toMatchObject({ lower: '2010-01-01', upper: '2010-12-31' })
    expect(start(null)).toBeNull()
  })

  it('is the arrest of somebody who was sentenced in their absence', () => {
    expect(start(null, '2015', '2010')).toMatchObject({ lower: '2015-01-01', upper: '2015-12-31' })
  })
})

describe('the expected end of a sentence', () => {
  it('is a day when the day of the beginning and the term are known', () => {
    expect(expectedEnd(prison(years(2, 6, 10)), start('2010-01-31'))).toEqual({
      kind: 'expected',
      from: '2012-08-10',
      to: '2012-08-10',
    })
  })

  it('of 18 years imposed some day between January 2010 and May 2014 lies as far apart', () => {
    expect(expectedEnd(prison(years(18)), start(null, null, '[2010-01..2014-05]'))).toEqual({
      kind: 'expected',
      from: '2028-01-01',
      to: '2032-05-31',
    })
  })

  it('of somebody arrested in 1999 whose term and whose extension are not known is not known', () => {
    const sentence = prison(null, { kind: 'extended', term: null })
    expect(expectedEnd(sentence, start(null, '1999'))).toEqual({ kind: 'unknown', why: 'term' })
  })

  it('of a known term that was extended, nobody knows by how much, is known at the earliest only', () => {
    const extended = prison(years(15), { kind: 'extended', term: null })
    expect(expectedEnd(extended, start(null, '1999'))).toEqual({
      kind: 'expected',
      from: '2014-01-01',
      to: null,
    })
  })

  it('is none once the sentence was served, whatever its length was', () => {
    const served = prison(null, { kind: 'extended', term: null }, { kind: 'served', term: null })
    expect(expectedEnd(served, start(null, '1999'))).toEqual({ kind: 'none', why: 'served' })
  })

  it('follows extensions, reductions and commutations in their order', () => {
    const at = (...changes: SentenceTerm['changes']) =>
      expectedEnd(prison(years(10), ...changes), start('2010-01-01'))
    const day = (to: string) => ({ kind: 'expected', from: to, to })
    expect(at({ kind: 'extended', term: years(3) })).toEqual(day('2023-01-01'))
    expect(at({ kind: 'reduced', term: years(0, 18) })).toEqual(day('2018-07-01'))
    expect(at({ kind: 'commuted', term: years(5) })).toEqual(day('2015-01-01'))
    expect(at({ kind: 'extended', term: years(3) }, { kind: 'commuted', term: years(5) })).toEqual(
      day('2015-01-01'),
    )
    expect(at({ kind: 'commuted', term: years(5) }, { kind: 'extended', term: years(3) })).toEqual(
      day('2018-01-01'),
    )
    expect(at({ kind: 'reduced', term: years(20) })).toEqual(day('2010-01-01'))
    expect(at({ kind: 'commuted', term: null })).toEqual({ kind: 'unknown', why: 'term' })
  })

  it('of a term that was reduced, nobody knows by how much, is known at the latest only', () => {
    const reduced = prison(years(10), { kind: 'reduced', term: null })
    expect(expectedEnd(reduced, start('2010'))).toEqual({
      kind: 'expected',
      from: null,
      to: '2020-12-31',
    })
  })

  it('is not known when it was both extended and reduced by unknown lengths, or has no beginning', () => {
    const both = prison(
      years(10),
      { kind: 'extended', term: null },
      { kind: 'reduced', term: null },
    )
    expect(expectedEnd(both, start('2010'))).toEqual({ kind: 'unknown', why: 'change' })
    expect(expectedEnd(prison(years(10)), null)).toEqual({ kind: 'unknown', why: 'start' })
  })

  it('has only the bound that the beginning has', () => {
    expect(expectedEnd(prison(years(10)), start('../2010'))).toEqual({
      kind: 'expected',
      from: null,
      to: '2020-12-31',
    })
  })

  it.each(['life', 'death', 'fine', 'indeterminate', 'suspended'] as const)(
    'does not exist for %s, unless it was commuted to a term',
    (kind) => {
      const sentence = { kind, term: null, changes: [] }
      expect(expectedEnd(sentence, start('2010'))).toEqual({ kind: 'none', why: kind })
      const commuted = { ...sentence, changes: [{ kind: 'commuted', term: years(20) }] as const }
      expect(expectedEnd(commuted, start('2010-01-01'))).toMatchObject({ from: '2030-01-01' })
    },
  )

  it.each(['pardoned', 'quashed', 'served'] as const)(
    'ends with %s, until it changes again',
    (kind) => {
      const change = { kind, term: null }
      expect(expectedEnd(prison(years(10), change), start('2010'))).toEqual({
        kind: 'none',
        why: kind,
      })
      const again = prison(years(10), change, { kind: 'extended', term: years(1) })
      expect(expectedEnd(again, start('2010-01-01'))).toMatchObject({ from: '2021-01-01' })
    },
  )

  it('is not reckoned for a term of thousands of years', () => {
    expect(expectedEnd(prison(years(8_658)), start('2021'))).toEqual({
      kind: 'unknown',
      why: 'term_too_long',
    })
  })
})

const anyTerm = fc.record({
  years: fc.nat({ max: 40 }),
  months: fc.nat({ max: 30 }),
  days: fc.nat({ max: 400 }),
})
const anySentence: fc.Arbitrary<SentenceTerm> = fc.record({
  kind: fc.constantFrom(...SENTENCE_KINDS),
  term: fc.option(anyTerm),
  changes: fc.array(
    fc.record({ kind: fc.constantFrom(...SENTENCE_CHANGE_KINDS), term: fc.option(anyTerm) }),
    { maxLength: 5 },
  ),
})
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const inOrder = (count: number) =>
  fc.array(anyDay, { minLength: count, maxLength: count }).map((days) => days.sort())

describe('whatever the sentence', () => {
  it('the end never throws, and its bounds are in order', () => {
    const wild = fc.record({ years: fc.nat(), months: fc.nat(), days: fc.nat() })
    const anyDates = fc.tuple(fc.option(anyEdtf), fc.option(anyEdtf), fc.option(anyEdtf))
    fc.assert(
      fc.property(anySentence, fc.option(wild), anyDates, (sentence, term, dates) => {
        const began = start(...dates)
        for (const each of [sentence, { ...sentence, term }]) {
          const end = expectedEnd(each, began)
          if (end.kind === 'expected' && end.from !== null && end.to !== null)
            expect(end.from <= end.to).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('a later beginning never gives an earlier end', () => {
    fc.assert(
      fc.property(anySentence, inOrder(2), (sentence, [early = '', late = '']) => {
        const [a, b] = [early, late].map((day) => expectedEnd(sentence, { lower: day, upper: day }))
        if (a?.kind !== 'expected' || b?.kind !== 'expected') {
          expect(a).toEqual(b)
          return
        }
        if (a.from !== null && b.from !== null) expect(a.from <= b.from).toBe(true)
        if (a.to !== null && b.to !== null) expect(a.to <= b.to).toBe(true)
      }),
    )
  })

  it('a less certain beginning never gives a more certain end', () => {
    fc.assert(
      fc.property(anySentence, inOrder(4), (sentence, [a = '', b = '', c = '', d = '']) => {
        const wide = expectedEnd(sentence, { lower: a, upper: d })
        const close = expectedEnd(sentence, { lower: b, upper: c })
        if (wide.kind !== 'expected' || close.kind !== 'expected') {
          expect(wide).toEqual(close)
          return
        }
        if (wide.from !== null && close.from !== null) expect(wide.from <= close.from).toBe(true)
        if (wide.to !== null && close.to !== null) expect(wide.to >= close.to).toBe(true)
      }),
    )
  })
})
