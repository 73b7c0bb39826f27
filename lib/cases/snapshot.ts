// How a public case is made from the record: field by field, from what recordSelect allows.
import { campaignName } from '../campaigns/campaign-name'
import { fromDateColumns } from '../dates/columns'
import type { PartialDate } from '../dates/partial-date'
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales'
import { toPublicPhotographs } from '../photographs/photograph'
import { toPublicSource } from '../sources/public-source'
import { inLocale } from '../text/localized'
import type { EntryRow } from '../record/entry-row'
import { KIND_CODES, type KindCode, isPublicKind } from '../record/kinds'
import { type PublicEntry, entriesOf, publicValues } from '../record/public-entry'
import type { CitationRow } from '../sources/public-source'
import { type PublicCase, type PublicPerson, type PublicSource, publicCase } from './public-case'
import type { CaseRecord, EventRow, PersonRow } from './record'
import { type StatusEvent, standingEvents } from './status'

type Name = PublicPerson['names'][number]
type Numbered = {
  numbers: (citations: readonly CitationRow[]) => number[]
  sources: PublicSource[]
}

/** Gives each public source one number in the order of first mention. Confidential ones get none. */
function numberSources(): Numbered {
  const order: string[] = []
  const sources: PublicSource[] = []
  const numberOf = ({ source }: CitationRow): number[] => {
    const shown = toPublicSource(source)
    if (!shown) return []
    if (!order.includes(source.id)) {
      order.push(source.id)
      sources.push(shown)
    }
    return [order.indexOf(source.id) + 1]
  }
  return {
    sources,
    numbers: (citations) => [...new Set(citations.flatMap(numberOf))].sort((a, b) => a - b),
  }
}

/** A bound that must be there: the column is required. */
function required(date: PartialDate | null): PartialDate {
  if (!date) throw new Error('a required date is missing')
  return date
}

function requiredText(text: unknown, locale: Locale) {
  const found = inLocale(text, locale)
  if (!found) throw new Error('a required text has no English version')
  return found
}

type Told = { locale: Locale; numbers: Numbered['numbers'] }

/** The entries within a person or another entry, of all kinds, as everybody may read them. */
function entriesWithin(entries: readonly EntryRow[], parentId: string, told: Told): PublicEntry[] {
  return inOrder(entries.filter((entry) => entry.parentId === parentId && isTold(entry))).flatMap(
    (entry) => {
      const values = publicValues(entry.kind, entry.row, told.locale)
      if (values === null) return []
      const sources = told.numbers(entry.citations)
      // A person's entry has the person's id: what is within the person is not within it.
      const children = entry.kind === 'person' ? [] : entriesWithin(entries, entry.id, told)
      return [{ kind: entry.kind, id: entry.id, values, sources, children } as PublicEntry]
    },
  )
}

// Names have a place of their own, a relation is told of public figures alone, and some kinds never.
const isTold = ({ kind, row }: EntryRow) =>
  isPublicKind(kind) &&
  kind !== 'personName' &&
  (kind !== 'personRelation' || row.publicName !== null)

/** Updates, changes and hearings by their day; the rest as it was entered. */
const DATED: Partial<Record<KindCode, string>> = {
  chargeUpdate: 'dateLower',
  sentenceChange: 'dateLower',
  hearing: 'scheduledAt',
}
function inOrder(entries: EntryRow[]): EntryRow[] {
  const timeOf = ({ kind, row }: EntryRow) => {
    const time = row[DATED[kind] ?? '']
    return time instanceof Date ? time.getTime() : 0
  }
  return [...entries].sort(
    (a, b) => KIND_CODES.indexOf(a.kind) - KIND_CODES.indexOf(b.kind) || timeOf(a) - timeOf(b),
  )
}

