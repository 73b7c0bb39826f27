import { afterAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { publishCase } from '../publishing/commands'
import type { CaseEventInput } from '../cases/input'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { getStaffCase } from '../staff-cases/queries'
import { addCaseEvent, correctCaseEvent, retractCaseEvent } from './commands'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const editor = {
  kind: 'staff',
  id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
  name: 'Erika',
  email: 'erika@example.org',
  role: 'editor',
  sessionHash: '',
} as Staff

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A public case with an arrest, and the ways to say more about it. */
async function aTimeline(title: string) {
  const { reference, casePersonId } = must(await openCase(system, aCase({ title }), now))
  const add = (overrides: Partial<CaseEventInput>) =>
    addCaseEvent(system, reference, anEvent(casePersonId, overrides), now)
  const arrest = must(await add({})).id
  const { version, slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  must(await publishCase(system, reference, { version }, now))
  return {
    add,
    arrest,
    correct: (id: string, overrides: Partial<CaseEventInput> = {}) =>
      correctCaseEvent(
        system,
        reference,
        id,
        { ...anEvent(casePersonId, overrides), reason: 'a test', version: 1 },
        now,
      ),
    retract: (id: string) =>
      retractCaseEvent(system, reference, id, { reason: 'a test', version: 1 }, now),
    linksOf: async (id: string) =>
      (await getStaffCase(editor, reference))?.events.find((event) => event.id === id)?.links,
    publicEvents: async () => {
      const found = await getPublicCase(slug, 'en')
      if (found.kind !== 'found') throw new Error(found.kind)
      return found.value.events
    },
  }
}

const later = {
  type: 'hearing',
  statusEffect: null,
  date: aDate('2017'),
  text: 'Heard, in an invented story.',
} as const

describe('entries that belong together', () => {
  test('are linked in the one direction in which it is said, for staff and for everybody', async () => {
    const { add, arrest, linksOf, publicEvents } = await aTimeline('Linked Person')
    const link = { to: arrest, kind: 'follows' } as const
    const hearing = must(await add({ ...later, certainty: 'likely', links: [link] })).id
    expect(await linksOf(hearing)).toEqual([link])
    expect(await linksOf(arrest)).toEqual([])
    expect((await publicEvents()).find(({ id }) => id === hearing)).toMatchObject({
      certainty: 'likely',
      links: [link],
    })
  })

  test('stay together when either of them is corrected', async () => {
    const { add, arrest, correct, linksOf } = await aTimeline('Corrected Links')
    const hearing = must(await add({ ...later, links: [{ to: arrest, kind: 'follows' }] })).id
    const arrestAgain = must(await correct(arrest, { date: aDate('2016-05') })).id
    expect(await linksOf(hearing)).toEqual([{ to: arrestAgain, kind: 'follows' }])
    const hearingAgain = must(await correct(hearing, later)).id
    expect(await linksOf(hearingAgain)).toEqual([{ to: arrestAgain, kind: 'follows' }])
    expect(await linksOf(hearing)).toEqual([])
  })

  test('are parted by a correction that says so', async () => {
    const { add, arrest, correct, linksOf } = await aTimeline('Parted Links')
    const hearing = must(await add({ ...later, links: [{ to: arrest, kind: 'follows' }] })).id
    expect(await linksOf(must(await correct(hearing, { ...later, links: [] })).id)).toEqual([])
  })

  test('are not shown together while one is retracted, and a correction taken back gives the link back', async () => {
    const { add, arrest, correct, retract, linksOf, publicEvents } = await aTimeline('Lost Links')
    const hearing = must(await add({ ...later, links: [{ to: arrest, kind: 'follows' }] })).id
    const arrestAgain = must(await correct(arrest)).id
    must(await retract(arrestAgain))
    expect(await linksOf(hearing)).toEqual([{ to: arrest, kind: 'follows' }])
    const update = must(await add({ ...later, type: 'update' })).id
    const last = must(await add({ ...later, links: [{ to: update, kind: 'related' }] })).id
    must(await retract(update))
    expect(await linksOf(last)).toEqual([])
    expect((await publicEvents()).find(({ id }) => id === last)?.links).toEqual([])
  })

  test('both stand, and are of the same case', async () => {
    const { add, correct, retract, arrest } = await aTimeline('Refused Links')
    const other = await aTimeline('Other Links')
    const gone = must(await add(later)).id
    must(await retract(gone))
    for (const to of [gone, other.arrest, '01a20ec0-4aa4-7798-ba7b-8160f6121dcf'])
      expect(await add({ ...later, links: [{ to, kind: 'related' }] })).toEqual({
        ok: false,
        error: 'linked_entry_missing',
      })
    expect(await correct(arrest, { links: [{ to: arrest, kind: 'related' }] })).toEqual({
      ok: false,
      error: 'linked_entry_missing',
    })
  })
})

describe('an entry for staff alone', () => {
  test('is in no public document, neither are links to it, and staff see what it is', async () => {
    const { add, publicEvents, linksOf } = await aTimeline('Discreet Person')
    const secret = must(await add({ ...later, internal: true, text: 'a canary for staff' })).id
    const open = must(await add({ ...later, links: [{ to: secret, kind: 'related' }] })).id
    expect(await linksOf(open)).toEqual([{ to: secret, kind: 'related' }])
    const events = await publicEvents()
    expect(JSON.stringify(events)).not.toContain('canary')
    expect(events.find(({ id }) => id === open)?.links).toEqual([])
  })

  test('makes nobody public who has no other', async () => {
    const { reference, casePersonId } = must(
      await openCase(system, aCase({ title: 'Only Discreet' }), now),
    )
    const entry = anEvent(casePersonId, { ...later, internal: true })
    must(await addCaseEvent(system, reference, entry, now))
    const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
    expect(await publishCase(system, reference, { version }, now)).toEqual({
      ok: false,
      error: 'not_publishable',
    })
  })

  test('has no say in a status, also when a program says so', async () => {
    const { add } = await aTimeline('Checked Person')
    await expect(add({ internal: true })).rejects.toThrow('CaseEvent_internal_changes_no_status')
  })
})
