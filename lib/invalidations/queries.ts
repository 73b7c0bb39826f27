import 'server-only'
import { canJudgeDeeds } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Prisma, type Tx } from '../db'
import { isUuid } from '../text/uuid'
import type { Conditions } from './conditions'
import type { Preview, StaffInvalidation } from './invalidation'

/** What fits the conditions in this case now. */
export async function countFitting(tx: Tx, caseId: string, given: Conditions) {
  const [row] = await tx.$queryRaw<Omit<Preview, 'title'>[]>`
    SELECT count(*)::int AS deeds, coalesce(sum(quantity), 0)::int AS messages,
      min("createdAt") AS first, max("createdAt") AS last
    FROM "deeds_that_fit"(${caseId}::uuid, ${given.from}, ${given.to}, ${given.kind}::"MessageKind",
      ${given.channel}::"Channel", ${given.quantity}::int, ${given.originSystem}::text)`
  if (!row) throw new Error('nobody counted what fits')
  return row
}

/** What an invalidation with these conditions would take; null when there is no such case. */
export async function previewInvalidation(
  staff: Staff,
  conditions: Conditions,
): Promise<Preview | null> {
  if (!canJudgeDeeds(staff)) return null
  const found = await db.case.findUnique({
    where: { reference: conditions.reference },
    select: { id: true, translations: { where: { locale: 'en' }, select: { title: true } } },
  })
  if (!found) return null
  return {
    title: found.translations[0]?.title ?? conditions.reference,
    ...(await countFitting(db, found.id, conditions)),
  }
}

const select = {
  id: true,
  state: true,
  loggedFrom: true,
  loggedTo: true,
  kind: true,
  channel: true,
  quantity: true,
  originSystem: true,
  reason: true,
  undoReason: true,
  startedAt: true,
  finishedAt: true,
  expectedDeeds: true,
  expectedMessages: true,
  takenDeeds: true,
  takenMessages: true,
  restoredDeeds: true,
  restoredMessages: true,
  startedBy: { select: { name: true } },
  case: {
    select: {
      reference: true,
      translations: { where: { locale: 'en' }, select: { title: true } },
    },
  },
} satisfies Prisma.InvalidationSelect

const toStaffInvalidation = ({
  case: { reference, translations },
  startedBy,
  loggedFrom: from,
  loggedTo: to,
  expectedDeeds,
  expectedMessages,
  takenDeeds,
  takenMessages,
  restoredDeeds,
  restoredMessages,
  ...row
}: Prisma.InvalidationGetPayload<{ select: typeof select }>): StaffInvalidation => ({
  ...row,
  from,
  to,
  reference,
  title: translations[0]?.title ?? reference,
  startedBy: startedBy?.name ?? null,
  expected: { deeds: expectedDeeds, messages: expectedMessages },
  taken: { deeds: takenDeeds, messages: takenMessages },
  restored: { deeds: restoredDeeds, messages: restoredMessages },
})

/** The latest invalidations, newest first. */
export async function listInvalidations(staff: Staff): Promise<StaffInvalidation[]> {
  if (!canJudgeDeeds(staff)) return []
  const rows = await db.invalidation.findMany({
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select,
  })
  return rows.map(toStaffInvalidation)
}

/** One invalidation; null when there is none, or somebody may not see it. */
export async function getInvalidation(staff: Staff, id: string): Promise<StaffInvalidation | null> {
  if (!canJudgeDeeds(staff) || !isUuid(id)) return null
  const row = await db.invalidation.findUnique({ where: { id }, select })
  return row && toStaffInvalidation(row)
}
