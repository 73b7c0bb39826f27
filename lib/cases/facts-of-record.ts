// What the search for contradictions looks at, made from the record as it is stored.
import { fromDateColumns } from '../dates/columns'
import type { PartialDate } from '../dates/partial-date'
import type { EntryRow } from '../record/entry-row'
import type { KindCode } from '../record/kinds'
import type { CaseRecord } from './record'
import type { FactRef, RecordFacts } from './record-facts'
import { toStatusEvent } from './snapshot'
import type { ChargeStatus, SentenceChangeKind } from './vocabulary'

type Told = {
  people: readonly Pick<CaseRecord['people'][number], 'id'>[]
  events: CaseRecord['events']
  /** Those that stand. */
  entries: readonly EntryRow[]
}

/** The facts of a record. What stands within a deleted entry is left out with it. */
export function recordFactsOf({ people, events, entries }: Told): RecordFacts {
  const within = (kind: KindCode, parentId: string) =>
    entries.filter((entry) => entry.kind === kind && entry.parentId === parentId)
  const owned = (kind: KindCode) =>
    people.flatMap(({ id: casePersonId }) =>
      within(kind, casePersonId).map((entry) => ({ casePersonId, id: entry.id, entry })),
    )
  return {
    people: people.map(({ id }) => {
      const [about] = within('person', id)
      return { id, birth: dateOf(about, 'birth'), death: dateOf(about, 'death') }
    }),
    events: events.map((row) => ({ ...toStatusEvent(row), type: row.type })),
    detentions: owned('detention').map(({ entry, ...ids }) => ({
      ...ids,
      from: dateOf(entry, 'from'),
      to: dateOf(entry, 'to'),
      asOf: dateOf(entry, 'asOf'),
    })),
    sentences: owned('sentence').map(({ entry, ...ids }) => ({
      ...ids,
      imposed: dateOf(entry, 'imposed'),
      starts: dateOf(entry, 'starts'),
      changes: within('sentenceChange', entry.id).map((change) => ({
        id: change.id,
        date: dateOf(change, 'date'),
        kind: change.row.kind as SentenceChangeKind,
      })),
    })),
    charges: owned('charge').map(({ entry, ...ids }) => ({
      ...ids,
      filed: dateOf(entry, 'filed'),
      updates: within('chargeUpdate', entry.id).map((update) => ({
        id: update.id,
        date: dateOf(update, 'date'),
        status: update.row.status as ChargeStatus,
      })),
    })),
  }
}

const dateOf = (entry: EntryRow | undefined, name: string): PartialDate | null =>
  entry === undefined
    ? null
    : fromDateColumns(
        entry.row[`${name}Edtf`] as string | null,
        entry.row[`${name}Lower`] as Date | null,
        entry.row[`${name}Upper`] as Date | null,
      )

/** The kind of entry that a fact is in the record; an event is none. */
export const KIND_OF_FACT = {
  person: 'person',
  detention: 'detention',
  sentence: 'sentence',
  sentence_change: 'sentenceChange',
  charge: 'charge',
  charge_update: 'chargeUpdate',
} as const satisfies Record<Exclude<FactRef['type'], 'event'>, KindCode>
