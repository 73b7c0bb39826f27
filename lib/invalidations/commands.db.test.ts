import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFlood } from '@/prisma/canaries/flood.testing'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { fieldErrors } from '../forms/field-errors'
import { logSupporterAction, withdrawSupporterAction } from '../messages/commands'
import { getPublicLedger } from '../messages/queries'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import {
  cancelInvalidation,
  runInvalidations,
  startInvalidation,
  undoInvalidation,
} from './commands'
import { conditionsInput } from './conditions'
import { countFitting } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const quiet = new Date('2026-11-24T12:00:00Z')
const flood = new Date('2026-11-25T03:00:00Z')
const later = new Date('2026-11-26T12:00:00Z')
let keys = 0

const deed = (slug: string, overrides = {}) => ({
  slug,
  channel: 'letter' as const,
  kind: 'solidarity' as const,
  date: '2026-11-20',
  quantity: 1,
  words: null as string | null,
  key: `invalidation-key-${(keys += 1)}`,
  website: '',
  originSystem: 'vigil',
  ...overrides,
})

const conditions = (reference: string, more = {}) =>
  conditionsInput.parse({
    reference,
    from: '2026-11-25T00:00',
    to: '2026-11-25T23:59',
    kind: '',
    channel: '',
    quantity: '',
    originSystem: '',
    ...more,
  })

async function start(reference: string, caseId: string, more = {}) {
  const given = conditions(reference, more)
  const { deeds, messages } = await countFitting(db, caseId, given)
  const input = { deeds, messages, reason: 'a program wrote these' }
  return must(await startInvalidation(system, given, input, later)).id
}

const totalOf = async (caseId: string) => (await getPublicLedger(caseId, 'en')).total
const healthy = async () => (await examine()).flatMap((each) => each.findings)
const stateOf = (id: string) => db.invalidation.findUniqueOrThrow({ where: { id } })

