// The record of a case as publishing reads it: plain rows, by name. The query that fills it
// (recordSelect in lib/record/queries.ts) names the same columns, and nothing that is not here can be published.
import type {
  AllegationType,
  CaseEventType,
  CaseState,
  ChargeStatus,
  CountryRole,
  LibertyStatus,
  NameKind,
  PerpetratorType,
  ReleaseManner,
  SentenceChangeKind,
  SentenceKind,
  Tristate,
} from './vocabulary'
import type { SourceRow } from '../sources/public-source'

/** The columns of a partial date (lib/dates/columns.ts) that may be empty. */
type MaybeDate<Stem extends string> = { [Key in `${Stem}Edtf`]: string | null } & {
  [Key in `${Stem}Lower` | `${Stem}Upper`]: Date | null
}
type TermColumns = { termYears: number | null; termMonths: number | null; termDays: number | null }

export type CitationRow = { source: SourceRow }
type Cited = { citations: CitationRow[] }

export type PersonRow = MaybeDate<'statusSince'> & {
  id: string
  status: LibertyStatus | null
  statusManner: ReleaseManner | null
  person: {
    nationalities: string[]
    occupations: unknown
    names: { value: string; kind: NameKind; script: string; language: string | null }[]
  }
  charges: (Cited &
    MaybeDate<'filed'> & {
      text: unknown
      law: string | null
      updates: (MaybeDate<'date'> & { status: ChargeStatus })[]
    })[]
  sentences: (Cited &
    TermColumns &
    MaybeDate<'imposed'> & {
      kind: SentenceKind
      changes: (Cited & TermColumns & MaybeDate<'date'> & { kind: SentenceChangeKind })[]
    })[]
  allegations: (Cited &
    MaybeDate<'date'> & {
      type: AllegationType
      text: unknown
      perpetrator: PerpetratorType
      confessionUsedAtTrial: Tristate
      allegedBy: string
    })[]
  detentions: (Cited &
    MaybeDate<'from'> &
    MaybeDate<'to'> &
    MaybeDate<'asOf'> & {
      facility: { name: string; place: string | null; countryCode: string } | null
    })[]
}

export type EventRow = Cited &
  MaybeDate<'date'> & {
    id: string
    entered: bigint
    enteredAt: Date
    type: CaseEventType
    countryCode: string | null
    place: string | null
    text: unknown
    statusEffect: LibertyStatus | null
    manner: ReleaseManner | null
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
    campaigns: { campaign: { slug: string; name: string } }[]
    people: PersonRow[]
    events: EventRow[]
  }