function toPublicPerson(row: PersonRow, entries: readonly EntryRow[], told: Told) {
  const since = fromDateColumns(row.statusSinceEdtf, row.statusSinceLower, row.statusSinceUpper)
  const within = entriesWithin(entries, row.id, told)
  const [about] = entriesOf(within, 'person')
  return {
    id: row.id,
    names: namesOf(entries, row.id),
    nationalities: about?.values.nationalities ?? [],
    occupations: about?.values.occupations ?? null,
    status: row.status && since ? { status: row.status, manner: row.statusManner, since } : null,
    entries: within,
  }
}

/** A person's names in their order; the first is the one shown. */
export const namesOf = (entries: readonly EntryRow[], casePersonId: string): Name[] =>
  entries
    .filter(({ kind, parentId }) => kind === 'personName' && parentId === casePersonId)
    .map(({ row }) => {
      const { value, kind, script, language } = row as Name
      return { value, kind, script, language }
    })

/**
 * The public document of a case in one language: from the allow-list alone, checked against its
 * stored shape. Content falls back to English.
 */
export function toPublicCase(
  caseRecord: CaseRecord,
  locale: Locale,
  publishedAt: Date,
): PublicCase {
  const { numbers, sources } = numberSources()
  const translation =
    caseRecord.translations.find((row) => row.locale === locale) ??
    caseRecord.translations.find((row) => row.locale === DEFAULT_LOCALE)
  if (!translation) throw new Error('a case has no English title')
  const lang = translation.locale === locale ? locale : DEFAULT_LOCALE
  numbers(caseRecord.citations)
  const told = { locale, numbers }
  const people = caseRecord.people.map((row) => toPublicPerson(row, caseRecord.entries, told))
  const shown = standingEvents(
    caseRecord.events.map((row) => ({ ...toStatusEvent(row), row })),
  ).filter(({ row }) => !row.internal)
  const isShown = new Set(shown.map(({ id }) => id))
  const events = shown.map(({ row, date, people: about, entered }) => ({
    id: row.id,
    type: row.type,
    date,
    countryCode: row.countryCode,
    place: row.place,
    text: row.text === null ? null : requiredText(row.text, locale),
    statusEffect: row.statusEffect,
    manner: row.manner,
    people: [...about],
    certainty: row.certainty,
    links: row.links
      .filter(({ toId }) => isShown.has(toId))
      .map(({ toId, kind }) => ({ to: toId, kind })),
    entered,
    enteredAt: row.enteredAt.toISOString(),
    sources: numbers(row.citations),
  }))
  return publicCase.parse({
    caseId: caseRecord.id,
    reference: caseRecord.reference,
    slug: caseRecord.slug,
    locale,
    version: caseRecord.version,
    title: { text: translation.title, lang },
    summary: translation.summary === '' ? null : { text: translation.summary, lang },
    basis: caseRecord.basis,
    countries: caseRecord.countries.map((row) => ({ code: row.countryCode, role: row.role })),
    knownAsOf: fromDateColumns(
      caseRecord.knownAsOfEdtf,
      caseRecord.knownAsOfLower,
      caseRecord.knownAsOfUpper,
    ),
    people,
    events,
    themes: caseRecord.themes,
    campaigns: caseRecord.campaigns.map(({ campaign: { slug, translations } }) => ({
      slug,
      name: campaignName(translations, locale),
    })),
    photographs: toPublicPhotographs(caseRecord.photographs, locale),
    archived: caseRecord.state === 'archived',
    sources,
    publishedAt: publishedAt.toISOString(),
  })
}

/** An event as the fold of statuses wants it. */
export function toStatusEvent(event: EventRow): StatusEvent {
  return {
    id: event.id,
    entered: Number(event.entered),
    date: required(fromDateColumns(event.dateEdtf, event.dateLower, event.dateUpper)),
    statusEffect: event.statusEffect,
    manner: event.manner,
    corrects: event.correctsId,
    retracted: event.retractedAt !== null,
    people: event.people.map((row) => row.casePersonId),
  }
}