let subject: Awaited<ReturnType<typeof aPublishedCase>>
beforeAll(async () => {
  subject = await aPublishedCase('Flooded Person', quiet)
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

describe('conditions', () => {
  test('without a case or a span of time nothing is invalidated', () => {
    const empty = { reference: '', from: '', to: '', kind: '', channel: '', quantity: '' }
    const read = conditionsInput.safeParse({ ...empty, originSystem: '' })
    expect(read.success ? null : fieldErrors(read.error)).toEqual({
      reference: 'required',
      from: 'required',
      to: 'required',
    })
    const backwards = conditionsInput.safeParse({
      ...empty,
      originSystem: '',
      reference: 'UZB-2026-0001',
      from: '2026-11-25T10:00',
      to: '2026-11-24T10:00',
    })
    expect(backwards.error?.issues.map(({ message }) => message)).toEqual(['ends_before_it_starts'])
  })
})

describe('invalidating by condition', () => {
  test('takes exactly what fits, and undoing gives exactly that back, but for what was withdrawn', async () => {
    const { slug, caseId, reference } = subject
    must(await logSupporterAction(deed(slug, { quantity: 5 }), quiet))
    await aFlood(caseId, 4_500, flood)
    const taken = must(await logSupporterAction(deed(slug, { quantity: 4 }), flood))
    const before = await totalOf(caseId)
    expect(await healthy()).toEqual([])

    const id = await start(reference, caseId)
    await runInvalidations(system, later)
    expect(await stateOf(id)).toMatchObject({ state: 'done', takenDeeds: 4_501 })
    expect(await totalOf(caseId)).toBe(5)
    expect(await healthy()).toEqual([])

    must(await withdrawSupporterAction(taken.withdrawToken, later))
    must(await undoInvalidation(system, id, 'it was a school', later))
    await runInvalidations(system, later)
    expect(await stateOf(id)).toMatchObject({ state: 'undone', restoredDeeds: 4_500 })
    expect(await totalOf(caseId)).toBe(before - 4)
    expect(await healthy()).toEqual([])
    expect(await undoInvalidation(system, id, 'again', later)).toEqual({
      ok: false,
      error: 'changed_meanwhile',
    })
  })

  test('each condition narrows it', async () => {
    const { caseId, reference } = subject
    const all = await countFitting(db, caseId, conditions(reference))
    const threes = await countFitting(db, caseId, conditions(reference, { quantity: '3' }))
    expect(threes.messages).toBe(3 * threes.deeds)
    expect(threes.deeds).toBeLessThan(all.deeds)
    for (const none of [{ channel: 'fax' }, { kind: 'thanks' }, { originSystem: 'nobody' }])
      expect(await countFitting(db, caseId, conditions(reference, none))).toMatchObject({
        deeds: 0,
      })
  })

  test('is refused when something else fits than was seen', async () => {
    const { caseId, reference } = subject
    const given = conditions(reference)
    const { deeds, messages } = await countFitting(db, caseId, given)
    const seen = { deeds: deeds + 1, messages, reason: 'x' }
    expect(await startInvalidation(system, given, seen, later)).toEqual({
      ok: false,
      error: 'changed_meanwhile',
    })
  })

  test('stopped after any step it goes on from there, and the number equals its rows all the time', async () => {
    const { caseId, reference } = subject
    const before = await totalOf(caseId)
    const id = await start(reference, caseId)
    await runInvalidations(system, later, 1)
    expect(await stateOf(id)).toMatchObject({ state: 'running', takenDeeds: 2_000 })
    expect(await healthy()).toEqual([])
    // Two at once, as on two machines.
    await Promise.all([runInvalidations(system, later, 1), runInvalidations(system, later, 1)])
    expect(await healthy()).toEqual([])
    await runInvalidations(system, later)
    expect(await stateOf(id)).toMatchObject({ state: 'done', takenDeeds: 4_500 })
    must(await undoInvalidation(system, id, 'back', later))
    await runInvalidations(system, later, 1)
    expect(await stateOf(id)).toMatchObject({ state: 'undoing', restoredDeeds: 2_000 })
    expect(await healthy()).toEqual([])
    await runInvalidations(system, later)
    expect(await totalOf(caseId)).toBe(before)
  })

  test('cancelled it keeps what it took until it is undone', async () => {
    const { caseId, reference } = subject
    const before = await totalOf(caseId)
    const id = await start(reference, caseId)
    await runInvalidations(system, later, 1)
    must(await cancelInvalidation(system, id, later))
    await runInvalidations(system, later)
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', takenDeeds: 2_000 })
    expect(await totalOf(caseId)).toBeLessThan(before)
    expect(await cancelInvalidation(system, id, later)).toMatchObject({
      error: 'changed_meanwhile',
    })
    must(await undoInvalidation(system, id, 'a mistake', later))
    await runInvalidations(system, later)
    expect(await totalOf(caseId)).toBe(before)
    expect(await healthy()).toEqual([])
  })

  test('holds while supporters log and take back at the same time', async () => {
    const own = await aPublishedCase('Busy Person', quiet)
    const logged = await Promise.all(
      Array.from({ length: 40 }, async () =>
        must(await logSupporterAction(deed(own.slug, { quantity: 2 }), flood)),
      ),
    )
    const id = await start(own.reference, own.caseId)
    await Promise.all([
      runInvalidations(system, later),
      ...logged
        .slice(0, 10)
        .map(async ({ withdrawToken }) =>
          must(await withdrawSupporterAction(withdrawToken, later)),
        ),
      ...Array.from({ length: 20 }, async () =>
        must(await logSupporterAction(deed(own.slug, { quantity: 3 }), later)),
      ),
    ])
    expect(await totalOf(own.caseId)).toBe(60)
    must(await undoInvalidation(system, id, 'a test', later))
    await Promise.all([
      runInvalidations(system, later),
      ...logged
        .slice(10, 20)
        .map(async ({ withdrawToken }) =>
          must(await withdrawSupporterAction(withdrawToken, later)),
        ),
    ])
    expect(await totalOf(own.caseId)).toBe(60 + 20 * 2)
    expect(await healthy()).toEqual([])
  })
})
