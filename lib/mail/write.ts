import 'server-only'
import { randomUUID } from 'node:crypto'
import { keyedDigest } from '../crypto/digest'
import { seal } from '../crypto/seal'
import type { Tx } from '../db'
import type { Locale } from '../i18n/locales'
import { enqueue } from '../jobs/write'
import { cellOf } from '../privacy/sealed-cell'
import { foldedAddress } from './address'
import { type MailParameters, mailParameters } from './letter'

/** What one address is found by, in every table. Nobody without our key can try addresses on it. */
export const addressDigest = (address: string): string =>
  keyedDigest('mail address', foldedAddress(address))

export type QueuedMail = { address: string; locale: Locale; parameters: MailParameters }

/**
 * Queues a mail in the transaction of what causes it, and the job that sends it. Answers its id. The
 * caller has asked whether mail is on at all.
 */
export async function queueMail(
  tx: Tx,
  { address, locale, parameters }: QueuedMail,
  now: Date,
): Promise<string> {
  const id = randomUUID()
  const checked = mailParameters.parse(parameters)
  await tx.mail.create({
    data: {
      id,
      template: checked.template,
      locale,
      addressSealed: seal(address, cellOf('Mail', 'addressSealed', id)),
      addressDigest: addressDigest(address),
      parametersSealed: seal(JSON.stringify(checked), cellOf('Mail', 'parametersSealed', id)),
      queuedAt: now,
    },
  })
  await enqueue(tx, 'mail:send', { mailId: id })
  return id
}
