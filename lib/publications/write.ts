import 'server-only'
import { agreeToLetters } from '../consent/queries'
import { canonicalJson } from '../audit/entry'
import { fromDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import { DEFAULT_LOCALE, LOCALES } from '../i18n/locales'
import { toPublicSource } from '../sources/public-source'
import { publicSourceColumns } from '../sources/queries'
import { type PublicPublication, publicPublication, WITHDRAWN_COLUMNS } from './public-publication'

/**
 * Writes what everybody may read of a publication, in each language. An embargo does not keep it
 * out of the table: it keeps the row invisible to the public role until its instant. A letter of thanks
 * is public while everybody in the cases that it names agrees to that.
 */
export async function publishDocuments(tx: Tx, publicationId: string, now: Date): Promise<void> {
  const row = await tx.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: {
      slug: true,
      kind: true,
      publishedOn: true,
      embargoUntil: true,
      spokesperson: true,
      spokespersonRole: true,
      translations: { select: { locale: true, title: true, body: true } },
      cases: { select: { caseId: true } },
      countries: { select: { countryCode: true }, orderBy: { countryCode: 'asc' } },
      source: { select: publicSourceColumns },
    },
  })
  const caseIds = row.cases.map(({ caseId }) => caseId)
  if (row.kind === 'thank_you_letter' && !(await agreeToLetters(tx, caseIds, now)))
    return withdrawDocuments(tx, publicationId, now)
  const english = row.translations.find((text) => text.locale === DEFAULT_LOCALE)
  if (!english) throw new Error('a publication has no English text')
  for (const locale of LOCALES) {
    const own = row.translations.find((text) => text.locale === locale)
    const lang = own ? locale : DEFAULT_LOCALE
    const text = own ?? english
    const document: PublicPublication = publicPublication.parse({
      slug: row.slug,
      locale,
      kind: row.kind,
      publishedOn: fromDateColumn(row.publishedOn),
      title: { text: text.title, lang },
      body: { text: text.body, lang },
      spokesperson: row.spokesperson
        ? { name: row.spokesperson, role: row.spokespersonRole }
        : null,
      countryCodes: row.countries.map(({ countryCode }) => countryCode),
      caseIds,
      source: row.source && toPublicSource(row.source),
    })
    const columns = {
      slug: row.slug,
      kind: row.kind,
      publishedOn: row.publishedOn,
      visibleFrom: row.embargoUntil ?? row.publishedOn,
      title: text.title,
      countryCodes: document.countryCodes,
      caseIds: document.caseIds,
      document,
      updatedAt: now,
    }
    const where = { publicationId_locale: { publicationId, locale } }
    const standing = await tx.publishedPublication.findUnique({ where })
    if (standing && saysTheSame(standing, columns)) continue
    await tx.publishedPublication.upsert({
      where,
      create: { publicationId, locale, ...columns },
      update: columns,
    })
  }
}

/**
 * Whether what is public says all this already. Then it stays untouched: the moment of a change would
 * tell everybody that staff changed something that is not theirs to know.
 */
const saysTheSame = (
  standing: Readonly<Record<string, unknown>>,
  { updatedAt: _, ...columns }: Readonly<Record<string, unknown>>,
): boolean =>
  Object.entries(columns).every(
    ([name, value]) => canonicalJson(stored(standing[name])) === canonicalJson(stored(value)),
  )

/** As JSON has it: an instant is text. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/**
 * Takes what a publication said out of everything public, and leaves its address, which answers 410.
 * Of one that is still under embargo nothing is left: it never was public.
 */
export async function withdrawDocuments(tx: Tx, publicationId: string, now: Date): Promise<void> {
  await tx.publishedPublication.deleteMany({ where: { publicationId, visibleFrom: { gt: now } } })
  await tx.publishedPublication.updateMany({
    where: { publicationId },
    data: { ...WITHDRAWN_COLUMNS, updatedAt: now },
  })
}
