import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { addTarget, issueUpdate, openAppeal, saveAppeal } from '../appeal-drafts/commands'
import type { Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import type { LibertyStatus } from '../cases/vocabulary'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { LOCALES } from '../i18n/locales'
import { logSupporterAction } from '../messages/commands'
import type { LogInput } from '../messages/input'
import { addPerson } from '../people/commands'
import { archiveCase, pauseCase, publishCase } from '../publishing/commands'
import { addEntry } from '../record/commands'
import { aColleague } from '../reviews/second-person.testing'
import { getStaffAppeal } from '../staff-appeals/queries'
import { addCaseEvent } from '../timeline/commands'
import { anAppeal, anOffice, someWords } from './appeal.testing'
import { closeAppeal, expireAppeals, makeAppealLive, pauseAppeal } from './commands'
import { getPublicAppeal, listPublicAppeals, listUrgentAppeals } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-30T12:00:00Z')
const later = new Date('2026-12-02T12:00:00Z')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

let ada: Staff
let ben: Staff
beforeAll(async () => {
  ada = await aColleague('AdaOfAppeals', 'editor', now)
  ben = await aColleague('BenOfAppeals', 'editor', now)
})

let counter = 0
const aNumber = () => `UA ${(counter += 1)}/26 ${randomUUID().slice(0, 8)}`

/** A public case of one person with this status, and a source of it. */
async function aPublicCase(status: LibertyStatus = 'imprisoned') {
  const name = `Appealed ${randomUUID().replace(/[^a-f]/g, '')}`
  const opened = must(await openCase(system, aCase({ title: name, name }), now))
  must(
    await addCaseEvent(
      system,
      opened.reference,
      anEvent(opened.casePersonId, { statusEffect: status }),
      now,
    ),
  )
  const { version } = await db.case.findUniqueOrThrow({ where: { reference: opened.reference } })
  must(await publishCase(system, opened.reference, { version }, now))
  const found = await db.case.findUniqueOrThrow({
    where: { reference: opened.reference },
    select: { slug: true, events: { select: { citations: { select: { sourceId: true } } } } },
  })
  const sourceId = found.events[0]?.citations[0]?.sourceId ?? ''
  await db.source.update({ where: { id: sourceId }, data: { confidential: false } })
  return { ...opened, slug: found.slug, sourceId }
}

const seen = async (id: string) => {
  const { version } = await db.appeal.findUniqueOrThrow({
    where: { id },
    select: { version: true },
  })
  return { id, version }
}

/** A complete draft, written by Ada. */
async function aDraft(of: { reference: string; sourceId: string }, over = {}) {
  const values = anAppeal({ number: aNumber(), sourceId: of.sourceId, ...over })
  const { id } = must(await openAppeal(ada, of.reference, values, now))
  must(await addTarget(ada, of.reference, await seen(id), anOffice(), now))
  const { slug } = await db.appeal.findUniqueOrThrow({ where: { id }, select: { slug: true } })
  return { id, slug, values }
}

async function aLive(status?: LibertyStatus, over = {}) {
  const of = await aPublicCase(status)
  const draft = await aDraft(of, over)
  must(await makeAppealLive(ben, of.reference, await seen(draft.id), '', now))
  return { of, ...draft }
}

const asPublic = (of: { caseId: string }, slug: string, at = now) =>
  getPublicAppeal(of.caseId, slug, 'en', at)
const traces = async (id: string) =>
  (await db.auditEntry.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } })).map(
    ({ kind }) => kind,
  )

