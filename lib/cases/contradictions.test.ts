import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from '../dates/partial-date.testing'
import { contradictionsOf } from './contradictions'
import type { DetentionFacts, EventFacts, RecordFacts } from './record-facts'
import { date, event } from './status.testing'
import {
  type CaseEventType,
  CHARGE_STATUSES,
  EVENT_TYPES,
  LIBERTY_STATUSES,
  SENTENCE_CHANGE_KINDS,
} from './vocabulary'

const maybe = (text: string | null) => (text === null ? null : date(text))
const entry = (
  entered: number,
  edtf: string,
  type: CaseEventType,
  rest: Partial<EventFacts> = {},
): EventFacts => ({ ...event(entered, edtf, null), type, ...rest })
const person = (birth: string | null, death: string | null) => ({
  people: [{ id: 'p', birth: maybe(birth), death: maybe(death) }],
})
const detention = (
  id: string,
  from: string | null,
  to: string | null,
  asOf: string | null = null,
): DetentionFacts => ({
  ...{ id, casePersonId: 'p' },
  ...{ from: maybe(from), to: maybe(to), asOf: maybe(asOf) },
})
/** The contradictions of a record that is empty but for what is named, as short lines. */
const named = (facts: Partial<RecordFacts>) =>
  contradictionsOf({
    ...{ ...person(null, null), events: [], detentions: [], sentences: [], charges: [] },
    ...facts,
  }).map(
    ({ code, first, second }) => `${code}: ${first.type} ${first.id}, ${second.type} ${second.id}`,
  )

describe('contradictions of a life', () => {
  it('are a birth after the death, and nothing when both may be the same year', () => {
    expect(named(person('1990', '1989'))).toEqual(['birth_after_death: person p, person p'])
    expect(named(person('1990', '1990'))).toEqual([])
  })

  it('are entries before the birth, except those about what went before', () => {
    const events = [entry(1, '1979', 'arrest'), entry(2, '1979', 'background')]
    expect(named({ ...person('1980', null), events })).toEqual(['before_birth: person p, event e1'])
  })

  it('are entries after the death that need a living person', () => {
    const events = [
      entry(1, '2012', 'hunger_strike'),
      entry(2, '2012', 'compensation'),
      entry(3, '2012', 'campaign_start'),
      entry(4, '2011', 'health'),
      entry(5, '2012', 'update', { statusEffect: 'imprisoned' }),
    ]
    expect(named({ ...person(null, '2011'), events })).toEqual([
      'after_death: person p, event e1',
      'after_death: person p, event e5',
    ])
  })

  it('are told of a death that only the timeline knows, and of one that it dates otherwise', () => {
    const events = [
      entry(1, '2011-05', 'death', { statusEffect: 'died_in_custody' }),
      entry(2, '2011-06', 'transfer'),
    ]
    expect(named({ events })).toEqual(['after_death: event e1, event e2'])
    expect(named({ ...person(null, '2010'), events })).toEqual([
      'after_death: person p, event e2',
      'death_dates_disagree: person p, event e1',
    ])
    expect(named({ ...person(null, '2012'), events })).toEqual([
      'death_dates_disagree: person p, event e1',
    ])
  })
})

describe('contradictions of the timeline', () => {
  const released = entry(1, '2010', 'release', { statusEffect: 'released' })

  it('are a release before anybody was held', () => {
    expect(named({ events: [released, entry(2, '2011', 'arrest')] })).toEqual([
      'release_before_arrest: event e1, event e2',
    ])
    expect(named({ events: [released, entry(2, '2010-05', 'arrest')] })).toEqual([])
    const before = entry(3, '2009', 'sentence', { statusEffect: 'imprisoned' })
    expect(named({ events: [released, entry(2, '2011', 'arrest'), before] })).toEqual([])
    expect(named({ events: [released] })).toEqual([])
  })

  it('are two statuses of one day, not two of one month', () => {
    const on = (day: string) => [
      entry(1, day, 'update', { statusEffect: 'arrested' }),
      entry(2, day, 'update', { statusEffect: 'fugitive' }),
    ]
    expect(named({ events: on('2010-05-03') })).toEqual(['statuses_disagree: event e1, event e2'])
    expect(named({ events: on('2010-05') })).toEqual([])
  })

  it('are not those that were retracted, corrected, or are about somebody else', () => {
    const arrest = entry(2, '2011', 'arrest')
    for (const quiet of [
      { ...released, retracted: true },
      { ...released, people: ['q'] },
    ])
      expect(named({ events: [quiet, arrest] })).toEqual([])
    expect(named({ events: [released, { ...arrest, corrects: 'e1' }] })).toEqual([])
  })
})

