import 'server-only'
import type { PublicLookup } from '../cases/lookup'
import { publicDb } from '../db'
import type { Locale } from '../i18n/locales'
import { isSlug } from '../text/slug'
import {
  NOT_WITHDRAWN,
  type PublicPublication,
  publicPublication,
  storedPublication,
} from './public-publication'

/** One publication by its address. Under embargo it does not exist for the public role. */
export async function getPublicPublication(
  slug: string,
  locale: Locale,
): Promise<PublicLookup<PublicPublication>> {
  if (!isSlug(slug)) return { kind: 'missing' }
  const row = await publicDb.publishedPublication.findUnique({
    where: { slug_locale: { slug, locale } },
    select: { document: true },
  })
  if (!row) return { kind: 'missing' }
  const document = storedPublication.parse(row.document)
  return 'withdrawn' in document ? { kind: 'withdrawn' } : { kind: 'found', value: document }
}

/** Public publications, the newest first; of one country or about one case when asked. */
export async function listPublicPublications(
  filter: { country?: string | undefined; caseId?: string | undefined; limit?: number | undefined },
  locale: Locale,
): Promise<PublicPublication[]> {
  const rows = await publicDb.publishedPublication.findMany({
    where: {
      locale,
      ...NOT_WITHDRAWN,
      ...(filter.country === undefined ? {} : { countryCodes: { has: filter.country } }),
      ...(filter.caseId === undefined ? {} : { caseIds: { has: filter.caseId } }),
    },
    orderBy: [{ publishedOn: 'desc' }, { visibleFrom: 'desc' }, { slug: 'asc' }],
    take: filter.limit ?? 500,
    select: { document: true },
  })
  return rows.map((row) => publicPublication.parse(row.document))
}
