import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { write } from '../audit/write'
import { addTarget, openAppeal } from '../appeal-drafts/commands'
import { anAppeal, anOffice } from '../appeals/appeal.testing'
import { makeAppealLive, pauseAppeal } from '../appeals/commands'
import { openCase } from '../cases/commands'
import { confirmRequests, forgetUnconfirmed } from '../confirmations/commands'
import { readConfirmation } from '../confirmations/queries'
import { rowToken } from '../crypto/row-token'
import { db, publicDb } from '../db'
import { hurry, waitingJobs, workOff } from '../jobs/work-off.testing'
import { closeMail, eraseOldMail } from '../mail/commands'
import { linkIn, type Mailbox, openMailbox, tokenIn } from '../mail/mailbox.testing'
import { publishCase, withdrawCase } from '../publishing/commands'
import { ok, refuse } from '../result'
import { addCaseEvent } from '../timeline/commands'
import { askToFollow, stopFollowing, tellFollowersOf } from './commands'
import { getFollowByToken } from './queries'
import { tellFollowers } from './write'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const DAY_MS = 86_400_000
const after = (days: number) => new Date(now.getTime() + days * DAY_MS)

let box: Mailbox
beforeAll(async () => {
  box = await openMailbox()
  process.env.SMTP_URL = box.url
  process.env.MAIL_FROM = 'Vigil <news@vigil.example.org>'
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
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`)
  return result.value
}

let cases = 0
async function aPublishedCase(title = `Followed Person ${(cases += 1)}`) {
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  must(await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now))
  const { version, slug } = await db.case.findUniqueOrThrow({
    where: { reference: opened.reference },
  })
  must(await publishCase(system, opened.reference, { version }, now))
  return { ...opened, slug, title }
}
type Published = Awaited<ReturnType<typeof aPublishedCase>>

let people = 0
const anAddress = () => `reader-${(people += 1)}@example.org`
const ask = async (slug: string, address: string, when = now, locale: 'en' | 'ar' = 'en') =>
  must(await askToFollow(slug, { address, website: '' }, locale, when))

/** Somebody asks, opens the mail and presses the button. Gives the id of their follow. */
async function aFollower({ slug, caseId }: Published, address = anAddress()): Promise<string> {
  const before = box.arrived.length
  await ask(slug, address)
  await workOff()
  const mail = box.arrived[before]
  if (!mail) throw new Error('no mail came')
  const token = tokenIn(mail, '/follow/confirm/')
  const waiting = (await readConfirmation(token, 'en', now)) ?? []
  must(
    await confirmRequests(
      token,
      waiting.map(({ id }) => id),
      now,
    ),
  )
  const follow = await db.follow.findFirstOrThrow({
    where: { caseId },
    orderBy: { askedAt: 'desc' },
  })
  box.arrived.length = 0
  return follow.id
}

const release = (casePersonId: string, year = '2025') =>
  anEvent(casePersonId, {
    type: 'release',
    date: aDate(year),
    text: 'Released, in an invented story.',
    statusEffect: 'released',
    manner: 'unknown',
  })

describe('asking to follow a case', () => {
  test('becomes a follow only by the button behind the link that came by mail', async () => {
    const { slug, caseId, title } = await aPublishedCase()
    await ask(slug, 'Reader@example.org')
    await workOff()
    const [mail] = box.arrived
    expect(mail?.to).toBe('Reader@example.org')
    expect(mail?.parsed.text).toContain(title)
    expect(mail?.parsed.subject).not.toContain(title)
    const token = mail ? tokenIn(mail, '/en/follow/confirm/') : ''
    // Programs that look into links before people do.
    for (let time = 0; time < 5; time += 1) await readConfirmation(token, 'en', now)
    expect(await db.follow.findFirst({ where: { caseId } })).toMatchObject({ state: 'pending' })
    const [waiting] = (await readConfirmation(token, 'en', now)) ?? []
    expect(waiting).toMatchObject({ kind: 'follow', title, slug })
    expect(must(await confirmRequests(token, [waiting?.id ?? ''], now))).toEqual({
      follows: 1,
      deeds: 0,
    })
    expect(await db.follow.findFirst({ where: { caseId } })).toMatchObject({ state: 'confirmed' })
    expect(must(await confirmRequests(token, [waiting?.id ?? ''], now)).follows).toBe(0)
  })

  test('100 requests with one address, also at once and in other spellings, send one mail', async () => {
    const published = [await aPublishedCase(), await aPublishedCase(), await aPublishedCase()]
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        ask(
          published[index % 3]?.slug ?? '',
          index % 2 === 0 ? 'one@example.org' : 'ONE@example.org',
        ),
      ),
    )
    await workOff()
    expect(box.arrived).toHaveLength(1)
    // Its link leads to all of them, also to those that came after it.
    const [mail] = box.arrived
    const token = mail ? tokenIn(mail, '/follow/confirm/') : ''
    expect((await readConfirmation(token, 'en', now))?.map(({ slug }) => slug).sort()).toEqual(
      published.map(({ slug }) => slug).sort(),
    )
    await ask(published[0]?.slug ?? '', 'one@example.org', after(0.9))
    await workOff()
    expect(box.arrived).toHaveLength(1)
    await ask(published[0]?.slug ?? '', 'one@example.org', after(1.1))
    await workOff()
    expect(box.arrived).toHaveLength(2)
  })

  test('answers alike whether the address is known or not, and writes nothing for a program', async () => {
    const published = await aPublishedCase()
    const address = anAddress()
    await aFollower(published, address)
    expect(await ask(published.slug, address, after(2))).toEqual(
      await ask(published.slug, anAddress(), after(2)),
    )
    const robot = { address: anAddress(), website: 'https://example.org' }
    expect(await askToFollow(published.slug, robot, 'en', now)).toEqual(ok(null))
    expect(await db.follow.count({ where: { caseId: published.caseId } })).toBe(2)
    await workOff()
  })

  test('is refused for what is not there', async () => {
    const input = { address: anAddress(), website: '' }
    expect(await askToFollow('no-such-case', input, 'en', now)).toEqual(refuse('missing'))
  })

  test('the queue, the tables and the words for the mail say no address in clear', async () => {
    const { slug, caseId } = await aPublishedCase()
    const address = 'whisper@example.org'
    await ask(slug, address)
    const held = await db.$queryRaw<{ row: string }[]>`
      SELECT row_to_json(f)::text AS row FROM "Follow" f UNION ALL
      SELECT row_to_json(m)::text FROM "Mail" m`
    expect(held.map(({ row }) => row).join()).not.toMatch(/whisper|example\.org/i)
    expect(await db.follow.findFirst({ where: { caseId } })).not.toHaveProperty('addressSealed')
    box.answer = () => ({ code: 451, words: `try later, ${address}` })
    await workOff()
    const waiting = await waitingJobs()
    expect(waiting).toMatchObject([{ task: 'mail:send' }])
    expect(JSON.stringify(waiting)).not.toContain(address)
    box.answer = () => null
    await hurry()
    await workOff()
    expect(box.arrived).toHaveLength(1)
  })

  test('a request that nobody confirms is forgotten after a week', async () => {
    const { slug, caseId } = await aPublishedCase()
    await ask(slug, anAddress())
    await workOff()
    const token = box.arrived[0] ? tokenIn(box.arrived[0], '/follow/confirm/') : ''
    const { id } = await db.follow.findFirstOrThrow({ where: { caseId } })
    expect(must(await confirmRequests(token, [id], after(8))).follows).toBe(0)
    await forgetUnconfirmed(after(8))
    expect(await db.follow.count({ where: { caseId } })).toBe(0)
  })
})

describe('what a follower is told', () => {
  test('of a release: one mail, with what the public record says now and how to stop', async () => {
    const published = await aPublishedCase()
    const followId = await aFollower(published)
    must(await addCaseEvent(system, published.reference, release(published.casePersonId), now))
    await workOff()
    expect(box.arrived).toHaveLength(1)
    const [mail] = box.arrived
    expect(mail?.parsed.subject).toBe(`News of ${published.title}`)
    expect(mail?.parsed.text).toContain(`${published.title}: Released 2025`)
    expect(mail?.parsed.text).toContain('Please send no more letters')
    expect(mail && linkIn(mail, '/en/cases/')).toContain(published.slug)
    const headers = mail?.parsed.headers
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated')
    expect(mail?.raw).toMatch(
      new RegExp(
        `List-Unsubscribe: *(\\r\\n )?<http://localhost:3000/api/mail/stop/${rowToken('stop', followId)}>`,
      ),
    )
    expect(mail?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(headers?.get('from')).toMatchObject({ text: '"Vigil" <news@vigil.example.org>' })
    // Nothing in it asks anybody for anything when it is opened.
    expect(String(mail?.parsed.html)).not.toMatch(/<img|src=|url\(/)
    // What changes otherwise is no news of this kind, and what happened is told once.
    must(
      await addCaseEvent(
        system,
        published.reference,
        anEvent(published.casePersonId, {
          type: 'statement',
          statusEffect: null,
          date: aDate('2026'),
        }),
        now,
      ),
    )
    await workOff()
    expect(box.arrived).toHaveLength(1)
  })

  test('everybody once, also when the worker dies between, and nobody who stopped', async () => {
    const published = await aPublishedCase()
    const followers = []
    for (let each = 0; each < 5; each += 1) followers.push(await aFollower(published))
    must(await stopFollowing(rowToken('stop', followers[0] ?? ''), now))
    must(await addCaseEvent(system, published.reference, release(published.casePersonId), now))
    const occasion = await db.occasion.findFirstOrThrow({ where: { caseId: published.caseId } })
    // Two workers at the same moment, one of them a second time.
    await Promise.all([1, 2, 3].map(() => tellFollowersOf(occasion.id, now)))
    await workOff()
    await tellFollowersOf(occasion.id, now)
    await workOff()
    expect(new Set(box.arrived.map(({ to }) => to)).size).toBe(4)
    expect(box.arrived).toHaveLength(4)
    expect(await waitingJobs()).toEqual([])
  })

  test('that there is a new request to act, once, also when it is paused and made live again', async () => {
    const published = await aPublishedCase()
    await aFollower(published)
    const before = box.arrived.length
    const source = await db.source.findFirstOrThrow({
      where: { citations: { some: { caseEvent: { caseId: published.caseId } } } },
    })
    await db.source.update({ where: { id: source.id }, data: { confidential: false } })
    const values = anAppeal({ number: 'UA 900/26', sourceId: source.id })
    const { id } = must(await openAppeal(system, published.reference, values, now))
    const seen = async () =>
      db.appeal.findUniqueOrThrow({ where: { id }, select: { version: true } })
    must(await addTarget(system, published.reference, { id, ...(await seen()) }, anOffice(), now))
    for (let time = 0; time < 2; time += 1) {
      const live = { id, ...(await seen()) }
      must(await makeAppealLive(system, published.reference, live, '', now))
      await workOff()
      const paused = { id, ...(await seen()) }
      must(await pauseAppeal(system, published.reference, paused, 'guidance', 'New facts', now))
    }
    expect(box.arrived).toHaveLength(before + 1)
    expect(box.arrived.at(-1)?.parsed.text).toContain('new request to act')
  })

  test('nothing, when the change is rolled back: the queue and its cause are one', async () => {
    const published = await aPublishedCase()
    await aFollower(published)
    const said = { kind: 'appeal_published', key: 'appeal one' } as const
    await write<null, 'no'>(system, now, async (tx) => {
      await tellFollowers(tx, published.caseId, said, now)
      return refuse('no')
    })
    expect(await db.occasion.count({ where: { caseId: published.caseId } })).toBe(0)
    expect(await waitingJobs()).toEqual([])
    for (let time = 0; time < 3; time += 1)
      await write<null, never>(system, now, async (tx, record) => {
        await tellFollowers(tx, published.caseId, said, now)
        record({ kind: 'case_edited', objectType: 'Case', objectId: published.caseId })
        return ok(null)
      })
    await workOff()
    expect(box.arrived).toHaveLength(1)
    expect(box.arrived[0]?.parsed.text).toContain('new request to act')
  })

  test('nothing of a case that left the public meanwhile, and nothing more after they stopped', async () => {
    const [gone, left] = [await aPublishedCase(), await aPublishedCase()]
    await aFollower(gone)
    const follow = await aFollower(left)
    for (const { reference, casePersonId } of [gone, left])
      must(await addCaseEvent(system, reference, release(casePersonId), now))
    const { version } = await db.case.findUniqueOrThrow({ where: { reference: gone.reference } })
    must(await withdrawCase(system, gone.reference, { version, reason: 'a test' }, now))
    // The mails are queued before the one leaves and the other stops.
    for (const { id } of await db.occasion.findMany({ where: { toldAt: null } }))
      await tellFollowersOf(id, now)
    must(await stopFollowing(rowToken('stop', follow), now))
    await workOff()
    expect(box.arrived).toEqual([])
    expect(await db.mail.count({ where: { state: 'dropped' } })).toBe(2)
  })

  test('in their own language, from right to left where it is written so', async () => {
    const published = await aPublishedCase()
    await ask(published.slug, anAddress(), now, 'ar')
    await workOff()
    const [mail] = box.arrived
    expect(mail?.parsed.subject).toBe('نرجو التأكيد')
    expect(String(mail?.parsed.html)).toContain('<html lang="ar" dir="rtl">')
    expect(mail && linkIn(mail, '/ar/follow/confirm/')).toContain('http')
  })

  test('whatever a case is called, its name stays inside the header', async () => {
    const published = await aPublishedCase()
    await aFollower(published)
    const title = 'Somebody\r\nBcc: everybody@example.org\r\n\r\nbody'
    const current = await db.currentCase.findUniqueOrThrow({
      where: { caseId_locale: { caseId: published.caseId, locale: 'en' } },
      include: { snapshot: true },
    })
    const document = JSON.parse(JSON.stringify(current.snapshot.document)) as {
      title: { text: string }
    }
    document.title.text = title
    const id = randomUUID()
    const { snapshot } = current
    await db.publishedCase.create({ data: { ...snapshot, id, document } })
    await db.currentCase.update({
      where: { caseId_locale: { caseId: published.caseId, locale: 'en' } },
      data: { snapshotId: id },
    })
    await write<null, never>(system, now, async (tx, record) => {
      await tellFollowers(tx, published.caseId, { kind: 'appeal_published', key: 'two' }, now)
      record({ kind: 'case_edited', objectType: 'Case', objectId: published.caseId })
      return ok(null)
    })
    await workOff()
    const [mail] = box.arrived
    expect(mail?.parsed.headers.has('bcc')).toBe(false)
    expect(mail?.parsed.subject).toBe('News of Somebody Bcc: everybody@example.org body')
  })
})

describe('stopping', () => {
  test('forgets the address at once, and can be pressed twice', async () => {
    const published = await aPublishedCase()
    const id = await aFollower(published)
    const token = rowToken('stop', id)
    expect(await getFollowByToken(token, 'en')).toMatchObject({ following: true })
    must(await stopFollowing(token, now))
    must(await stopFollowing(token, now))
    const row = await db.follow.findUniqueOrThrow({
      where: { id },
      omit: { addressSealed: false, addressDigest: false },
    })
    expect(row).toMatchObject({ state: 'stopped', addressSealed: null, addressDigest: null })
    expect(await getFollowByToken(token, 'en')).toMatchObject({ following: false })
    expect(await stopFollowing(rowToken('confirm', id), now)).toEqual(refuse('missing'))
  })

  test('what a mail was, and to whom, is erased after two weeks', async () => {
    await eraseOldMail(after(30))
    const left = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "Mail" WHERE "addressSealed" IS NOT NULL AND "state" <> 'queued'`
    expect(left).toEqual([{ count: 0 }])
  })
})
