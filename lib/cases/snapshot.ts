// How a public case is made from the record: field by field, from what recordSelect allows.
import { fromDateColumns } from '../dates/columns'
import type { PartialDate } from '../dates/partial-date'
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales'
import { toPublicSource } from '../sources/public-source'
import { inLocale } from '../text/localized'
import { type PublicCase, type PublicSource, publicCase } from './public-case'
import type { CaseRecord, CitationRow, EventRow, PersonRow } from './record'
import { type StatusEvent, standingEvents } from './status'

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

const term = (row: {
  termYears: number | null
  termMonths: number | null
  termDays: number | null
}) => ({
  years: row.termYears,
  months: row.termMonths,
  days: row.termDays,
})

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

function toPublicPerson(row: PersonRow, locale: Locale, numbers: Numbered['numbers']) {
  const since = fromDateColumns(row.statusSinceEdtf, row.statusSinceLower, row.statusSinceUpper)
  return {
    id: row.id,
    names: row.person.names,
    nationalities: row.person.nationalities,
    occupations: row.person.occupations === null ? null : inLocale(row.person.occupations, locale),
    status: row.status && since ? { status: row.status, manner: row.statusManner, since } : null,
    charges: row.charges.map((charge) => ({
      text: requiredText(charge.text, locale),
      law: charge.law,
      filed: fromDateColumns(charge.filedEdtf, charge.filedLower, charge.filedUpper),
      updates: charge.updates.map((update) => ({
        status: update.status,
        date: required(fromDateColumns(update.dateEdtf, update.dateLower, update.dateUpper)),
      })),
      sources: numbers(charge.citations),
    })),
    sentences: row.sentences.map((sentence) => ({
      kind: sentence.kind,
      term: term(sentence),
      imposed: fromDateColumns(sentence.imposedEdtf, sentence.imposedLower, sentence.imposedUpper),
      changes: sentence.changes.map((change) => ({
        kind: change.kind,
        date: fromDateColumns(change.dateEdtf, change.dateLower, change.dateUpper),
        term: term(change),
        sources: numbers(change.citations),
      })),
      sources: numbers(sentence.citations),
    })),
    allegations: row.allegations.map((allegation) => ({
      type: allegation.type,
      text: allegation.text === null ? null : inLocale(allegation.text, locale),
      perpetrator: allegation.perpetrator,
      confessionUsedAtTrial: allegation.confessionUsedAtTrial,
      allegedBy: allegation.allegedBy,
      date: fromDateColumns(allegation.dateEdtf, allegation.dateLower, allegation.dateUpper),
      sources: numbers(allegation.citations),
    })),
    detentions: row.detentions.map((detention) => ({
      facility: detention.facility?.name ?? null,
      place: detention.facility?.place ?? null,
      countryCode: detention.facility?.countryCode ?? null,
      from: fromDateColumns(detention.fromEdtf, detention.fromLower, detention.fromUpper),
      to: fromDateColumns(detention.toEdtf, detention.toLower, detention.toUpper),
      asOf: fromDateColumns(detention.asOfEdtf, detention.asOfLower, detention.asOfUpper),
      sources: numbers(detention.citations),
    })),
  }
}

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
  const people = caseRecord.people.map((row) => toPublicPerson(row, locale, numbers))
  const events = standingEvents(
    caseRecord.events.map((row) => ({ ...toStatusEvent(row), row })),
  ).map(({ row, date, people: about, entered }) => ({
    id: row.id,
    type: row.type,
    date,
    countryCode: row.countryCode,
    place: row.place,
    text: requiredText(row.text, locale),
    statusEffect: row.statusEffect,
    manner: row.manner,
    people: [...about],
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
    summary: { text: translation.summary, lang },
    basis: caseRecord.basis,
    countries: caseRecord.countries.map((row) => ({ code: row.countryCode, role: row.role })),
    knownAsOf: fromDateColumns(
      caseRecord.knownAsOfEdtf,
      caseRecord.knownAsOfLower,
      caseRecord.knownAsOfUpper,
    ),
    people,
    events,
    campaigns: caseRecord.campaigns.map((row) => row.campaign),
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