describe('an appeal', () => {
  test('is nowhere public before somebody else than its author makes it live', async () => {
    const of = await aPublicCase()
    const { id, slug } = await aDraft(of)
    expect(await asPublic(of, slug)).toBeNull()
    expect(await makeAppealLive(ada, of.reference, await seen(id), '', now)).toEqual({
      ok: false,
      error: 'own_writing',
    })
    must(await makeAppealLive(ben, of.reference, await seen(id), '', now))
    expect(await asPublic(of, slug)).toMatchObject({
      kind: 'live',
      title: { text: 'An invented appeal' },
    })
    for (const locale of LOCALES)
      expect(await listPublicAppeals(of.caseId, locale, now)).toHaveLength(1)
    expect(await traces(id)).toEqual(['appeal_opened', 'appeal_saved', 'appeal_live'])
    const urgent = await listUrgentAppeals('fr', now, 100)
    expect(urgent.map(({ appeal }) => appeal.slug)).toContain(slug)
  })

  test('is not made live while something is missing, and says what', async () => {
    const of = await aPublicCase()
    const values = anAppeal({ number: aNumber(), actBefore: '2026-11-29' })
    const { id } = must(await openAppeal(ada, of.reference, values, now))
    expect(await makeAppealLive(ben, of.reference, await seen(id), '', now)).toEqual({
      ok: false,
      error: 'appeal_not_ready',
    })
    expect((await getStaffAppeal(ben, of.caseId, id, now))?.needs).toEqual([
      'no_target',
      'no_source',
      'end_has_passed',
    ])
  })

  test('with a telephone number in its words needs a reason why that may stand', async () => {
    const of = await aPublicCase()
    const words = { ...someWords('en', 'An appeal'), background: 'Call +998 90 123 45 67.' }
    const { id } = await aDraft(of, { translations: [words] })
    expect(await makeAppealLive(ben, of.reference, await seen(id), '', now)).toEqual({
      ok: false,
      error: 'guarded',
    })
    must(await makeAppealLive(ben, of.reference, await seen(id), 'The ministry’s own line.', now))
  })

  test('is not edited while everybody reads it, and who comes second is told', async () => {
    const { of, id, slug, values } = await aLive()
    expect(await saveAppeal(ada, of.reference, await seen(id), values, now)).toEqual({
      ok: false,
      error: 'appeal_state',
    })
    const before = await seen(id)
    must(await pauseAppeal(ben, of.reference, before, 'guidance', 'It changed.', now))
    expect(await asPublic(of, slug)).toMatchObject({ kind: 'stopped', because: 'guidance' })
    expect(await saveAppeal(ada, of.reference, before, values, now)).toEqual({
      ok: false,
      error: 'changed_meanwhile',
    })
    const renamed = { ...values, translations: [someWords('en', 'Not looked at yet')] }
    must(await saveAppeal(ada, of.reference, await seen(id), renamed, now))
    // What somebody edits while it stands still is not public.
    expect(JSON.stringify(await asPublic(of, slug))).not.toContain('Not looked at yet')
  })

  test('expires by the clock where its last day is counted, and before the clock has looked', async () => {
    const { of, id, slug } = await aLive(undefined, { actBefore: '2026-12-01' })
    const over = new Date('2026-12-01T19:00:00Z')
    expect(await asPublic(of, slug, over)).toMatchObject({ kind: 'stopped', because: 'expired' })
    expect(
      (await listUrgentAppeals('en', over, 100)).map(({ appeal }) => appeal.slug),
    ).not.toContain(slug)
    await expireAppeals(system, new Date('2026-12-01T18:59:00Z'))
    expect((await db.appeal.findUniqueOrThrow({ where: { id } })).state).toBe('live')
    await expireAppeals(system, over)
    expect((await db.appeal.findUniqueOrThrow({ where: { id } })).state).toBe('expired')
    expect(await traces(id)).toContain('appeal_expired')
  })

  test('that is closed tells what came of it; an update goes on under the same number', async () => {
    const { of, id, slug, values } = await aLive()
    const update = must(await issueUpdate(ada, of.reference, await seen(id), now))
    const next = await getStaffAppeal(ada, of.caseId, update.id, now)
    expect(next).toMatchObject({ issue: 2, slug: `${slug}-2`, state: 'draft', targets: [{}] })
    expect(next?.needs).toContain('another_is_live')
    const ending = { note: { en: 'Thank you.' }, outcome: { en: 'He was visited.' } }
    must(await closeAppeal(ben, of.reference, await seen(id), ending, later))
    expect(await asPublic(of, slug)).toMatchObject({
      kind: 'stopped',
      because: 'closed',
      note: { text: 'Thank you.' },
      outcome: { text: 'He was visited.' },
    })
    const again = { ...values, number: next?.values.number ?? '', actBefore: '2026-12-31' }
    must(await saveAppeal(ada, of.reference, await seen(update.id), again, now))
    must(await makeAppealLive(ben, of.reference, await seen(update.id), '', now))
    expect((await listPublicAppeals(of.caseId, 'en', now)).map(({ kind }) => kind)).toEqual([
      'live',
      'stopped',
    ])
  })
})

