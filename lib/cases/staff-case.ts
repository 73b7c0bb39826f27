// A case as staff see it: everything that is recorded, in every state. Public components take a
// PublicCase, so that nothing of this can reach a public page.
import type { Channel, MessageKind, TallyMethod, TallyScope } from '../messages/vocabulary'
import { type PersonDecisions, decisionsOf } from '../consent/decision'
import { withConsent } from '../consent/gate'
import { fromDateColumn, fromDateColumns } from '../dates/columns'
import type { IsoDay, PartialDate } from '../dates/partial-date'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { inLocale } from '../text/localized'
import type { Code } from '../record/choices'
import type { EventLink } from './event-links'
import type { PublicCase } from './public-case'
import type { CitationRow } from '../sources/public-source'
import { contradictionsOf } from './contradictions'
import { type Doubt, doubtsOf } from './doubts'
import { recordFactsOf } from './facts-of-record'
import type { CaseRecord, EventRow } from './record'
import type { Contradiction } from './record-facts'
import { namesOf, toPublicCase } from './snapshot'
import type {
  CaseEventType,
  CaseState,
  CountryRole,
  LibertyStatus,
  NameKind,
  ReleaseManner,
} from './vocabulary'

export type StaffPerson = {
  /** The id of the CasePerson. */
  id: string
  names: { value: string; kind: NameKind; script: string; language: string | null }[]
  /** Derived from the events; null when they say nothing about liberty. */
  status: { status: LibertyStatus; manner: ReleaseManner | null; since: PartialDate } | null
}

/** A source that can be cited; of a confidential one nothing but that it exists. */
export type StaffSource =
  { id: string; publisher: string; title: string } | { id: string; confidential: true }

export type StaffEvent = {
  id: string
  version: number
  type: CaseEventType
  date: PartialDate
  text: string
  place: string | null
  countryCode: string | null
  statusEffect: LibertyStatus | null
  manner: ReleaseManner | null
  certainty: Code<'certainty'>
  /** For staff alone. */
  internal: boolean
  /** To other entries that stand; none when this one does not. */
  links: EventLink[]
  /** Ids of CasePerson. */
  people: string[]
  /** Ids of Source. */
  sources: string[]
  /** Only a standing entry counts and shows. */
  standing: 'stands' | 'corrected' | 'retracted'
  /** The entry that this one corrects. */
  correctsId: string | null
  /** Why this entry corrects another, or was retracted. */
  reason: string | null
  enteredAt: Date
}

export type StaffTally = {
  id: string
  quantity: number
  /** Never null in the ledger of a case. */
  kind: MessageKind | null
  channel: Channel | null
  scope: TallyScope
  method: TallyMethod
  state: 'reported' | 'verified' | 'rejected' | 'superseded'
  asOf: string
  reportedBy: string
}

/** Somebody of the staff, by name. */
export type StaffOwner = { id: string; name: string }

export type StaffCase = {
  caseId: string
  reference: string
  slug: string
  state: CaseState
  version: number
  title: string
  summary: string
  internalNote: string | null
  knownAsOf: PartialDate | null
  lifecycle: Code<'lifecycle'>
  priority: Code<'priority'>
  themes: Code<'theme'>[]
  /** Who looks after it; null: nobody yet. */
  owner: StaffOwner | null
  reviewDueOn: IsoDay | null
  countries: { code: string; role: CountryRole }[]
  people: StaffPerson[]
  /** Oldest first, by date and then by entry; also what was corrected or retracted. */
  events: StaffEvent[]
  /** Everything that the case cites, by publisher and title; confidential ones last. */
  sources: StaffSource[]
  tallies: StaffTally[]
  createdAt: Date
  updatedAt: Date
  publishedAt: Date | null
  /** Approved, and public from that minute on by the clock of the zone; null: not scheduled. */
  schedule: { at: Date; zone: string } | null
  /** What was changed last is not public yet: a second person has to look at it. */
  held: boolean
  /** When it was deleted; null: it was not. */
  deletedAt: Date | null
  /** Facts that cannot all be true, and entries whose order the dates do not say. */
  contradictions: Contradiction[]
  doubts: Doubt[]
  /** What may be published of each person, by group, and why. */
  consent: PersonDecisions[]
  /** What the public sees, or would see if the case were published now. */
  preview: PublicCase
}

/** The record of a case with what only staff may read. */
export type StaffRecord = Omit<CaseRecord, 'events'> & {
  internalNote: string | null
  lifecycle: Code<'lifecycle'>
  priority: Code<'priority'>
  owner: StaffOwner | null
  reviewDueOn: Date | null
  createdAt: Date
  updatedAt: Date
  publishedAt: Date | null
  publishAt: Date | null
  publishZone: string | null
  heldFor: string[]
  deletedAt: Date | null
  events: StaffEventRow[]
  tallies: (Omit<StaffTally, 'asOf'> & { asOfEdtf: string })[]
}
type StaffEventRow = EventRow & {
  version: number
  correctReason: string | null
  retractReason: string | null
  enteredAt: Date
}

