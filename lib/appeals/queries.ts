import 'server-only'
import type { LibertyStatus } from '../cases/vocabulary'
import { fromDateColumn, toDateColumn } from '../dates/columns'
import { type Prisma, type Tx, db, publicDb } from '../db'
import { findHits } from '../guard/guard'
import type { Hit } from '../guard/guarded'
import { listRestrictedNames } from '../guard/queries'
import type { IsoDay } from '../dates/partial-date'
import type { Locale } from '../i18n/locales'
import { type Result, ok, refuse } from '../result'
import { publicSourceColumns } from '../sources/queries'
import { isSlug } from '../text/slug'
import type { AppealRow } from './document'
import { asExpired, type PublicAppeal, publicAppeal, type UrgentAppeal } from './public-appeal'
import { type AppealNeed, needsOfAppeal } from './readiness'
import { dayIn, isOver, isTooLate } from './state'
import { appealTexts, graveHits, targetTexts } from './texts'

const targetSelect = {
  id: true,
  office: true,
  name: true,
  salutation: true,
  address: true,
  country: true,
  email: true,
  fax: true,
  phone: true,
  web: true,
  language: true,
  copyTo: true,
  deletedAt: true,
} satisfies Prisma.AppealTargetSelect

/** Every column of an appeal that publishing and its form read. */
export const appealSelect = {
  id: true,
  caseId: true,
  slug: true,
  number: true,
  issue: true,
  indexNumber: true,
  state: true,
  issuedOn: true,
  actBefore: true,
  zone: true,
  channels: true,
  religious: true,
  organisation: true,
  ownAddress: true,
  caseDetails: true,
  languages: true,
  neverMention: true,
  forOutcome: true,
  solidarityAddress: true,
  pausedBecause: true,
  liveTitle: true,
  closingNote: true,
  outcome: true,
  stoppedAt: true,
  liveAt: true,
  sourceId: true,
  writtenById: true,
  version: true,
  updatedAt: true,
  source: { select: { ...publicSourceColumns, deletedAt: true } },
  translations: { orderBy: { locale: 'asc' } },
  targets: {
    where: { deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: targetSelect,
  },
} satisfies Prisma.AppealSelect

/** The document of a row, as it is at a moment: an appeal expires by itself. */
function readDocument(document: unknown, now: Date): PublicAppeal {
  const appeal = publicAppeal.parse(document)
  return appeal.kind === 'live' && isOver(appeal, now) ? asExpired(appeal) : appeal
}

/** An appeal of a public case by its address; null when there is none, or never was one for everybody. */
export async function getPublicAppeal(
  caseId: string,
  slug: string,
  locale: Locale,
  now: Date,
): Promise<PublicAppeal | null> {
  if (!isSlug(slug)) return null
  const row = await publicDb.publishedAppeal.findUnique({
    where: { slug_locale: { slug, locale }, caseId },
    select: { document: true },
  })
  return row && readDocument(row.document, now)
}

/** The appeals of a public case, live ones first, then the newest. */
export async function listPublicAppeals(
  caseId: string,
  locale: Locale,
  now: Date,
): Promise<PublicAppeal[]> {
  const rows = await publicDb.publishedAppeal.findMany({
    where: { caseId, locale },
    orderBy: [{ updatedAt: 'desc' }, { slug: 'desc' }],
    select: { document: true },
  })
  const all = rows.map(({ document }) => readDocument(document, now))
  return [
    ...all.filter(({ kind }) => kind === 'live'),
    ...all.filter(({ kind }) => kind !== 'live'),
  ]
}

/** The live appeals of all public cases, those that end first first. */
export async function listUrgentAppeals(
  locale: Locale,
  now: Date,
  limit: number,
): Promise<UrgentAppeal[]> {
  // The first day that it still is anywhere; what is over where it counts is left out below.
  const earliest = toDateColumn(dayIn('Etc/GMT+12', now))
  const rows = await publicDb.publishedAppeal.findMany({
    where: { locale, state: 'live', actBefore: { gte: earliest } },
    orderBy: [{ actBefore: 'asc' }, { slug: 'asc' }],
    take: limit,
    select: { caseId: true, document: true },
  })
  const cases = await publicDb.currentCase.findMany({
    where: { locale, caseId: { in: rows.map(({ caseId }) => caseId) } },
    select: { caseId: true, slug: true, title: true },
  })
  return rows.flatMap(({ caseId, document }) => {
    const appeal = readDocument(document, now)
    const found = cases.find((each) => each.caseId === caseId)
    if (appeal.kind !== 'live' || !found) return []
    return [{ appeal, caseSlug: found.slug, caseTitle: found.title }]
  })
}

/** What is missing before an appeal can be live. */
export async function needsOf(tx: Tx, row: AppealRow, now: Date): Promise<AppealNeed[]> {
  const of = await tx.case.findUniqueOrThrow({
    where: { id: row.caseId },
    select: { state: true, people: { select: { status: true } } },
  })
  const others = await tx.appeal.count({
    where: { number: row.number, state: 'live', id: { not: row.id } },
  })
  const source: { confidential: boolean; deletedAt?: Date | null } | null = row.source
  const people: { status: LibertyStatus | null }[] = of.people
  return needsOfAppeal(
    {
      caseState: of.state,
      people,
      english: row.translations.find(({ locale }) => locale === 'en') ?? null,
      targets: row.targets,
      channels: row.channels,
      hasPublicSource: source !== null && !source.confidential && !source.deletedAt,
      actBefore: row.actBefore && fromDateColumn(row.actBefore),
      zone: row.zone,
      forOutcome: row.forOutcome,
      otherIssueLive: others > 0,
    },
    now,
  )
}

/** What the guard of names finds in the texts of an appeal. */
export async function hitsOf(tx: Tx, row: AppealRow): Promise<Hit[]> {
  const { restricted, allowed } = await listRestrictedNames(tx, row.caseId)
  return graveHits(
    findHits(appealTexts(row), restricted, allowed),
    findHits(targetTexts(row), restricted, allowed),
  )
}

/**
 * The appeal that a deed was for, if one could act on it on the day of the deed. It is named by its
 * address, or by its number, which means its last issue.
 */
export async function findAppealOf(
  caseId: string,
  { appeal, date }: { appeal: string | null; date: IsoDay },
  now: Date,
): Promise<Result<{ appealId: string | null }, 'unknown_appeal' | 'appeal_stopped'>> {
  if (appeal === null) return ok({ appealId: null })
  const found = await db.appeal.findFirst({
    where: { caseId, liveAt: { not: null }, OR: [{ slug: appeal }, { number: appeal }] },
    orderBy: { issue: 'desc' },
    select: { id: true, state: true, actBefore: true, zone: true, stoppedAt: true },
  })
  if (!found) return refuse('unknown_appeal')
  const actBefore = found.actBefore && fromDateColumn(found.actBefore)
  return isTooLate(date, { ...found, actBefore }, now)
    ? refuse('appeal_stopped')
    : ok({ appealId: found.id })
}
