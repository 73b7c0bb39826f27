// What the search for contradictions looks at, and what it finds: plain facts with their dates.
import type { PartialDate } from '../dates/partial-date'
import type { StatusEvent } from './status'
import type { CaseEventType, ChargeStatus, SentenceChangeKind } from './vocabulary'

type Dated = { id: string; date: PartialDate | null }
type Owned = { id: string; casePersonId: string }

/** A person in the case; `id` is the CasePerson's. */
export type PersonFacts = { id: string; birth: PartialDate | null; death: PartialDate | null }
/** `to` null: no end is recorded. `asOf`: the day on which it was known to go on. */
export type DetentionFacts = Owned & {
  from: PartialDate | null
  to: PartialDate | null
  asOf: PartialDate | null
}
type SentenceFacts = Owned & {
  imposed: PartialDate | null
  starts: PartialDate | null
  changes: readonly (Dated & { kind: SentenceChangeKind })[]
}
type ChargeFacts = Owned & {
  filed: PartialDate | null
  updates: readonly (Dated & { status: ChargeStatus })[]
}
export type EventFacts = StatusEvent & { type: CaseEventType }

/** What stands in the record, without deleted rows. Retracted and corrected events may be in it. */
export type RecordFacts = {
  people: readonly PersonFacts[]
  events: readonly EventFacts[]
  detentions: readonly DetentionFacts[]
  sentences: readonly SentenceFacts[]
  charges: readonly ChargeFacts[]
}

export type FactRef = {
  type:
    'person' | 'event' | 'detention' | 'sentence' | 'sentence_change' | 'charge' | 'charge_update'
  id: string
}

export const CONTRADICTION_CODES = [
  'birth_after_death',
  'before_birth',
  'after_death',
  'death_dates_disagree',
  'release_before_arrest',
  'statuses_disagree',
  'detention_ends_before_it_begins',
  'two_open_detentions',
  'sentence_ends_before_it_starts',
  'sentence_changed_before_imposed',
  'charge_updated_before_filed',
] as const
export type ContradictionCode = (typeof CONTRADICTION_CODES)[number]

/** `first` and `second` are the two facts; they are the same when one fact contradicts itself. */
export type Contradiction = {
  code: ContradictionCode
  casePersonId: string
  first: FactRef
  second: FactRef
}
