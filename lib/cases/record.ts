// The record of a case as publishing reads it: plain rows, by name. The query that fills it
// (recordSelect in lib/case-record/queries.ts) names the same columns, and nothing that is not here can be published.
import type { PhotographRow } from '../photographs/photograph'
import type { Code } from '../record/choices'
import type { EntryRow } from '../record/entry-row'
import type { CitationRow } from '../sources/public-source'
import type {
  CaseEventType,
  CaseState,
  CountryRole,
  LibertyStatus,
  ReleaseManner,
} from './vocabulary'

/** The columns of a partial date (lib/dates/columns.ts) that may be empty. */
type MaybeDate<Stem extends string> = { [Key in `${Stem}Edtf`]: string | null } & {
  [Key in `${Stem}Lower` | `${Stem}Upper`]: Date | null
}
type Cited = { citations: CitationRow[] }

/** On whose word something may be published: it decides about the rest, and is itself in no document. */
export type ConsentRow = MaybeDate<'given' | 'until' | 'withdrawn'> & {
  id: string
  groups: Code<'consentGroup'>[]
}

export type PersonRow = MaybeDate<'statusSince'> & {
  /** The id of the CasePerson. */
  id: string
  status: LibertyStatus | null
  statusManner: ReleaseManner | null
  /** Those that stand in the record, withdrawn or not. */
  consents: ConsentRow[]
}

export type EventRow = Cited &
  MaybeDate<'date'> & {
    id: string
    entered: bigint
    enteredAt: Date
    type: CaseEventType
    countryCode: string | null
    place: string | null
    /** Null: its words may not be published (lib/consent). */
    text: unknown
    statusEffect: LibertyStatus | null
    manner: ReleaseManner | null
    certainty: Code<'certainty'>
    internal: boolean
    links: { toId: string; kind: Code<'eventLink'> }[]
    correctsId: string | null
    retractedAt: Date | null
    people: { casePersonId: string }[]
  }

export type CaseRecord = Cited &
  MaybeDate<'knownAsOf'> & {
    id: string
    reference: string
    slug: string
    state: CaseState
    basis: 'publicly_reported' | 'consent'
    version: number
    translations: { locale: string; title: string; summary: string }[]
    countries: { countryCode: string; role: CountryRole }[]
    campaigns: { campaign: { slug: string; translations: { locale: string; name: string }[] } }[]
    themes: Code<'theme'>[]
    people: PersonRow[]
    events: EventRow[]
    /** In their order, and whom each shows. */
    photographs: PhotographRow[]
    /** Every entry that stands, of every kind. */
    entries: EntryRow[]
  }
