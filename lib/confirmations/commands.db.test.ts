import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { connectAsOwner } from '@/prisma/test-database'
import { openCase } from '../cases/commands'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { askToFollow } from '../follows/commands'
import { hurry, workOff } from '../jobs/work-off.testing'
import { closeMail, readBounce } from '../mail/commands'
import { type Mailbox, openMailbox, tokenIn } from '../mail/mailbox.testing'
import { logSupporterAction, withdrawSupporterAction } from '../messages/commands'
import { getPublicLedger } from '../messages/queries'
import { publishCase, withdrawCase } from '../publishing/commands'
import { addCaseEvent } from '../timeline/commands'
import { confirmRequests } from './commands'
import { readConfirmation } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')

let box: Mailbox
beforeAll(async () => {
  box = await openMailbox()
  process.env.SMTP_URL = box.url
  process.env.MAIL_FROM = 'news@vigil.example.org'
})
beforeEach(() => {
  box.arrived.length = 0
  box.answer = () => null
})
afterAll(async () => {
  await closeMail()
  await box.close()
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

let count = 0
async function aPublishedCase() {
  const title = `Confirmed Person ${(count += 1)}`
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  must(await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now))
  const where = { reference: opened.reference }
  const { version, slug } = await db.case.findUniqueOrThrow({ where })
  must(await publishCase(system, opened.reference, { version }, now))
  return { ...opened, slug }
}

const log = async (slug: string, email: string | null, quantity = 3) =>
  must(
    await logSupporterAction(
      {
        slug,
        channel: 'letter',
        kind: 'solidarity',
        date: '2026-11-20',
        quantity,
        words: null,
        key: `confirmed-key-${(count += 1)}`,
        website: '',
        originSystem: 'vigil',
        email,
      },
      now,
    ),
  )

/** Opens the newest mail and confirms what waits, or the part that `which` picks. */
async function confirm(which: (index: number) => boolean = () => true) {
  await workOff()
  const mail = box.arrived.at(-1)
  const token = mail ? tokenIn(mail, '/follow/confirm/') : ''
  const waiting = (await readConfirmation(token, 'en', now)) ?? []
  const chosen = waiting.filter((_, index) => which(index)).map(({ id }) => id)
  return must(await confirmRequests(token, chosen, now))
}

const figures = async (caseId: string) => {
  const { total, confirmed } = await getPublicLedger(caseId, 'en')
  return { total, confirmed }
}
const doctor = async () => (await examine()).flatMap(({ findings }) => findings)

/** The notice of a mail server elsewhere that this mail could not be delivered (RFC 3464). */
const noticeFor = (raw: string, action = 'failed', status = '5.1.1') =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@example.org',
      'To: news@vigil.example.org',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'This is the mail system.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.org',
      '',
      'Final-Recipient: rfc822; somebody@example.org',
      `Action: ${action}`,
      `Status: ${status}`,
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      raw,
      '--b--',
      '',
    ].join('\r\n'),
  )