describe('contradictions of the record', () => {
  it('are a detention that surely ended before it began', () => {
    expect(named({ detentions: [detention('d', '2012', '2011')] })).toEqual([
      'detention_ends_before_it_begins: detention d, detention d',
    ])
    expect(named({ detentions: [detention('d', '2012-05', '2012')] })).toEqual([])
  })

  it('are two detentions that both go on', () => {
    const two = (a: DetentionFacts, b: DetentionFacts) => named({ detentions: [b, a] })
    const both = ['two_open_detentions: detention a, detention b']
    expect(two(detention('a', '2010', null), detention('b', '2013', null))).toEqual(both)
    expect(two(detention('a', null, null), detention('b', null, null))).toEqual(both)
    expect(two(detention('a', '2010', '2013'), detention('b', '2013', null))).toEqual([])
  })

  it('are not two detentions of which the first is only known up to a day', () => {
    const two = (a: DetentionFacts, b: DetentionFacts) => named({ detentions: [a, b] })
    expect(two(detention('a', '2010', null, '2012'), detention('b', '2013', null))).toEqual([])
    expect(two(detention('a', null, null, '2010'), detention('b', null, null, '2012'))).toEqual([])
    expect(two(detention('a', '2010', null, '2015'), detention('b', '2013', null))).toEqual([
      'two_open_detentions: detention a, detention b',
    ])
  })

  it('are a detention after the death or before the birth', () => {
    const detentions = [detention('a', '2012', '2013'), detention('b', '1970', '1971')]
    expect(named({ ...person('1980', '2010'), detentions })).toEqual([
      'after_death: person p, detention a',
      'before_birth: person p, detention b',
    ])
  })

  it('are a sentence that ended before it started or changed before it was imposed', () => {
    const sentence = (kind: 'served' | 'reduced', changed: string) => ({
      ...{ id: 's', casePersonId: 'p', imposed: date('2010'), starts: date('2011') },
      changes: [{ id: 'c', kind, date: date(changed) }],
    })
    expect(named({ sentences: [sentence('served', '2010')] })).toEqual([
      'sentence_ends_before_it_starts: sentence s, sentence_change c',
    ])
    expect(named({ sentences: [sentence('reduced', '2009')] })).toEqual([
      'sentence_changed_before_imposed: sentence s, sentence_change c',
    ])
    expect(named({ sentences: [sentence('reduced', '2010')] })).toEqual([])
  })

  it('are not a sentence before the arrest: people are sentenced in their absence', () => {
    const sentences = [
      { id: 's', casePersonId: 'p', imposed: date('2010'), starts: null, changes: [] },
    ]
    expect(named({ sentences, events: [entry(1, '2012', 'arrest')] })).toEqual([])
  })

  it('are news of a charge before it was filed', () => {
    const charge = (status: (typeof CHARGE_STATUSES)[number]) => ({
      ...{ id: 'c', casePersonId: 'p', filed: date('2010-05') },
      updates: [{ id: 'u', status, date: date('2010-04') }],
    })
    expect(named({ charges: [charge('convicted')] })).toEqual([
      'charge_updated_before_filed: charge c, charge_update u',
    ])
    expect(named({ charges: [charge('not_charged')] })).toEqual([])
  })
})

// The grammar is slow, and a thousand records have many dates: they are read once.
const someDate = fc.constantFrom(...fc.sample(anyEdtf, 300).map(date))
const anyDate = fc.option(someDate)
const whose = fc.constantFrom('p', 'q')
const identified = <T extends object>(rows: fc.Arbitrary<T>) =>
  fc
    .array(rows, { maxLength: 6 })
    .map((all) => all.map((row, index) => ({ ...row, id: `r${index}` })))
const anyRecord: fc.Arbitrary<RecordFacts> = fc.record({
  people: fc.tuple(anyDate, anyDate, anyDate).map(([birth, death, other]) => [
    { id: 'p', birth, death },
    { id: 'q', birth: other, death: null },
  ]),
  events: fc
    .array(
      fc.record({
        type: fc.constantFrom(...EVENT_TYPES),
        date: someDate,
        statusEffect: fc.option(fc.constantFrom(...LIBERTY_STATUSES)),
        people: fc.constantFrom<readonly string[]>(['p'], ['q'], ['p', 'q']),
        corrects: fc.option(
          fc.nat({ max: 12 }).map((index) => `e${index}`),
          { freq: 5 },
        ),
        retracted: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((rows) =>
      rows.map((row, index) => ({ ...row, id: `e${index}`, entered: index, manner: null })),
    ),
  detentions: identified(
    fc.record({ casePersonId: whose, from: anyDate, to: anyDate, asOf: anyDate }),
  ),
  sentences: identified(
    fc.record({
      ...{ casePersonId: whose, imposed: anyDate, starts: anyDate },
      changes: identified(
        fc.record({ kind: fc.constantFrom(...SENTENCE_CHANGE_KINDS), date: anyDate }),
      ),
    }),
  ),
  charges: identified(
    fc.record({
      ...{ casePersonId: whose, filed: anyDate },
      updates: identified(
        fc.record({ status: fc.constantFrom(...CHARGE_STATUSES), date: anyDate }),
      ),
    }),
  ),
})

describe('whatever the record', () => {
  it('contradictions never throw, and never depend on the order in which rows are read', () => {
    const reversed = <T>(rows: readonly T[]) => [...rows].reverse()
    fc.assert(
      fc.property(anyRecord, (facts) => {
        const mixed: RecordFacts = {
          people: reversed(facts.people),
          events: reversed(facts.events),
          detentions: reversed(facts.detentions),
          sentences: reversed(facts.sentences),
          charges: reversed(facts.charges),
        }
        const found = contradictionsOf(facts)
        expect(contradictionsOf(mixed)).toEqual(found)
        expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(found.length)
      }),
      { numRuns: 1_000 },
    )
  })
})
