import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createUser } from '../auth/commands'
import type { Role, Staff } from '../auth/roles'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { runInvalidations, startInvalidation, undoInvalidation } from '../invalidations/commands'
import { conditionsInput } from '../invalidations/conditions'
import { countFitting } from '../invalidations/queries'
import { logSupporterAction, withdrawSupporterAction } from '../messages/commands'
import { getPublicLedger } from '../messages/queries'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import { decideDeeds, revealDeedWords } from './commands'
import { decideInput } from './input'
import { getHeldDeeds, listHeldDeeds } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
let keys = 0

async function somebody(role: Role): Promise<Staff> {
  const email = `deeds-${role}@example.org`
  const { userId } = must(await createUser(system, { email, role, name: role }, now))
  return { kind: 'staff', id: userId, name: role, email, role, sessionHash: '' } as Staff
}

const deed = (slug: string, overrides = {}) => ({
  slug,
  channel: 'letter' as const,
  kind: 'solidarity' as const,
  date: '2026-11-20',
  quantity: 500,
  words: null as string | null,
  key: `held-key-${(keys += 1)}`,
  website: '',
  originSystem: 'vigil',
  ...overrides,
})

const totalOf = async (caseId: string) => (await getPublicLedger(caseId, 'en')).total
const healthy = async () => (await examine()).flatMap((each) => each.findings)
const decision = (given: object) =>
  decideInput.parse({
    decision: 'accept',
    which: 'chosen',
    chosen: [],
    deeds: 0,
    messages: 0,
    reason: '',
    ...given,
  })

