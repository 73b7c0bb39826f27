import 'server-only'
import { canJudgeDeeds } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db } from '../db'
import type { Channel, HoldReason, MessageKind } from '../messages/vocabulary'
import type { HeldCase, HeldDeed } from './held'

/** How many cases one page shows, and how many deeds of each. */
const MOST_CASES = 20
const MOST_DEEDS = 100

/** What waits for staff, by case, what waits longest first. Nothing for who may not judge it. */
export async function listHeldDeeds(staff: Staff): Promise<HeldCase[]> {
  if (!canJudgeDeeds(staff)) return []
  const cases = await db.$queryRaw<Omit<HeldCase, 'items'>[]>`
    SELECT c.id AS "caseId", c.reference, coalesce(t.title, c.reference) AS title, h.deeds, h.messages
    FROM (SELECT h."caseId", count(*)::int AS deeds, sum(a.quantity)::int AS messages, min(h.at) AS since
          FROM "SupporterActionHold" h JOIN "SupporterAction" a ON a.id = h."supporterActionId"
          WHERE a.state = 'held' GROUP BY 1) h
    JOIN "Case" c ON c.id = h."caseId"
    LEFT JOIN "CaseTranslation" t ON t."caseId" = c.id AND t.locale = 'en'
    ORDER BY h.since, c.reference LIMIT ${MOST_CASES}`
  return Promise.all(cases.map(async (each) => ({ ...each, items: await listHeldOf(each.caseId) })))
}

const listHeldOf = (caseId: string): Promise<HeldDeed[]> =>
  db.$queryRaw<
    (HeldDeed & { why: HoldReason; kind: MessageKind; channel: Channel })[]
  >`SELECT a.id, h.at, h.why::text AS why, a.kind::text AS kind, a.type::text AS channel,
      a."actionDate"::text AS date, a.quantity, a."originSystem", a."messageSealed" IS NOT NULL AS "hasWords"
    FROM "SupporterActionHold" h JOIN "SupporterAction" a ON a.id = h."supporterActionId"
    WHERE h."caseId" = ${caseId}::uuid AND a.state = 'held' ORDER BY h.at, a.id LIMIT ${MOST_DEEDS}`
