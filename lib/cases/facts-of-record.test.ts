import { expect, test } from 'vitest'
import { dateColumns } from '../dates/columns'
import type { EntryRow } from '../record/entry-row'
import { type KindCode, kindOf } from '../record/kinds'
import { contradictionsOf } from './contradictions'
import { recordFactsOf } from './facts-of-record'
import type { EventRow } from './record'
import { date } from './status.testing'

/** An entry of the record with the dates that are named. */
const entry = (
  kind: KindCode,
  id: string,
  parentId: string,
  dates: Record<string, string>,
  row: Record<string, unknown> = {},
): EntryRow => ({
  ...{ kind, id, parentId, version: 1, deletedAt: null, sealed: [], citations: [] },
  row: Object.assign(
    { ...row },
    ...Object.entries(kindOf(kind).fields)
      .filter(([, field]) => field.type === 'date')
      .map(([name]) => dateColumns(name, dates[name] ? date(dates[name]) : null)),
  ) as EntryRow['row'],
})
const arrest = (id: string, text: string): EventRow => ({
  ...{ id, entered: 1n, enteredAt: new Date(0), type: 'arrest', statusEffect: 'arrested' },
  ...{ countryCode: null, place: null, text: { en: 'Arrested' }, manner: null, internal: false },
  ...{ certainty: 'unknown', links: [], correctsId: null, retractedAt: null, citations: [] },
  ...dateColumns('date', date(text)),
  people: [{ casePersonId: 'p' }],
})
const about = (events: EventRow[], ...entries: EntryRow[]) =>
  recordFactsOf({ people: [{ id: 'p' }], events, entries })

test('a person has the dates of their life, and unknown ones are not known', () => {
  expect(about([], entry('person', 'p', 'p', { birth: '1980~' })).people).toEqual([
    { id: 'p', birth: date('1980~'), death: null },
  ])
  expect(about([]).people).toEqual([{ id: 'p', birth: null, death: null }])
})

test('events, detentions, sentences and charges are told with what became of them', () => {
  const facts = about(
    [arrest('e', '2016')],
    entry('detention', 'd', 'p', { from: '2016', asOf: '2017-08' }),
    entry('sentence', 's', 'p', { imposed: '2016-05', starts: '2016-06' }),
    entry('sentenceChange', 'sc', 's', { date: '2017' }, { kind: 'reduced' }),
    entry('charge', 'c', 'p', { filed: '2016-02' }),
    entry('chargeUpdate', 'cu', 'c', { date: '2016-03' }, { status: 'dropped' }),
  )
  expect(facts.events).toMatchObject([
    { id: 'e', type: 'arrest', date: date('2016'), statusEffect: 'arrested', people: ['p'] },
  ])
  expect(facts.detentions).toEqual([
    { id: 'd', casePersonId: 'p', from: date('2016'), to: null, asOf: date('2017-08') },
  ])
  expect(facts.sentences).toEqual([
    {
      ...{ id: 's', casePersonId: 'p', imposed: date('2016-05'), starts: date('2016-06') },
      changes: [{ id: 'sc', kind: 'reduced', date: date('2017') }],
    },
  ])
  expect(facts.charges).toEqual([
    {
      ...{ id: 'c', casePersonId: 'p', filed: date('2016-02') },
      updates: [{ id: 'cu', status: 'dropped', date: date('2016-03') }],
    },
  ])
})

test('what stands within an entry that was deleted counts no more', () => {
  const facts = about(
    [],
    entry('chargeUpdate', 'cu', 'deleted', { date: '2015' }, { status: 'dropped' }),
  )
  expect(facts.charges).toEqual([])
})

test('contradictions are found between the timeline and the record', () => {
  const facts = about(
    [arrest('e', '2020')],
    entry('person', 'p', 'p', { death: '2018' }),
    entry('charge', 'c', 'p', { filed: '2017' }),
    entry('chargeUpdate', 'cu', 'c', { date: '2016' }, { status: 'dropped' }),
  )
  expect(contradictionsOf(facts).map(({ code, first, second }) => [code, first, second])).toEqual([
    ['after_death', { type: 'person', id: 'p' }, { type: 'event', id: 'e' }],
    [
      'charge_updated_before_filed',
      { type: 'charge', id: 'c' },
      { type: 'charge_update', id: 'cu' },
    ],
  ])
})
