import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { rowOfToken } from '../crypto/row-token'
import { db } from '../db'
import { isFinal, tokensIn } from './bounce'

/** What a notice from a mail server says: whether it is final, and of which mails of ours it speaks. */
export type Bounce = { permanent: boolean; mailIds: string[] }

/**
 * Reads a notice (RFC 3464). A mail is recognised by the Message-ID that we gave it, which nobody can
 * make up: a forged notice names nothing.
 */
export async function readNotice(raw: Buffer): Promise<Bounce> {
  // Loaded when there is one: the worker, which never reads any, is to start quickly.
  const { simpleParser } = await import('mailparser')
  const parsed = await simpleParser(raw, { keepDeliveryStatus: true, skipImageLinks: true })
  const parts = parsed.attachments.map(({ content }) => content.toString('latin1'))
  const texts = [raw.toString('latin1'), parsed.text ?? '', ...parts]
  const ids = texts.flatMap(tokensIn).flatMap((token) => rowOfToken('message', token) ?? [])
  return { permanent: texts.some(isFinal), mailIds: [...new Set(ids)] }
}

/** How many mails were given up since then, because no server took them or one sent them back. To whom is told nobody. */
export const countUndelivered = async (staff: Staff, since: Date): Promise<number> =>
  canReadCases(staff)
    ? db.mail.count({ where: { state: { in: ['failed', 'bounced'] }, endedAt: { gte: since } } })
    : 0
