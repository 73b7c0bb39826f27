// Somebody who follows the published case, and a mail that went to them: no command takes a canary as
// an address, so the rows are put there directly, sealed for their cells.
import { randomUUID } from 'node:crypto'
import { rowToken } from '../../lib/crypto/row-token'
import { seal } from '../../lib/crypto/seal'
import { db } from '../../lib/db'
import { addressDigest } from '../../lib/mail/write'
import { cellOf } from '../../lib/privacy/sealed-cell'
import type { PlantedCase } from './plant-cases.testing'
import type { Planting } from './planting.testing'

/** The tokens of the links in the mails that were sent. */
export type PlantedMail = { stopToken: string; confirmToken: string }

/** Plants a follow, a mail, and a deed that waits to be confirmed with the same address. */
export async function plantMail(
  { caseId }: PlantedCase,
  { say }: Planting,
  now: Date,
): Promise<PlantedMail> {
  const [followId, mailId] = [randomUUID(), randomUUID()]
  const address = `${say('Follow.addressSealed')}@example.org`
  const digest = addressDigest(address)
  await db.follow.create({
    data: {
      id: followId,
      caseId,
      locale: 'en',
      state: 'confirmed',
      askedAt: now,
      confirmedAt: now,
      addressSealed: seal(address, cellOf('Follow', 'addressSealed', followId)),
      addressDigest: digest,
    },
  })
  await db.mail.create({
    data: {
      id: mailId,
      template: 'confirm',
      locale: 'en',
      state: 'sent',
      queuedAt: now,
      sentAt: now,
      addressSealed: seal(say('Mail.addressSealed'), cellOf('Mail', 'addressSealed', mailId)),
      addressDigest: digest,
      parametersSealed: seal(
        say('Mail.parametersSealed'),
        cellOf('Mail', 'parametersSealed', mailId),
      ),
    },
  })
  const { id } = await db.supporterAction.findFirstOrThrow({ where: { caseId } })
  await db.deedConfirmation.create({ data: { id, addressDigest: digest, askedAt: now } })
  return { stopToken: rowToken('stop', followId), confirmToken: rowToken('confirm', mailId) }
}
