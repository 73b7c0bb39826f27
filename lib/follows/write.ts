import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '../db'
import { env } from '../env'
import { enqueue } from '../jobs/write'
import { isMailOn } from '../mail/settings'
import type { OccasionDetail, OccasionSaid } from './occasion'

/**
 * Tells the followers of a case of something, once: the occasion is written down and a job queued in
 * the transaction of what happened. The same `key` again changes nothing. Without mail or followers
 * nothing is written.
 */
export async function tellFollowers(
  tx: Tx,
  caseId: string,
  said: OccasionSaid,
  now: Date,
): Promise<void> {
  if (!isMailOn(env)) return
  const anybody = await tx.follow.findFirst({
    where: { caseId, state: 'confirmed' },
    select: { id: true },
  })
  if (!anybody) return
  const id = randomUUID()
  const detail: OccasionDetail = { people: said.kind === 'status_changed' ? [...said.people] : [] }
  const { count } = await tx.occasion.createMany({
    data: [{ id, caseId, kind: said.kind, key: said.key, detail, at: now }],
    skipDuplicates: true,
  })
  if (count === 1) await enqueue(tx, 'follows:tell', { occasionId: id })
}

/** What a follow that ended is: that there was one, and no longer whose. */
export const stopped = (now: Date) =>
  ({ state: 'stopped', stoppedAt: now, addressSealed: null, addressDigest: null }) as const

/** Ends every follow of an address that mail does not reach. Answers how many had been confirmed. */
export async function stopFollowsOf(tx: Tx, digest: string, now: Date): Promise<number> {
  await tx.follow.deleteMany({ where: { addressDigest: digest, state: 'pending' } })
  const { count } = await tx.follow.updateMany({
    where: { addressDigest: digest },
    data: stopped(now),
  })
  return count
}