/** Makes a StaffCase from the record. `publishedAt` dates the preview; consents hold or not `today`. */
export function toStaffCase(record: StaffRecord, publishedAt: Date, today: IsoDay): StaffCase {
  const english = record.translations.find((row) => row.locale === DEFAULT_LOCALE)
  const facts = recordFactsOf(record)
  const contradictions = contradictionsOf(facts)
  const corrected = new Set(
    record.events.flatMap((row) => (row.correctsId && !row.retractedAt ? [row.correctsId] : [])),
  )
  const standingOf = (row: EventRow) =>
    row.retractedAt ? 'retracted' : corrected.has(row.id) ? 'corrected' : 'stands'
  const standing = new Set(
    record.events.filter((row) => standingOf(row) === 'stands').map(({ id }) => id),
  )
  return {
    caseId: record.id,
    reference: record.reference,
    slug: record.slug,
    state: record.state,
    version: record.version,
    title: english?.title ?? record.reference,
    summary: english?.summary ?? '',
    internalNote: record.internalNote,
    knownAsOf: fromDateColumns(record.knownAsOfEdtf, record.knownAsOfLower, record.knownAsOfUpper),
    countries: record.countries.map((row) => ({ code: row.countryCode, role: row.role })),
    people: record.people.map((row) => toStaffPerson(row, record)),
    lifecycle: record.lifecycle,
    priority: record.priority,
    themes: record.themes,
    owner: record.owner,
    reviewDueOn: record.reviewDueOn && fromDateColumn(record.reviewDueOn),
    events: record.events.map((row) => toStaffEvent(row, standingOf(row), standing)).sort(byDate),
    sources: sourcesOf(record),
    tallies: record.tallies.map(({ asOfEdtf, ...tally }) => ({ ...tally, asOf: asOfEdtf })),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    publishedAt: record.publishedAt,
    schedule:
      record.publishAt === null || record.publishZone === null
        ? null
        : { at: record.publishAt, zone: record.publishZone },
    held: record.heldFor.length > 0,
    deletedAt: record.deletedAt,
    contradictions,
    doubts: doubtsOf(facts, contradictions),
    consent: decisionsOf(record, today),
    preview: toPublicCase(withConsent(record, today).record, DEFAULT_LOCALE, publishedAt),
  }
}

function toStaffPerson(row: CaseRecord['people'][number], { entries }: StaffRecord): StaffPerson {
  const since = fromDateColumns(row.statusSinceEdtf, row.statusSinceLower, row.statusSinceUpper)
  return {
    id: row.id,
    names: namesOf(entries, row.id),
    status: row.status && since ? { status: row.status, manner: row.statusManner, since } : null,
  }
}

function toStaffEvent(
  row: StaffEventRow,
  standing: StaffEvent['standing'],
  allStanding: ReadonlySet<string>,
): StaffEvent {
  const date = fromDateColumns(row.dateEdtf, row.dateLower, row.dateUpper)
  if (!date) throw new Error('an event has no date')
  return {
    id: row.id,
    version: row.version,
    type: row.type,
    date,
    text: inLocale(row.text, DEFAULT_LOCALE)?.text ?? '',
    place: row.place,
    countryCode: row.countryCode,
    statusEffect: row.statusEffect,
    manner: row.manner,
    certainty: row.certainty,
    internal: row.internal,
    links: (standing === 'stands' ? row.links : [])
      .filter(({ toId }) => allStanding.has(toId))
      .map(({ toId, kind }) => ({ to: toId, kind })),
    people: row.people.map((each) => each.casePersonId),
    sources: row.citations.map(({ source }) => source.id),
    standing,
    correctsId: row.correctsId,
    reason: row.retractReason ?? row.correctReason,
    enteredAt: row.enteredAt,
  }
}

const boundOf = (event: StaffEvent) => event.date.lower ?? event.date.upper ?? ''
// Rows come in order of entry, and sorting keeps that between equal dates.
const byDate = (a: StaffEvent, b: StaffEvent) =>
  boundOf(a) < boundOf(b) ? -1 : boundOf(a) > boundOf(b) ? 1 : 0

function sourcesOf(record: StaffRecord): StaffSource[] {
  const cited: CitationRow[] = [
    ...record.citations,
    ...record.events.flatMap((event) => event.citations),
    ...record.entries.flatMap((entry) => entry.citations),
  ]
  const byId = new Map(cited.map(({ source }) => [source.id, source]))
  return [...byId.values()]
    .sort(
      (a, b) =>
        Number(a.confidential) - Number(b.confidential) ||
        a.publisher.localeCompare(b.publisher, 'en') ||
        a.title.localeCompare(b.title, 'en'),
    )
    .map(({ id, publisher, title, confidential }) =>
      confidential ? { id, confidential } : { id, publisher, title },
    )
}
