// Between the columns of an appeal and what its form holds.
import { fromDateColumn } from '../dates/columns'
import { LOCALES, type Locale } from '../i18n/locales'
import { localizedText } from '../text/localized'
import type { AppealRow } from './document'
import type { AppealValues } from './fields'

const storedTexts = localizedText.nullable()

/** What the form of a stored appeal holds. */
export const toAppealValues = (row: AppealRow & { sourceId: string | null }): AppealValues => ({
  number: row.number,
  indexNumber: row.indexNumber,
  issuedOn: row.issuedOn && fromDateColumn(row.issuedOn),
  actBefore: row.actBefore && fromDateColumn(row.actBefore),
  zone: row.zone,
  religious: row.religious,
  organisation: row.organisation,
  ownAddress: row.ownAddress,
  caseDetails: row.caseDetails,
  forOutcome: row.forOutcome,
  solidarityAddress: row.solidarityAddress,
  channels: row.channels,
  languages: row.languages,
  sourceId: row.sourceId,
  neverMention: storedTexts.parse(row.neverMention ?? null) ?? {},
  translations: row.translations.flatMap((text) => {
    const locale = LOCALES.find((known): known is Locale => known === text.locale)
    return locale === undefined ? [] : [{ ...text, locale }]
  }),
})

/** The address of an issue of an appeal: "UA 129/10", second issue, is `ua-129-10-2`. */
export function appealSlug(number: string, issue: number): string {
  const stem = number
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${stem === '' ? 'appeal' : stem}${issue === 1 ? '' : `-${issue}`}`
}

/** The fields that differ, with their texts before and after, for the trace of a change. */
export const changedFields = (
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): Record<string, { from: string; to: string }> =>
  Object.fromEntries(
    Object.keys(to)
      .filter((name) => (from[name] ?? '') !== to[name])
      .map((name) => [name, { from: from[name] ?? '', to: to[name] ?? '' }]),
  )
