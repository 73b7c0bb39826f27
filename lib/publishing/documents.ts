// Everything that would be public of a case, made from its record in one place: what is published,
// what a preview shows, what an approval binds to and what doctor compares are the same documents.
import { canonicalJson } from '../audit/entry'
import type { PublicCase } from '../cases/public-case'
import type { CaseRecord } from '../cases/record'
import { toPublicCase } from '../cases/snapshot'
import { withConsent } from '../consent/gate'
import { fromDateColumn } from '../dates/columns'
import { LOCALES, type Locale } from '../i18n/locales'

export type LocaleDocument = { locale: Locale; document: PublicCase }

/**
 * The public documents of a case as it stands in the record, one for each language, with what the
 * people in it agreed to. None when the case cannot be public, because somebody's name may not be.
 */
export function documentsOf(caseRecord: CaseRecord, now: Date): LocaleDocument[] {
  const { record, blocked } = withConsent(caseRecord, fromDateColumn(now))
  if (blocked !== null) return []
  return LOCALES.map((locale) => ({ locale, document: toPublicCase(record, locale, now) }))
}

/**
 * What a document says, as the text whose SHA-256 is its content hash: without the instant of its
 * publication and the version of the record, which change when nothing else does.
 */
export function contentText(document: unknown): string {
  const content: Record<string, unknown> = { ...(document as Record<string, unknown>) }
  delete content.publishedAt
  delete content.version
  return canonicalJson(content)
}

/** The same for the documents of all languages together: what a second person approves. */
export const contentTextOfAll = (documents: readonly LocaleDocument[]): string =>
  canonicalJson(documents.map(({ locale, document }) => [locale, contentText(document)]))
