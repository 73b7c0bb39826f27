// A flood of deeds, and what staff do about it: enough that taking them out needs many steps.
import { db } from '@/lib/db'
import { startInvalidation } from '@/lib/invalidations/commands'
import { conditionsInput } from '@/lib/invalidations/conditions'
import { countFitting } from '@/lib/invalidations/queries'
import { must } from '@/lib/publishing/published-case.testing'

const system = { kind: 'system', name: 'a test' } as const

/**
 * Adds deeds to a case, in rows as logging makes them but all at once.
 *
 * @param at when they were logged
 */
export async function aFlood(caseId: string, count: number, at: Date): Promise<void> {
  await db.$executeRaw`
    WITH deeds AS (
      SELECT gen_random_uuid() AS id, '2026-11-' || lpad((1 + n % 20)::text, 2, '0') AS day, n
      FROM generate_series(1, ${count}::int) AS n),
    logged AS (
      INSERT INTO "SupporterAction" ("id", "caseId", "originSystem", "actionDate", "type", "kind", "quantity",
        "idempotencyKey", "requestDigest", "createdAt")
      SELECT id, ${caseId}::uuid, 'vandal', day::date, 'email', 'appeal', 1 + n % 3, id::text, '', ${at} FROM deeds)
    INSERT INTO "SupporterActionState" ("supporterActionId", "sequence", "state", "total", "at")
    SELECT id, 1, 'logged', 0, ${at} FROM deeds`
  await db.$queryRaw`SELECT published.recount(${caseId}::uuid)`
}

/** Floods a case and starts to take all of the flood out of its count; the worker does the rest. */
export async function floodCase(reference: string, count: number, now: Date): Promise<void> {
  const { id } = await db.case.findUniqueOrThrow({ where: { reference }, select: { id: true } })
  await aFlood(id, count, now)
  const day = now.toISOString().slice(0, 10)
  const conditions = conditionsInput.parse({
    reference,
    from: `${day}T00:00`,
    to: `${day}T23:59`,
    kind: '',
    channel: '',
    quantity: '',
    originSystem: 'vandal',
  })
  const { deeds, messages } = await countFitting(db, id, conditions)
  const seen = { deeds, messages, reason: 'a program wrote these' }
  must(await startInvalidation(system, conditions, seen, now))
}
