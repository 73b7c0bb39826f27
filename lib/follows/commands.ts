import 'server-only'
import { randomUUID } from 'node:crypto'
import { write } from '../audit/write'
import { askByMail, lockAddress } from '../confirmations/write'
import { rowOfToken } from '../crypto/row-token'
import { seal, unseal } from '../crypto/seal'
import { db, type Tx } from '../db'
import { env } from '../env'
import { DEFAULT_LOCALE, isLocale, type Locale } from '../i18n/locales'
import { ensureKeysFit } from '../keys/queries'
import { isMailOn } from '../mail/settings'
import { addressDigest, queueMail } from '../mail/write'
import { cellOf } from '../privacy/sealed-cell'
import { isGoneState, takesMessages, wasEverPublic } from '../publishing/states'
import { type Result, ok, refuse } from '../result'
import { isSlug } from '../text/slug'
import type { FollowInput } from './input'
import { stopped } from './write'

const SUPPORTER = { kind: 'supporter' } as const
const WORKER = { kind: 'system', name: 'the worker' } as const
/** So many followers are told in one transaction. */
const BATCH = 100

/** `off`: this installation writes no mail. The others are as in a log (lib/messages/commands.ts). */
export type FollowRefusal = 'missing' | 'withdrawn' | 'archived' | 'off'

/**
 * Notes that somebody asks to follow a case, and asks back by mail whether it was they. The answer is
 * the same whether the address is known, follows already or was written to today. A filled honeypot
 * gets it too, and nothing is written.
 */
export async function askToFollow(
  slug: string,
  { address, website }: FollowInput,
  locale: Locale,
  now: Date,
): Promise<Result<null, FollowRefusal>> {
  if (!isMailOn(env)) return refuse('off')
  const found = await findCase(slug)
  if (!found.ok) return found
  if (website !== '') return ok(null)
  // An address that is sealed with a key that fits nothing else could not be written to.
  await ensureKeysFit()
  const caseId = found.value
  const digest = addressDigest(address)
  return write<null, FollowRefusal>(SUPPORTER, now, async (tx) => {
    await lockAddress(tx, digest)
    const known = await tx.follow.findUnique({
      where: { caseId_addressDigest: { caseId, addressDigest: digest } },
      select: { id: true, state: true },
    })
    if (known?.state === 'confirmed') return ok(null)
    const id = known?.id ?? randomUUID()
    const about = {
      locale,
      askedAt: now,
      addressSealed: seal(address, cellOf('Follow', 'addressSealed', id)),
    }
    if (known) await tx.follow.update({ where: { id }, data: about })
    else await tx.follow.create({ data: { id, caseId, addressDigest: digest, ...about } })
    await askByMail(tx, { address, locale }, now)
    return ok(null)
  })
}

async function findCase(slug: string): Promise<Result<string, FollowRefusal>> {
  if (!isSlug(slug)) return refuse('missing')
  const found = await db.case.findFirst({
    where: { OR: [{ slug }, { oldSlugs: { some: { slug } } }] },
    select: { id: true, state: true },
  })
  if (!found || !wasEverPublic(found.state)) return refuse('missing')
  if (isGoneState(found.state)) return refuse('withdrawn')
  return takesMessages(found.state) ? ok(found.id) : refuse('archived')
}

/** Ends a follow by the link of its mails and forgets the address. Once more changes nothing. */
export async function stopFollowing(token: string, now: Date): Promise<Result<null, 'missing'>> {
  const id = rowOfToken('stop', token)
  if (id === null) return refuse('missing')
  return write<null, 'missing'>(SUPPORTER, now, async (tx) => {
    const follow = await tx.follow.findUnique({ where: { id }, select: { state: true } })
    if (!follow) return refuse('missing')
    await tx.follow.updateMany({ where: { id, state: { not: 'stopped' } }, data: stopped(now) })
    return ok(null)
  })
}

/**
 * Queues a mail for everybody who followed a case when something happened and has none about it yet.
 * Can be broken off anywhere and called again: a follower and an occasion have one row together.
 */
export async function tellFollowersOf(occasionId: string, now: Date): Promise<void> {
  for (;;) {
    const told = await write<number, 'done'>(WORKER, now, async (tx, record) => {
      await tx.$executeRaw`SELECT 1 FROM "Occasion" WHERE "id" = ${occasionId}::uuid FOR UPDATE`
      const occasion = await tx.occasion.findUnique({ where: { id: occasionId } })
      if (!occasion || occasion.toldAt !== null) return refuse('done')
      const count = await tellSome(tx, occasion, now)
      if (count < BATCH)
        await tx.occasion.update({ where: { id: occasionId }, data: { toldAt: now } })
      record({
        kind: 'followers_told',
        objectType: 'Occasion',
        objectId: occasionId,
        caseId: occasion.caseId,
        detail: { facts: { count } },
      })
      return ok(count)
    })
    if (!told.ok || told.value < BATCH) return
  }
}

async function tellSome(
  tx: Tx,
  { id: occasionId, caseId, at }: { id: string; caseId: string; at: Date },
  now: Date,
): Promise<number> {
  const follows = await tx.follow.findMany({
    where: {
      caseId,
      state: 'confirmed',
      // Whoever came later read it on the page.
      confirmedAt: { lte: at },
      notices: { none: { occasionId } },
    },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true, locale: true, addressSealed: true },
  })
  for (const { id: followId, locale, addressSealed } of follows) {
    if (addressSealed === null) continue
    const mail = {
      address: unseal(addressSealed, cellOf('Follow', 'addressSealed', followId)),
      locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
      parameters: { template: 'case_news', followId, occasionId },
    } as const
    const mailId = await queueMail(tx, mail, now)
    await tx.followNotice.create({ data: { occasionId, followId, mailId, at: now } })
  }
  return follows.length
}
