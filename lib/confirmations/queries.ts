import 'server-only'
import { rowOfToken } from '../crypto/row-token'
import { db, publicDb, type Tx } from '../db'
import type { Locale } from '../i18n/locales'
import { forgottenBefore, type Waiting } from './waiting'

/** The digest of the address to which the mail went that a link stood in; null for any other token. */
export async function digestOfToken(token: string): Promise<string | null> {
  const id = rowOfToken('confirm', token)
  if (id === null) return null
  const mail = await db.mail.findUnique({ where: { id }, select: { addressDigest: true } })
  return mail?.addressDigest ?? null
}

/** Everything in public cases that waits to be confirmed with an address, oldest first. */
export async function listWaiting(
  from: Pick<Tx, 'follow' | 'deedConfirmation'>,
  digest: string,
  locale: Locale,
  now: Date,
): Promise<Waiting[]> {
  const since = { gte: forgottenBefore(now) }
  const follows = await from.follow.findMany({
    where: { addressDigest: digest, state: 'pending', askedAt: since },
    orderBy: { askedAt: 'asc' },
    select: { id: true, caseId: true },
  })
  const deeds = await from.deedConfirmation.findMany({
    where: { addressDigest: digest, confirmedAt: null, askedAt: since },
    orderBy: { askedAt: 'asc' },
    select: {
      id: true,
      supporterAction: {
        select: {
          caseId: true,
          quantity: true,
          states: { orderBy: { sequence: 'desc' }, take: 1, select: { state: true } },
        },
      },
    },
  })
  const waiting = [
    ...follows.map(({ id, caseId }) => ({ kind: 'follow' as const, id, caseId })),
    ...deeds
      .filter(({ supporterAction }) => supporterAction.states[0]?.state === 'logged')
      .map(({ id, supporterAction: { caseId, quantity } }) => ({
        kind: 'deed' as const,
        id,
        caseId,
        quantity,
      })),
  ]
  const cases = await publicDb.currentCase.findMany({
    where: { locale, caseId: { in: waiting.map(({ caseId }) => caseId) } },
    select: { caseId: true, slug: true, title: true },
  })
  const caseOf = new Map(cases.map((each) => [each.caseId, each]))
  return waiting.flatMap((each) => {
    const about = caseOf.get(each.caseId)
    return about ? [{ ...each, slug: about.slug, title: about.title }] : []
  })
}

/** What a link in a mail would confirm; null for a token that is not ours or is too old. */
export async function readConfirmation(
  token: string,
  locale: Locale,
  now: Date,
): Promise<Waiting[] | null> {
  const digest = await digestOfToken(token)
  return digest === null ? null : listWaiting(db, digest, locale, now)
}
