// What a case must have before anybody may read it.
import { contradictionsOf } from '../cases/contradictions'
import { recordFactsOf } from '../cases/facts-of-record'
import type { CaseRecord } from '../cases/record'
import { missingConsent } from '../consent/gate'
import type { IsoDay } from '../dates/partial-date'
import { DEFAULT_LOCALE } from '../i18n/locales'

/**
 * Why a case cannot be public: it has no summary, or somebody in it of whom no event tells with a
 * source (`not_publishable`); somebody in it has not agreed (`consent_needed`); facts contradict each other and nobody said why that is so
 * (`reason_needed`). Null: it can.
 */
export function publishableRefusal(
  record: CaseRecord,
  reason: string | undefined,
  today: IsoDay,
): 'not_publishable' | 'consent_needed' | 'reason_needed' | null {
  if (missingConsent(record, today).length > 0) return 'consent_needed'
  const told = record.translations.find(({ locale }) => locale === DEFAULT_LOCALE)?.summary.trim()
  const sourced = record.people.every(({ id }) => record.events.some((event) => tellsOf(event, id)))
  if (!told || record.people.length === 0 || !sourced) return 'not_publishable'
  return openContradictions(record).length > 0 && (reason ?? '') === '' ? 'reason_needed' : null
}

const tellsOf = (
  { retractedAt, internal, citations, people }: CaseRecord['events'][number],
  casePersonId: string,
) =>
  retractedAt === null &&
  !internal &&
  citations.length > 0 &&
  people.some((person) => person.casePersonId === casePersonId)

/** The codes of the contradictions that a case has now. */
export const openContradictions = (record: CaseRecord): string[] => [
  ...new Set(contradictionsOf(recordFactsOf(record)).map(({ code }) => code)),
]
