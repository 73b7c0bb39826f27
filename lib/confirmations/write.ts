import 'server-only'
import type { Prisma, Tx } from '../db'
import type { Locale } from '../i18n/locales'
import { addressDigest, queueMail } from '../mail/write'
import { listWaiting } from './queries'
import { mailedSince } from './waiting'

/** Requests with one address wait for each other: of two at once, one sends the mail. Take it first. */
export async function lockAddress(tx: Tx, digest: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`confirm ${digest}`}, 0))`
}

/**
 * Asks by mail whether what waits was really asked for, unless a mail went to this address within a
 * day: its link leads to everything that waits, also to what came after it. The caller holds the
 * lock of the address and has written down what waits.
 */
export async function askByMail(
  tx: Tx,
  { address, locale }: { address: string; locale: Locale },
  now: Date,
): Promise<void> {
  const digest = addressDigest(address)
  const sent = await tx.mail.findFirst({
    where: { addressDigest: digest, template: 'confirm', queuedAt: { gt: mailedSince(now) } },
    select: { id: true },
  })
  if (sent) return
  const waiting = await listWaiting(tx, digest, locale, now)
  const items = waiting.map((each) =>
    each.kind === 'follow'
      ? { kind: each.kind, title: each.title }
      : { kind: each.kind, title: each.title, quantity: each.quantity },
  )
  await queueMail(tx, { address, locale, parameters: { template: 'confirm', items } }, now)
}

/** Asks by mail whether somebody really logged a deed. The caller holds the lock of the address. */
export async function askAboutDeed(
  tx: Tx,
  id: string,
  to: { address: string; locale: Locale },
  now: Date,
): Promise<void> {
  await tx.deedConfirmation.create({
    data: { id, addressDigest: addressDigest(to.address), askedAt: now },
  })
  await askByMail(tx, to, now)
}

/**
 * Mail to this address does not arrive: what it confirmed is not confirmed any more. The deeds stay,
 * and so does their count; a dated state of each says it. Answers how many deeds that were.
 */
export async function takeBackConfirmations(tx: Tx, digest: string, now: Date): Promise<number> {
  const confirmed = await tx.deedConfirmation.findMany({
    where: { addressDigest: digest },
    orderBy: IN_ORDER,
    select: { id: true },
  })
  await lockDeeds(tx, confirmed)
  let taken = 0
  for (const { id } of confirmed)
    if (await moveDeed(tx, id, { from: 'confirmed', to: 'logged' }, now)) taken += 1
  await tx.deedConfirmation.updateMany({
    where: { addressDigest: digest },
    data: { addressDigest: null, confirmedAt: null },
  })
  return taken
}

/** Whoever moves the figures of several cases does it in one order, so that nobody waits in a circle. */
export const IN_ORDER = [
  { supporterAction: { caseId: 'asc' } },
  { id: 'asc' },
] satisfies Prisma.DeedConfirmationOrderByWithRelationInput[]

/** Keeps deeds from being withdrawn meanwhile. Take it before any figure moves. */
export async function lockDeeds(tx: Tx, deeds: readonly { id: string }[]): Promise<void> {
  for (const { id } of deeds)
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`
}

/**
 * Gives a deed, which the caller has locked, its next state if it is in this one now; false if it is
 * in another. The total is as it was.
 */
export async function moveDeed(
  tx: Tx,
  id: string,
  { from, to }: { from: 'logged' | 'confirmed'; to: 'logged' | 'confirmed' },
  now: Date,
): Promise<boolean> {
  const [latest] = await tx.supporterActionState.findMany({
    where: { supporterActionId: id },
    orderBy: { sequence: 'desc' },
    take: 1,
  })
  if (latest?.state !== from) return false
  await tx.supporterActionState.create({
    data: {
      supporterActionId: id,
      sequence: latest.sequence + 1,
      state: to,
      total: latest.total,
      at: now,
    },
  })
  return true
}
