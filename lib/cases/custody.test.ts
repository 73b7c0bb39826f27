import { describe, expect, it } from 'vitest'
import type { PublicEntry } from '../record/public-entry'
import { custodyOf, sentenceEnd } from './custody'
import { date, event } from './status.testing'

const dateOrNull = (edtf: string | null) => (edtf === null ? null : date(edtf))
type Dates = { imposed?: string | null; starts?: string | null }
const sentence = (
  termYears: number | null,
  { imposed = null, starts = null }: Dates,
  ...children: PublicEntry[]
) =>
  ({
    kind: 'sentence',
    id: 's',
    values: {
      kind: 'imprisonment',
      ...{ termYears, termMonths: null, termDays: null },
      imposed: dateOrNull(imposed),
      starts: dateOrNull(starts),
    },
    sources: [],
    children,
  }) as unknown as PublicEntry<'sentence'>
const extended = {
  kind: 'sentenceChange',
  id: 'c',
  values: { kind: 'extended', termYears: null, termMonths: null, termDays: null },
  sources: [],
  children: [],
} as unknown as PublicEntry

const ARREST = event(1, '2010-01-10', 'arrested')

describe('the detention in which somebody is', () => {
  it('is the one that has not ended', () => {
    expect(custodyOf([ARREST], 'p')?.from.edtf).toBe('2010-01-10')
    expect(custodyOf([ARREST, event(2, '2011', 'released')], 'p')).toBeNull()
    expect(custodyOf([], 'p')).toBeNull()
  })

  it('is not known any more once somebody has disappeared', () => {
    expect(custodyOf([ARREST, event(2, '2011', 'disappeared')], 'p')).toBeNull()
  })
})

describe('the end of a sentence that is served', () => {
  it('lies as far apart as the arrest and the day of the sentence', () => {
    expect(sentenceEnd(sentence(10, { imposed: '2010-06-15' }), [ARREST], 'p')).toEqual({
      kind: 'expected',
      from: '2020-01-10',
      to: '2020-06-15',
    })
  })

  it('of somebody arrested and released before, and sentenced some day since, is what both allow', () => {
    const events = [
      event(1, '2010-01', 'arrested'),
      event(2, '2010-01', 'released'),
      event(3, '[2010-01..2014-05]', 'imprisoned'),
    ]
    expect(sentenceEnd(sentence(18, { imposed: '[2010-01..2014-05]' }), events, 'p')).toEqual({
      kind: 'expected',
      from: '2028-01-01',
      to: '2032-05-31',
    })
  })

  it('is not earlier than known, when the sentence was extended nobody knows by how much', () => {
    expect(sentenceEnd(sentence(10, { starts: '2010-01-10' }, extended), [ARREST], 'p')).toEqual({
      kind: 'expected',
      from: '2020-01-10',
      to: null,
    })
  })

  it('is not known without a term', () => {
    expect(sentenceEnd(sentence(null, { imposed: '2010' }), [ARREST], 'p')).toEqual({
      kind: 'unknown',
      why: 'term',
    })
  })

  it('is not asked of somebody who is free', () => {
    const events = [ARREST, event(2, '2011', 'released')]
    expect(sentenceEnd(sentence(10, { imposed: '2010' }), events, 'p')).toBeNull()
  })

  it('is not asked of a sentence that belongs to an earlier detention', () => {
    const events = [ARREST, event(2, '2011-05-01', 'released'), event(3, '2015', 'arrested')]
    expect(sentenceEnd(sentence(10, { imposed: '2010' }), events, 'p')).toBeNull()
    expect(sentenceEnd(sentence(10, {}), events, 'p')).toBeNull()
    expect(sentenceEnd(sentence(10, { imposed: '2014' }), events, 'p')).toMatchObject({
      from: '2025-01-01',
    })
  })
})
