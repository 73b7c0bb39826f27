import 'server-only'
import { canJudgeDeeds } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db } from '../db'
import type { HeldCase, HeldDeed, HeldDeeds } from './held'

/** How many deeds one page shows one by one. */
const MOST_DEEDS = 100

/** What waits for staff, by case, what waits longest first. Nothing for who may not judge it. */
export async function listHeldDeeds(staff: Staff): Promise<HeldCase[]> {
  if (!canJudgeDeeds(staff)) return []
  return db.$queryRaw<HeldCase[]>`
    SELECT c.reference, coalesce(t.title, c.reference) AS title, h.deeds, h.messages
    FROM (SELECT h."caseId", count(*)::int AS deeds, sum(a.quantity)::int AS messages, min(h.at) AS since
          FROM "SupporterActionHold" h JOIN "SupporterAction" a ON a.id = h."supporterActionId"
          WHERE a.state = 'held' GROUP BY 1) h
    JOIN "Case" c ON c.id = h."caseId"
    LEFT JOIN "CaseTranslation" t ON t."caseId" = c.id AND t.locale = 'en'
    ORDER BY h.since, c.reference`
}

/** How many deeds wait for staff; none for who may not judge them. */
export const countHeldDeeds = async (staff: Staff): Promise<number> =>
  canJudgeDeeds(staff)
    ? db.supporterActionHold.count({ where: { supporterAction: { state: 'held' } } })
    : 0

/** What waits of one case, with the oldest deeds one by one; null when there is no such case. */
export async function getHeldDeeds(staff: Staff, reference: string): Promise<HeldDeeds | null> {
  if (!canJudgeDeeds(staff)) return null
  const found = await db.case.findUnique({
    where: { reference },
    select: { id: true, translations: { where: { locale: 'en' }, select: { title: true } } },
  })
  if (!found) return null
  const [items, [sums]] = await Promise.all([
    db.$queryRaw<HeldDeed[]>`
      SELECT a.id, h.at, h.why::text AS why, a.kind::text AS kind, a.type::text AS channel,
        a."actionDate"::text AS date, a.quantity, a."originSystem", a."messageSealed" IS NOT NULL AS "hasWords"
      FROM "SupporterActionHold" h JOIN "SupporterAction" a ON a.id = h."supporterActionId"
      WHERE h."caseId" = ${found.id}::uuid AND a.state = 'held' ORDER BY h.at, a.id LIMIT ${MOST_DEEDS}`,
    db.$queryRaw<{ deeds: number; messages: number }[]>`
      SELECT count(*)::int AS deeds, coalesce(sum(a.quantity), 0)::int AS messages
      FROM "SupporterActionHold" h JOIN "SupporterAction" a ON a.id = h."supporterActionId"
      WHERE h."caseId" = ${found.id}::uuid AND a.state = 'held'`,
  ])
  const { deeds, messages } = sums ?? { deeds: 0, messages: 0 }
  return { reference, title: found.translations[0]?.title ?? reference, deeds, messages, items }
}
