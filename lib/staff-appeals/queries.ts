import 'server-only'
import { type AppealRow, toPublicAppeal } from '../appeals/document'
import { appealSelect, hitsOf, needsOf } from '../appeals/queries'
import { toAppealValues } from '../appeals/rows'
import { stateAt } from '../appeals/state'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { fromDateColumn } from '../dates/columns'
import type { PublicCase } from '../cases/public-case'
import type { LiveAppeal } from '../appeals/public-appeal'
import type { Locale } from '../i18n/locales'
import { db } from '../db'
import { isUuid } from '../text/uuid'
import type { StaffAppeal, StaffAppealLine } from './staff-appeal'

/** Every appeal of a case, in whatever state, the newest first. */
export async function listStaffAppeals(
  staff: Staff,
  caseId: string,
  now: Date,
): Promise<StaffAppealLine[]> {
  if (!canReadCases(staff)) return []
  const rows = await db.appeal.findMany({
    where: { caseId },
    orderBy: { createdAt: 'desc' },
    select: appealSelect,
  })
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    issue: row.issue,
    title: row.translations.find(({ locale }) => locale === 'en')?.title ?? '',
    state: stateNow(row, now),
    actBefore: row.actBefore,
  }))
}

const stateNow = (row: AppealRow, now: Date) =>
  stateAt({ ...row, actBefore: row.actBefore && fromDateColumn(row.actBefore) }, now)

/** One appeal as staff see it; null when the case has none of that id. */
export async function getStaffAppeal(
  staff: Staff,
  caseId: string,
  id: string,
  now: Date,
): Promise<StaffAppeal | null> {
  if (!canReadCases(staff) || !isUuid(id)) return null
  const row = await db.appeal.findFirst({
    where: { id, caseId },
    select: {
      ...appealSelect,
      targets: { ...appealSelect.targets, where: {} },
      writtenBy: { select: { name: true } },
    },
  })
  if (!row) return null
  const standing = { ...row, targets: row.targets.filter(({ deletedAt }) => deletedAt === null) }
  return {
    id,
    slug: row.slug,
    issue: row.issue,
    version: row.version,
    state: stateNow(row, now),
    values: toAppealValues(row),
    targets: row.targets,
    pausedBecause: row.pausedBecause,
    updatedAt: row.updatedAt,
    writtenBy: row.writtenBy?.name ?? null,
    isOwn: row.writtenById === staff.id,
    wasLive: row.liveAt !== null,
    needs: await needsOf(db, standing, now),
    hits: await hitsOf(db, standing),
  }
}

/** The document of an appeal as it would be if it were live now; null when there is none to see. */
export async function previewAppeal(
  staff: Staff,
  id: string,
  caseRecord: PublicCase,
  locale: Locale,
): Promise<LiveAppeal | null> {
  if (!canReadCases(staff)) return null
  const row = await db.appeal.findUnique({ where: { id }, select: appealSelect })
  const appeal =
    row &&
    toPublicAppeal({ ...row, state: 'live' }, { ...caseRecord, archived: false }, true, locale)
  return appeal?.kind === 'live' ? appeal : null
}
