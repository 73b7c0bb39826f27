import 'server-only'
import { write } from '../audit/write'
import { db } from '../db'
import { type Result, ok, refuse } from '../result'
import { digestOfToken } from './queries'
import { forgottenBefore } from './waiting'
import { IN_ORDER, lockAddress, lockDeeds, moveDeed } from './write'

const SUPPORTER = { kind: 'supporter' } as const

/** How much was confirmed now. */
export type Confirmed = { follows: number; deeds: number }

/**
 * Confirms those of the requests with an address that somebody chose, who holds a link from a mail to
 * it. What waits no more is passed over, so a second press changes nothing. `missing`: the token is
 * not ours, or its mail is forgotten.
 */
export async function confirmRequests(
  token: string,
  chosen: readonly string[],
  now: Date,
): Promise<Result<Confirmed, 'missing'>> {
  const digest = await digestOfToken(token)
  if (digest === null) return refuse('missing')
  return write<Confirmed, 'missing'>(SUPPORTER, now, async (tx) => {
    await lockAddress(tx, digest)
    const { count: follows } = await tx.follow.updateMany({
      where: {
        id: { in: [...chosen] },
        addressDigest: digest,
        state: 'pending',
        askedAt: { gte: forgottenBefore(now) },
      },
      data: { state: 'confirmed', confirmedAt: now },
    })
    const waiting = await tx.deedConfirmation.findMany({
      where: {
        id: { in: [...chosen] },
        addressDigest: digest,
        confirmedAt: null,
        askedAt: { gte: forgottenBefore(now) },
      },
      orderBy: IN_ORDER,
      select: { id: true },
    })
    await lockDeeds(tx, waiting)
    let deeds = 0
    for (const { id } of waiting) {
      if (!(await moveDeed(tx, id, { from: 'logged', to: 'confirmed' }, now))) continue
      await tx.deedConfirmation.update({ where: { id }, data: { confirmedAt: now } })
      deeds += 1
    }
    return ok({ follows, deeds })
  })
}

/** Forgets requests that nobody confirmed in time, and by which address a deed was confirmed. */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  const before = { lt: forgottenBefore(now) }
  await db.follow.deleteMany({ where: { state: 'pending', askedAt: before } })
  await db.deedConfirmation.updateMany({
    where: { confirmedAt: null, addressDigest: { not: null }, askedAt: before },
    data: { addressDigest: null },
  })
}
