import { describe, expect, test } from 'vitest'
import type { PublicEntry } from '../record/public-entry'
import { caseAsOf } from './as-of'
import { english, entryOf, personOf, publicCaseOf } from './public-case.testing'
import { date } from './status.testing'

describe('an entry of the record', () => {
  const toldOf = (entry: PublicEntry, day: string) => {
    const { caseRecord, undated } = caseAsOf(
      publicCaseOf({ people: [personOf({ entries: [entry] })] }),
      day,
    )
    return { told: caseRecord.people[0]?.entries[0], undated }
  }

  test('that has no date is left out and counted, with what it would have held', () => {
    const entry = entryOf(
      'allegation',
      'a',
      { allegedBy: 'a report' },
      { children: [entryOf('perpetrator', 'b', { type: 'police' })] },
    )
    expect(toldOf(entry, '2020-01-01')).toEqual({ told: undefined, undated: 1 })
  })

  test('of a detention forgets an end that had not come and what was known later', () => {
    const entry = entryOf('detention', 'd', {
      from: date('2006'),
      to: date('2017-08'),
      asOf: date('2016'),
      familyContact: 'no',
      correspondence: 'blocked',
      correspondenceAsOf: date('2010'),
    })
    expect(toldOf(entry, '2014-12-01').told?.values).toMatchObject({
      from: date('2006'),
      to: null,
      asOf: null,
      familyContact: 'unknown',
      correspondence: 'unknown',
    })
    expect(toldOf(entry, '2016-01-01').told?.values).toMatchObject({
      familyContact: 'no',
      correspondence: 'blocked',
    })
  })

  test('of a charge without a date is told from the first thing that became of it', () => {
    const update = entryOf('chargeUpdate', 'u', { status: 'convicted', date: date('2007-03') })
    const entry = entryOf('charge', 'c', { text: english('Espionage') }, { children: [update] })
    expect(toldOf(entry, '2007-02-28')).toEqual({ told: undefined, undated: 0 })
    expect(toldOf(entry, '2007-03-01').told?.children).toHaveLength(1)
  })

  test('of a sentence has the changes up to the day, and is not told before it was imposed', () => {
    const entry = entryOf(
      'sentence',
      's',
      { kind: 'imprisonment', termYears: 20, imposed: date('2007'), starts: date('2006-01-31') },
      {
        children: [
          entryOf('sentenceChange', 'x', { kind: 'reduced', date: date('2010') }),
          entryOf('sentenceChange', 'y', { kind: 'extended', date: date('2012') }),
          entryOf('sentenceChange', 'z', { kind: 'reduced' }),
        ],
      },
    )
    expect(toldOf(entry, '2006-12-31').told).toBeUndefined()
    const { told, undated } = toldOf(entry, '2011-01-01')
    expect(told?.children.map(({ id }) => id)).toEqual(['x'])
    expect(undated).toBe(1)
  })

  test('says who somebody is, but not a death that had not come', () => {
    const entry = entryOf('person', 'p', { gender: 'woman', death: date('2016') })
    expect(toldOf(entry, '2014-12-01').told?.values).toMatchObject({ gender: 'woman', death: null })
  })

  test('of an expulsion knows no later stop of it', () => {
    const entry = entryOf('asylumMatter', 'm', {
      state: 'temporary',
      expulsion: 'suspended',
      ordered: date('2017-08-01'),
      interimMeasure: 'granted',
      interim: date('2017-08-04'),
      interimBody: 'a court',
      asOf: date('2018'),
    })
    expect(toldOf(entry, '2017-08-02').told?.values).toMatchObject({
      state: 'unknown',
      expulsion: 'unknown',
      ordered: date('2017-08-01'),
      interimMeasure: 'unknown',
      interim: null,
      interimBody: null,
    })
  })
})