let editor: Staff
let campaigner: Staff
let subject: Awaited<ReturnType<typeof aPublishedCase>>
beforeAll(async () => {
  editor = await somebody('editor')
  campaigner = await somebody('campaigner')
  subject = await aPublishedCase('Person With Claims', now)
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

const heldOf = async (reference = subject.reference) => {
  const held = await getHeldDeeds(editor, reference)
  if (!held) throw new Error('there is no such case')
  const listed = (await listHeldDeeds(editor)).find((each) => each.reference === reference)
  expect(listed?.deeds ?? 0).toBe(held.deeds)
  return held
}

describe('a claim of many messages', () => {
  test('waits, is not counted, and is answered the same when it comes again', async () => {
    const claim = deed(subject.slug)
    const logged = must(await logSupporterAction(claim, now))
    expect(logged).toMatchObject({ counted: 0, held: true, total: 0 })
    expect(must(await logSupporterAction(claim, now))).toEqual({ ...logged, replay: true })
    expect(await totalOf(subject.caseId)).toBe(0)
    expect(await heldOf()).toMatchObject({
      deeds: 1,
      messages: 500,
      items: [{ id: logged.id, why: 'bulk', quantity: 500, hasWords: false }],
    })
    const ten = must(await logSupporterAction(deed(subject.slug, { quantity: 10 }), now))
    expect(ten).toMatchObject({ counted: 10, held: false, total: 10 })
    expect(await healthy()).toEqual([])
  })

  test('counts once staff accept it, with a trace', async () => {
    const { items } = await heldOf()
    const chosen = items.map(({ id }) => id)
    const done = must(
      await decideDeeds(
        editor,
        subject.reference,
        decision({ chosen, reason: 'we saw them' }),
        now,
      ),
    )
    expect(done).toEqual({ deeds: 1, messages: 500 })
    expect(await totalOf(subject.caseId)).toBe(510)
    expect(await heldOf()).toMatchObject({ deeds: 0 })
    const entry = await db.auditEntry.findFirstOrThrow({ where: { kind: 'deeds_accepted' } })
    expect(entry).toMatchObject({ actorId: editor.id, objectId: chosen[0], caseId: subject.caseId })
    expect(await healthy()).toEqual([])
  })

  test('is rejected only with a reason, and then never counts', async () => {
    must(await logSupporterAction(deed(subject.slug, { quantity: 11 }), now))
    const { deeds, messages } = await heldOf()
    const all = { decision: 'reject', which: 'all', deeds, messages }
    expect(decideInput.safeParse({ ...all, chosen: [], reason: ' ' }).success).toBe(false)
    const given = decision({ ...all, reason: 'nobody knows of them' })
    must(await decideDeeds(editor, subject.reference, given, now))
    expect(await totalOf(subject.caseId)).toBe(510)
    expect(await heldOf()).toMatchObject({ deeds: 0 })
  })

  test('can be taken back while it waits', async () => {
    const { withdrawToken } = must(await logSupporterAction(deed(subject.slug), now))
    expect(must(await withdrawSupporterAction(withdrawToken, now))).toMatchObject({
      already: false,
      total: 510,
    })
    expect(await heldOf()).toMatchObject({ deeds: 0 })
    expect(await healthy()).toEqual([])
  })
})

describe('a decision', () => {
  test('about all is about what was seen, and one about something gone changes nothing', async () => {
    const first = must(await logSupporterAction(deed(subject.slug), now))
    const seen = await heldOf()
    const second = must(await logSupporterAction(deed(subject.slug), now, { hold: 'network' }))
    const { deeds, messages } = seen
    const all = decision({ which: 'all', deeds, messages })
    const late = { ok: false, error: 'changed_meanwhile' }
    expect(await decideDeeds(editor, subject.reference, all, now)).toEqual(late)
    must(await withdrawSupporterAction(second.withdrawToken, now))
    const both = decision({ chosen: [first.id, second.id] })
    expect(await decideDeeds(editor, subject.reference, both, now)).toEqual(late)
    expect(await totalOf(subject.caseId)).toBe(510)
    const one = decision({ chosen: [first.id], decision: 'reject', reason: 'a test' })
    must(await decideDeeds(editor, subject.reference, one, now))
  })

  test('needs an editor', async () => {
    expect(
      await decideDeeds(
        campaigner,
        subject.reference,
        decision({ chosen: [crypto.randomUUID()] }),
        now,
      ),
    ).toEqual({
      ok: false,
      error: 'not_permitted',
    })
    expect(await listHeldDeeds(campaigner)).toEqual([])
  })

  test('what many logged at once waits as well, and is decided in one go', async () => {
    await Promise.all(
      Array.from({ length: 30 }, async () =>
        must(await logSupporterAction(deed(subject.slug, { quantity: 2 }), now, { hold: 'busy' })),
      ),
    )
    const { deeds, messages } = await heldOf()
    expect({ deeds, messages }).toEqual({ deeds: 30, messages: 60 })
    must(
      await decideDeeds(
        editor,
        subject.reference,
        decision({ which: 'all', deeds, messages }),
        now,
      ),
    )
    expect(await totalOf(subject.caseId)).toBe(570)
  })
})

describe('private words', () => {
  test('open only to who is cleared for the case, and leave a trace without them', async () => {
    const { id } = must(await logSupporterAction(deed(subject.slug, { words: 'dear friend' }), now))
    expect(await revealDeedWords(campaigner, id, now)).toMatchObject({ error: 'not_permitted' })
    expect(await revealDeedWords(editor, id, now)).toMatchObject({ error: 'not_cleared' })
    await db.caseClearance.create({
      data: { caseId: subject.caseId, userId: editor.id, givenById: null, givenAt: now },
    })
    expect(await revealDeedWords(editor, id, now)).toEqual({
      ok: true,
      value: { text: 'dear friend' },
    })
    const traces = await db.auditEntry.findMany({
      where: { kind: 'restricted_read', objectId: id },
    })
    expect(traces).toHaveLength(1)
    expect(JSON.stringify(traces[0]?.detail)).not.toContain('friend')
  })
})

test('the number equals its rows while supporters log and staff accept, reject, invalidate and undo', async () => {
  const own = await aPublishedCase('Everything At Once', now)
  const copy = deed(own.slug, { quantity: 1 })
  const logged = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      logSupporterAction(deed(own.slug, { quantity: index % 2 === 0 ? 20 : 2 }), now).then(must),
    ),
  )
  const held = logged.filter((each) => each.held)
  const conditions = conditionsInput.parse({
    reference: own.reference,
    from: '2026-11-24T00:00',
    to: '2026-11-24T12:00',
    kind: '',
    channel: '',
    quantity: '2',
    originSystem: '',
  })
  const fits = await countFitting(db, own.caseId, conditions)
  const late = new Date('2026-11-24T13:00:00Z')
  const decide = (ids: string[], how: object) =>
    decideDeeds(editor, own.reference, decision({ chosen: ids, ...how }), late).then(must)
  const [{ id }] = await Promise.all([
    startInvalidation(system, conditions, { ...fits, reason: 'a test' }, late).then(must),
    ...Array.from({ length: 50 }, () => logSupporterAction(copy, late).then(must)),
    ...held.slice(0, 8).map((each) => decide([each.id], {})),
    ...held.slice(8, 12).map((each) => decide([each.id], { decision: 'reject', reason: 'a test' })),
    ...held.slice(12, 14).map((each) => withdrawSupporterAction(each.withdrawToken, late)),
  ])
  expect(await healthy()).toEqual([])
  await runInvalidations(system, late)
  expect(await totalOf(own.caseId)).toBe(1 + 8 * 20)
  must(await undoInvalidation(system, id, 'a test', late))
  await Promise.all([
    runInvalidations(system, late),
    ...held.slice(14).map((each) => decide([each.id], {})),
    ...Array.from({ length: 100 }, () =>
      logSupporterAction(deed(own.slug, { quantity: 1 }), late).then(must),
    ),
  ])
  expect(await totalOf(own.caseId)).toBe(1 + 14 * 20 + 20 * 2 + 100)
  expect(await healthy()).toEqual([])
})