describe('when somebody is released, dies or is executed', () => {
  const report = (of: { reference: string; casePersonId: string }, status: LibertyStatus) =>
    addCaseEvent(
      system,
      of.reference,
      anEvent(of.casePersonId, { type: 'update', date: aDate('2026-11'), statusEffect: status }),
      later,
    )

  test.each(['released', 'died_in_custody', 'executed'] as const)(
    'every live appeal pauses in the same transaction: %s',
    async (status) => {
      const { of, id, slug } = await aLive()
      must(await report(of, status))
      const because = { released: 'released', died_in_custody: 'died', executed: 'executed' }[
        status
      ]
      expect(await asPublic(of, slug)).toMatchObject({ kind: 'stopped', because })
      expect((await traces(id)).at(-1)).toBe('appeal_paused')
      const rows = await publicDb.publishedAppeal.findMany({ where: { caseId: of.caseId } })
      // Nothing that could still be sent is left.
      expect(JSON.stringify(rows)).not.toContain('office@example.org')
    },
  )

  test('why it paused is told only when the case tells it: a release that is held back is no news', async () => {
    const { of, slug } = await aLive()
    const text = 'Released. His number is +998 90 123 45 67.'
    const released = { type: 'release', date: aDate('2026-11'), statusEffect: 'released' } as const
    must(
      await addCaseEvent(ben, of.reference, anEvent(of.casePersonId, { ...released, text }), later),
    )
    expect(await db.case.findUniqueOrThrow({ where: { reference: of.reference } })).toMatchObject({
      heldFor: ['name_guard'],
    })
    expect(await asPublic(of, slug)).toMatchObject({ kind: 'stopped', because: 'other' })
  })

  test('an appeal for what remains is made live afterwards, and goes on', async () => {
    const { of, id, slug, values } = await aLive()
    must(await report(of, 'died_in_custody'))
    expect(await makeAppealLive(ben, of.reference, await seen(id), '', later)).toEqual({
      ok: false,
      error: 'appeal_not_ready',
    })
    must(
      await saveAppeal(ada, of.reference, await seen(id), { ...values, forOutcome: true }, later),
    )
    must(await makeAppealLive(ben, of.reference, await seen(id), '', later))
    must(
      await addCaseEvent(
        system,
        of.reference,
        anEvent(of.casePersonId, { type: 'statement', statusEffect: null }),
        later,
      ),
    )
    expect(await asPublic(of, slug)).toMatchObject({ kind: 'live' })
  })

  test('an appeal for several goes on while anybody remains', async () => {
    const { of, slug } = await aLive()
    const other = must(
      await addPerson(system, of.reference, { name: 'Another Person', script: 'Latn' }, now),
    )
    must(await report(of, 'released'))
    expect(await asPublic(of, slug)).toMatchObject({ kind: 'live' })
    must(await report({ ...of, casePersonId: other.id }, 'released'))
    expect(await asPublic(of, slug)).toMatchObject({ kind: 'stopped', because: 'released' })
  })
})

describe('with its case', () => {
  test('an appeal leaves the public at once', async () => {
    const { of, slug } = await aLive()
    const { version } = await db.case.findUniqueOrThrow({ where: { reference: of.reference } })
    must(await pauseCase(ben, of.reference, { version, reason: 'Danger.' }, later))
    expect(await asPublic(of, slug)).toBeNull()
    expect(await db.publishedAppeal.count({ where: { caseId: of.caseId } })).toBe(0)
  })

  test('it stops when nobody works on the case any more', async () => {
    const { of, slug } = await aLive()
    const { version } = await db.case.findUniqueOrThrow({ where: { reference: of.reference } })
    must(await archiveCase(ben, of.reference, { version, reason: 'Closed.' }, later))
    expect(await asPublic(of, slug)).toMatchObject({ kind: 'stopped', because: 'archived' })
  })

  test('the address of the person is public only while letters may arrive', async () => {
    const { of, slug } = await aLive()
    expect(await asPublic(of, slug)).toMatchObject({
      solidarity: { state: 'unknown', address: ['Colony 1', 'Invented Town'] },
    })
    const fields = { correspondence: 'relatives_only', correspondenceAsOf: '2026-11' }
    const detention = { fields, sources: [of.sourceId] }
    must(await addEntry(ben, of.reference, 'detention', of.casePersonId, detention, later))
    expect(await asPublic(of, slug)).toMatchObject({
      solidarity: { state: 'closed', text: null, address: [] },
    })
    const rows = await publicDb.publishedAppeal.findMany({ where: { caseId: of.caseId } })
    expect(JSON.stringify(rows)).not.toContain('Colony 1')
  })
})

describe('a message that is logged for an appeal', () => {
  const log = (slug: string, appeal: string | null, date: string): LogInput => ({
    slug,
    kind: 'appeal',
    channel: 'letter',
    date,
    quantity: 1,
    words: null,
    appeal,
    key: randomUUID(),
    website: '',
    originSystem: 'vigil',
  })

  test('says so, by the address or the number of the appeal', async () => {
    const { of, id, slug, values } = await aLive()
    for (const appeal of [slug, values.number])
      must(await logSupporterAction(log(of.slug, appeal, '2026-11-30'), now))
    must(await logSupporterAction(log(of.slug, null, '2026-11-30'), now))
    expect(await db.supporterAction.count({ where: { appealId: id } })).toBe(2)
    expect(await logSupporterAction(log(of.slug, 'ua-0-00', '2026-11-30'), now)).toEqual({
      ok: false,
      error: 'unknown_appeal',
    })
  })

  test('counts for it when it was sent before the appeal stopped, and not when it came after', async () => {
    const { of, id, slug } = await aLive()
    must(await pauseAppeal(ben, of.reference, await seen(id), 'other', '', later))
    must(await logSupporterAction(log(of.slug, slug, '2026-12-01'), later))
    expect(await logSupporterAction(log(of.slug, slug, '2026-12-02'), later)).toEqual({
      ok: false,
      error: 'appeal_stopped',
    })
  })
})

test('after all of this doctor finds nothing to mend, and sees what somebody else changed', async () => {
  const findings = async () =>
    (await examine()).find(({ rule }) => rule === 'appeals_follow_the_record')?.findings
  expect(await findings()).toEqual([])
  const { of } = await aLive()
  await db.publishedAppeal.deleteMany({ where: { caseId: of.caseId, locale: 'uz' } })
  expect(await findings()).toEqual([
    `${of.reference}: what is public of its appeals is not what the record says`,
  ])
})
