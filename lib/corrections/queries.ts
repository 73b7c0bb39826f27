import 'server-only'
import * as z from 'zod'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Prisma, publicDb } from '../db'
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales'
import { change } from '../publishing/difference'
import { inLocale } from '../text/localized'
import type { Correction } from './told'

const PER_PAGE = 20
const NEWEST_FIRST = [
  { at: 'desc' },
  { id: 'desc' },
] satisfies Prisma.PublishedCorrectionOrderByWithRelationInput[]
const changes = z.array(change)

export type CorrectionPage = { total: number; perPage: number; items: Correction[] }

/** The corrections of a public case, newest first, a page at a time. */
export async function listCorrections(
  caseId: string,
  locale: Locale,
  page: number,
): Promise<CorrectionPage> {
  const where = { caseId }
  const [total, rows] = await Promise.all([
    publicDb.publishedCorrection.count({ where }),
    publicDb.publishedCorrection.findMany({
      where,
      orderBy: NEWEST_FIRST,
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
  ])
  return { total, perPage: PER_PAGE, items: rows.map((row) => toCorrection(row, locale)) }
}

/** All of them, for programs. */
export async function listAllCorrections(caseId: string, locale: Locale): Promise<Correction[]> {
  const rows = await publicDb.publishedCorrection.findMany({
    where: { caseId },
    orderBy: NEWEST_FIRST,
  })
  return rows.map((row) => toCorrection(row, locale))
}

/** The instant of the last correction of a public case, ISO 8601; null: there was none. */
export async function getLastCorrection(caseId: string): Promise<{ at: string | null }> {
  const last = await publicDb.publishedCorrection.findFirst({
    where: { caseId },
    orderBy: NEWEST_FIRST,
    select: { at: true },
  })
  return { at: last?.at.toISOString() ?? null }
}

/** The corrections of a case in any state, for staff. */
export async function listCorrectionsForStaff(
  staff: Staff,
  reference: string,
  page: number,
): Promise<CorrectionPage> {
  const found = canReadCases(staff)
    ? await db.case.findUnique({ where: { reference }, select: { id: true } })
    : null
  if (!found) return { total: 0, perPage: PER_PAGE, items: [] }
  const where = { caseId: found.id }
  const [total, rows] = await Promise.all([
    db.publishedCorrection.count({ where }),
    db.publishedCorrection.findMany({
      where,
      orderBy: NEWEST_FIRST,
      skip: (page - 1) * PER_PAGE,
      take: PER_PAGE,
    }),
  ])
  return { total, perPage: PER_PAGE, items: rows.map((row) => toCorrection(row, DEFAULT_LOCALE)) }
}

type Row = Prisma.PublishedCorrectionGetPayload<object>

const toCorrection = (row: Row, locale: Locale): Correction => ({
  id: row.id,
  at: row.at.toISOString(),
  changes: changes.parse(row.changes),
  reason: row.reason === null ? null : inLocale(row.reason, locale),
})
