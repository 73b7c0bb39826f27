import 'server-only'
import { type PublicCase, publicCase } from '../cases/public-case'
import { publicDb } from '../db'
import type { Locale } from '../i18n/locales'
import {
  NOT_WITHDRAWN,
  type PublicPublication,
  publicPublication,
} from '../publications/public-publication'

export type FeedFilter = {
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined
  caseId?: string | undefined
  limit: number
}

/** Whole public cases, the most recently changed first. */
export async function listFeedCases(filter: FeedFilter, locale: Locale): Promise<PublicCase[]> {
  const rows = await publicDb.currentCase.findMany({
    where: {
      locale,
      ...(filter.country === undefined ? {} : { countryCodes: { has: filter.country } }),
      ...(filter.caseId === undefined ? {} : { caseId: filter.caseId }),
    },
    orderBy: [{ updatedAt: 'desc' }, { reference: 'asc' }],
    take: filter.limit,
    select: { snapshot: { select: { document: true } } },
  })
  return rows.map((row) => publicCase.parse(row.snapshot.document))
}

/** Public publications with the instant from which everybody may read them, the newest first. */
export async function listFeedPublications(
  filter: FeedFilter,
  locale: Locale,
): Promise<{ publication: PublicPublication; visibleFrom: string }[]> {
  const rows = await publicDb.publishedPublication.findMany({
    where: {
      locale,
      ...NOT_WITHDRAWN,
      ...(filter.country === undefined ? {} : { countryCodes: { has: filter.country } }),
      ...(filter.caseId === undefined ? {} : { caseIds: { has: filter.caseId } }),
    },
    orderBy: [{ visibleFrom: 'desc' }, { slug: 'asc' }],
    take: filter.limit,
    select: { document: true, visibleFrom: true },
  })
  return rows.map((row) => ({
    publication: publicPublication.parse(row.document),
    visibleFrom: row.visibleFrom.toISOString(),
  }))
}
