import 'server-only'
import { type Prisma, publicDb } from '../db'
import type { Locale } from '../i18n/locales'
import { isSlug } from '../text/slug'
import { searchPatterns } from '../text/transliterate'
import { type PublicCaseCard, toCaseCard } from './case-card'
import { type Liberty, statusesOf } from './liberty'
import type { PublicLookup } from './lookup'
import { type PublicCase, publicCase } from './public-case'
import { LIBERTY_STATUSES, type LibertyStatus } from './vocabulary'

/** One public case by its address. Everything comes from the published snapshot of that language. */
export async function getPublicCase(
  slug: string,
  locale: Locale,
): Promise<PublicLookup<PublicCase>> {
  if (!isSlug(slug)) return { kind: 'missing' }
  const current = await publicDb.currentCase.findUnique({
    where: { slug_locale: { slug, locale } },
    select: { snapshot: { select: { document: true } } },
  })
  if (current) return { kind: 'found', value: publicCase.parse(current.snapshot.document) }
  const address = await publicDb.publishedAddress.findUnique({ where: { slug } })
  if (!address) return { kind: 'missing' }
  return address.current === null ? { kind: 'withdrawn' } : { kind: 'moved', slug: address.current }
}

export type CaseFilter = {
  /** Words that must all occur in a name, the title or the reference. */
  q?: string | undefined
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined
  /** Matches if anybody in the case has it. */
  status?: LibertyStatus | undefined
  /** Matches if anybody in the case is in this situation. */
  liberty?: Liberty | undefined
  page: number
  perPage: number
}

function matching(filter: Omit<CaseFilter, 'page' | 'perPage'>, locale: Locale) {
  return {
    locale,
    AND: [
      ...searchPatterns(filter.q ?? '').map((spellings) => ({
        OR: spellings.map((spelling) => ({ searchText: { contains: spelling } })),
      })),
      ...(filter.liberty === undefined
        ? []
        : [{ statuses: { hasSome: statusesOf(filter.liberty) } }]),
    ],
    ...(filter.country === undefined ? {} : { countryCodes: { has: filter.country } }),
    ...(filter.status === undefined ? {} : { statuses: { has: filter.status } }),
  } satisfies Prisma.CurrentCaseWhereInput
}

/** A page of public cases, the most recently changed first, and how many there are in all. */
export async function listPublicCases(
  filter: CaseFilter,
  locale: Locale,
): Promise<{ total: number; items: PublicCaseCard[] }> {
  const where = matching(filter, locale)
  const [total, rows] = await Promise.all([
    publicDb.currentCase.count({ where }),
    publicDb.currentCase.findMany({
      where,
      orderBy: [{ updatedAt: 'desc' }, { reference: 'asc' }],
      skip: (filter.page - 1) * filter.perPage,
      take: filter.perPage,
      select: { snapshot: { select: { document: true } } },
    }),
  ])
  const documents = rows.map((row) => publicCase.parse(row.snapshot.document))
  return { total, items: await withCounts(documents) }
}

async function withCounts(documents: readonly PublicCase[]): Promise<PublicCaseCard[]> {
  const counts = await publicDb.publishedTotal.findMany({
    where: { caseId: { in: documents.map((document) => document.caseId) } },
  })
  const countOf = new Map(counts.map((count) => [count.caseId, count]))
  return documents.map((document) => toCaseCard(document, countOf.get(document.caseId) ?? null))
}

/** The public ones among these cases as lists show them, in the order of their references. */
export async function listPublicCasesById(
  caseIds: readonly string[],
  locale: Locale,
): Promise<PublicCaseCard[]> {
  const rows = await publicDb.currentCase.findMany({
    where: { locale, caseId: { in: [...caseIds] } },
    orderBy: { reference: 'asc' },
    select: { snapshot: { select: { document: true } } },
  })
  return withCounts(rows.map((row) => publicCase.parse(row.snapshot.document)))
}

/** How many public cases each country and each status has. */
export async function listPublicCaseFacets(locale: Locale): Promise<{
  countries: { code: string; count: number }[]
  statuses: { status: LibertyStatus; count: number }[]
}> {
  const [countries, statuses] = await Promise.all([
    publicDb.$queryRaw<{ code: string; count: number }[]>`
      SELECT code, count(*)::int AS count FROM published."CurrentCase", unnest("countryCodes") AS code
      WHERE locale = ${locale} GROUP BY code ORDER BY count DESC, code`,
    publicDb.$queryRaw<{ status: string; count: number }[]>`
      SELECT status, count(*)::int AS count FROM published."CurrentCase", unnest("statuses") AS status
      WHERE locale = ${locale} GROUP BY status ORDER BY count DESC, status`,
  ])
  const known = new Set<string>(LIBERTY_STATUSES)
  return {
    countries,
    statuses: statuses.filter((row): row is { status: LibertyStatus; count: number } =>
      known.has(row.status),
    ),
  }
}

/** The figures of the home page, each a sum over what is public. */
export async function getWorldwide(): Promise<{
  cases: number
  countries: number
  messages: number
  estimated: boolean
}> {
  const [row] = await publicDb.$queryRaw<
    { cases: number; countries: number; messages: number; estimated: boolean }[]
  >`SELECT
      (SELECT count(*) FROM published."CurrentCase" WHERE locale = 'en')::int AS cases,
      (SELECT count(DISTINCT code) FROM published."CurrentCase", unnest("countryCodes") AS code)::int AS countries,
      (SELECT coalesce(sum(total), 0) FROM published."PublishedTotal")::int AS messages,
      (SELECT coalesce(bool_or(estimated), false) FROM published."PublishedTotal") AS estimated`
  return row ?? { cases: 0, countries: 0, messages: 0, estimated: false }
}