describe('a deed that is confirmed by e-mail', () => {
  test('counts at once as any other, and is told beside the total once the button was pressed', async () => {
    const { slug, caseId } = await aPublishedCase()
    await log(slug, null, 2)
    await log(slug, 'writer@example.org')
    expect(await figures(caseId)).toEqual({ total: 5, confirmed: 0 })
    expect(await confirm()).toEqual({ follows: 0, deeds: 1 })
    expect(await figures(caseId)).toEqual({ total: 5, confirmed: 3 })
    expect(await doctor()).toEqual([])
  })

  test('a family shares an address: one mail, and each of them is confirmed, or not', async () => {
    const { slug, caseId } = await aPublishedCase()
    for (const quantity of [1, 2, 4]) await log(slug, 'family@example.org', quantity)
    expect(await confirm((index) => index !== 1)).toEqual({ follows: 0, deeds: 2 })
    expect(box.arrived).toHaveLength(1)
    expect(await figures(caseId)).toEqual({ total: 7, confirmed: 5 })
  })

  test('is taken back with the deed, leaves with the case, and comes back with it', async () => {
    const { slug, caseId, reference } = await aPublishedCase()
    const first = await log(slug, 'one@example.org', 1)
    await log(slug, 'one@example.org', 2)
    await confirm()
    must(await withdrawSupporterAction(first.withdrawToken, now))
    expect(await figures(caseId)).toEqual({ total: 2, confirmed: 2 })
    const version = async () => (await db.case.findUniqueOrThrow({ where: { reference } })).version
    must(await withdrawCase(system, reference, { version: await version(), reason: 'a test' }, now))
    expect(await figures(caseId)).toEqual({ total: 0, confirmed: 0 })
    must(await publishCase(system, reference, { version: await version() }, now))
    expect(await figures(caseId)).toEqual({ total: 2, confirmed: 2 })
    expect(await doctor()).toEqual([])
  })

  test('doctor finds a figure that is not what the deeds give', async () => {
    const { caseId } = await aPublishedCase()
    const owner = await connectAsOwner()
    const say = (quantity: number) =>
      owner.query('UPDATE published."PublishedConfirmed" SET "quantity" = $1 WHERE "caseId" = $2', [
        quantity,
        caseId,
      ])
    try {
      await say(7)
      expect(await doctor()).toEqual([`case ${caseId}: 7 are called confirmed, the deeds give 0`])
      await say(0)
    } finally {
      await owner.end()
    }
  })
})

describe('an address that mail does not reach', () => {
  test('refused for good by its server: nothing more is sent, and what waits is forgotten', async () => {
    const { slug, caseId } = await aPublishedCase()
    box.answer = () => ({ code: 550, words: 'no such user' })
    must(await askToFollow(slug, { address: 'nobody@example.org', website: '' }, 'en', now))
    await workOff()
    expect(await db.follow.count({ where: { caseId } })).toBe(0)
    expect(
      await db.mail.findFirst({ orderBy: { queuedAt: 'desc' }, where: { state: 'bounced' } }),
    ).not.toBeNull()
  })

  test('a server that refuses us says nothing about the people behind it', async () => {
    const { slug, caseId } = await aPublishedCase()
    box.answer = () => ({ code: 554, words: '5.7.1 relay access denied' })
    must(await askToFollow(slug, { address: 'somebody@example.org', website: '' }, 'en', now))
    await workOff()
    expect(await db.follow.count({ where: { caseId } })).toBe(1)
    box.answer = () => null
    await hurry()
    await workOff()
    expect(box.arrived.map(({ to }) => to)).toEqual(['somebody@example.org'])
  })

  test('a notice that comes later takes confirmations and follows back, with a trace', async () => {
    const { slug, caseId } = await aPublishedCase()
    await log(slug, 'gone@example.org')
    must(await askToFollow(slug, { address: 'gone@example.org', website: '' }, 'en', now))
    expect(await confirm()).toEqual({ follows: 1, deeds: 1 })
    const raw = box.arrived[0]?.raw ?? ''
    expect(await readBounce(noticeFor(raw, 'delayed', '4.4.1'), now)).toMatchObject({ noted: 0 })
    expect(await figures(caseId)).toEqual({ total: 3, confirmed: 3 })
    expect(await readBounce(noticeFor(raw), now)).toMatchObject({ permanent: true, noted: 1 })
    expect(await figures(caseId)).toEqual({ total: 3, confirmed: 0 })
    expect(await db.follow.findFirst({ where: { caseId } })).toMatchObject({ state: 'stopped' })
    const entry = await db.auditEntry.findFirst({ orderBy: { seq: 'desc' } })
    expect(entry).toMatchObject({
      kind: 'mail_bounced',
      detail: { facts: { follows: 1, deeds: 1 } },
    })
    // Once more it says nothing new, and one that somebody made up names nothing.
    expect(await readBounce(noticeFor(raw), now)).toMatchObject({ noted: 0 })
    const forged = raw.replace(/[0-9a-f]{64}@/g, `${'0'.repeat(64)}@`)
    expect(await readBounce(noticeFor(forged), now)).toMatchObject({ mailIds: [] })
    expect(await doctor()).toEqual([])
  })
})
