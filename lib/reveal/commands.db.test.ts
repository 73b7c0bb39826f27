import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { createUser, disableUser } from '../auth/commands'
import { ROLES, type Role, type Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { giveClearance, takeClearance } from '../clearance/commands'
import { getClearance, getRevealStanding } from '../clearance/queries'
import { db } from '../db'
import { addFile, openFile } from '../files/commands'
import { getCaseHistory, listChangesSince, listRecentChanges } from '../history/queries'
import { addEntry, deleteEntry, saveEntry } from '../record/commands'
import { sampleOfKind } from '../record/every-kind.testing'
import { KIND_CODES, type KindCode, fieldsOfClass, kindOf } from '../record/kinds'
import { addCaseEvent } from '../timeline/commands'
import { revealField } from './commands'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-24T12:05:00Z')

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

async function somebody(role: Role, name: string): Promise<Staff> {
  const email = `${name}@example.org`
  const { userId } = must(await createUser(system, { email, role, name }, now))
  return { kind: 'staff', id: userId, name, email, role, sessionHash: '' } as Staff
}

/** A case with an entry of every kind that holds something restricted. */
async function aSealedCase(title: string) {
  const { reference, caseId, casePersonId } = must(await openCase(system, aCase({ title }), now))
  const event = must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
  const { sourceId } = await db.citation.findFirstOrThrow({ where: { caseEventId: event.id } })
  const ids: Partial<Record<KindCode, string>> = {}
  for (const code of KIND_CODES) {
    const sources = kindOf(code).cite === null ? [] : [sourceId]
    const said = { fields: sampleOfKind(code, 0), sources }
    if (code === 'person') {
      const seen = { version: 1, base: {} }
      must(await saveEntry(system, reference, code, casePersonId, said, seen, now))
      ids.person = casePersonId
      continue
    }
    const { kind } = kindOf(code).parent
    const parent = kind === 'person' ? casePersonId : (ids[kind as KindCode] ?? '')
    ids[code] = must(await addEntry(system, reference, code, parent, said, now)).id
  }
  return { reference, caseId, casePersonId, sourceId, ids }
}

type Sealed = Awaited<ReturnType<typeof aSealedCase>>
let first: Sealed
let second: Sealed
const people: Partial<Record<Role, Staff>> = {}
const person = (role: Role) => {
  const found = people[role]
  if (!found) throw new Error(role)
  return found
}
const ONE = { kind: 'allegation', field: 'methodDetail' } as const
const ask = (staff: Staff, { reference, ids }: Sealed, kind: KindCode, field: string) =>
  revealField(staff, reference, { kind, id: ids[kind] ?? '', field }, later)
const askOne = (staff: Staff, of = first) => ask(staff, of, ONE.kind, ONE.field)
const readings = (caseId = first.caseId) =>
  db.auditEntry.findMany({ where: { kind: 'restricted_read', caseId }, orderBy: { seq: 'asc' } })

beforeAll(async () => {
  for (const role of ROLES) people[role] = await somebody(role, role)
  first = await aSealedCase('First Sealed Person')
  second = await aSealedCase('Second Sealed Person')
  // Written into the table itself: the command would refuse the first two.
  await db.caseClearance.createMany({
    data: ROLES.map((role) => ({
      caseId: first.caseId,
      userId: person(role).id,
      givenById: null,
      givenAt: now,
    })),
  })
})
afterAll(() => db.$disconnect())

const FIELDS = KIND_CODES.flatMap((code) =>
  fieldsOfClass(code, 'restricted').map((field) => [code, field] as const),
)

describe.each(FIELDS)('%s.%s', (code, field) => {
  test.each([
    ['viewer', 'not_permitted'],
    ['campaigner', 'not_permitted'],
    ['editor', null],
    ['admin', null],
  ] as const)('is opened for a cleared %s, or not: %s', async (role, refusal) => {
    const before = (await readings()).length
    const answer = await ask(person(role), first, code, field)
    const after = await readings()
    if (refusal !== null) {
      expect(answer).toEqual({ ok: false, error: refusal })
      expect(after).toHaveLength(before)
      return
    }
    expect(must(answer).text).toBe(sampleOfKind(code, 0)[field])
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)).toMatchObject({
      actorId: person(role).id,
      at: later,
      objectType: code,
      objectId: first.ids[code],
      detail: { facts: { field } },
    })
    expect(JSON.stringify(after.at(-1)?.detail)).not.toContain('Said of')
  })

  test.each(['editor', 'admin'] as const)(
    'stays shut for an %s cleared for another case',
    async (role) => {
      expect(await ask(person(role), second, code, field)).toEqual({
        ok: false,
        error: 'not_cleared',
      })
      expect(await readings(second.caseId)).toEqual([])
    },
  )
})

describe('a sealed value', () => {
  test('is noted each time that it is read, also by twenty at once', async () => {
    const before = (await readings()).length
    const answers = await Promise.all(Array.from({ length: 20 }, () => askOne(person('editor'))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20)
    expect(await readings()).toHaveLength(before + 20)
  })

  test('of another case is not reached through a case for which one is cleared', async () => {
    const id = second.ids.allegation ?? ''
    const asked = { kind: ONE.kind, id, field: ONE.field }
    expect(await revealField(person('editor'), first.reference, asked, later)).toEqual({
      ok: false,
      error: 'missing',
    })
  })

  test.each(['text', 'version', 'id', 'toString', '__proto__', 'methodDetailSealed'])(
    'is asked for by its name alone: %s is none',
    async (field) => {
      const before = (await readings()).length
      expect(await ask(person('editor'), first, 'allegation', field)).toEqual({
        ok: false,
        error: 'missing',
      })
      expect(await readings()).toHaveLength(before)
    },
  )

  test('that is not there, was deleted, or does not open, leaves no trace of a reading', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const { reference, sourceId, casePersonId } = first
    const add = async (fields: Record<string, string>) => {
      const entry = { fields: { ...sampleOfKind('allegation', 0), ...fields }, sources: [sourceId] }
      return must(await addEntry(system, reference, 'allegation', casePersonId, entry, now))
    }
    const open = (id: string) =>
      revealField(person('editor'), reference, { kind: ONE.kind, id, field: ONE.field }, later)
    const before = (await readings()).length
    const empty = await add({ methodDetail: '' })
    expect(await open(empty.id)).toEqual({ ok: false, error: 'nothing_sealed' })
    const gone = await add({})
    must(await deleteEntry(system, reference, 'allegation', gone.id, gone.version, now))
    expect(await open(gone.id)).toEqual({ ok: false, error: 'missing' })
    const moved = await add({})
    const other = await db.allegation.findUniqueOrThrow({
      where: { id: first.ids.allegation ?? '' },
      select: { methodDetailSealed: true },
    })
    await db.allegation.update({
      where: { id: moved.id },
      data: { methodDetailSealed: other.methodDetailSealed },
    })
    expect(await open(moved.id)).toEqual({ ok: false, error: 'does_not_open' })
    expect(said).toHaveBeenCalledOnce()
    expect(await readings()).toHaveLength(before)
    said.mockRestore()
  })

  test('that was read is in the history of the case, and is no change of it', async () => {
    must(await askOne(person('editor')))
    const [latest] = (await getCaseHistory(person('viewer'), first.reference, 1)).items
    expect(latest).toMatchObject({
      by: 'editor',
      kind: 'restricted_read',
      objectType: 'allegation',
    })
    const kinds = [
      ...(await listRecentChanges(person('editor'), 200)),
      ...(await listChangesSince(person('editor'), first.caseId, now)),
    ].map(({ kind }) => kind)
    expect(kinds).not.toContain('restricted_read')
  })
})

describe('the name of a file', () => {
  test('comes with the file for who is cleared for a case that cites its source, and is noted', async () => {
    const file = { name: 'Hukm.pdf', bytes: new TextEncoder().encode('%PDF-1.7 invented') }
    const { id } = must(await addFile(system, first.sourceId, 'evidence', file, now))
    const before = (await readings()).length
    for (const role of ['campaigner', 'editor', 'admin'] as const) {
      const { name } = must(await openFile(person(role), id, later))
      expect(name).toBe(role === 'campaigner' ? `evidence-${id.slice(0, 8)}.pdf` : 'Hukm.pdf')
    }
    expect((await readings()).slice(before)).toMatchObject([
      { actorId: person('editor').id, objectType: 'StoredFile', objectId: id },
      { actorId: person('admin').id, objectType: 'StoredFile', objectId: id },
    ])
    const elsewhere = must(
      await addFile(system, second.sourceId, 'evidence', { ...file, name: 'Boshqa.pdf' }, now),
    )
    expect(must(await openFile(person('editor'), elsewhere.id, later)).name).toMatch(/^evidence-/)
  })
})

describe('clearance', () => {
  const trail = async (userId: string) =>
    (await db.auditEntry.findMany({ where: { objectId: userId }, orderBy: { seq: 'asc' } })).map(
      ({ kind, actorName, caseId }) => [kind, actorName, caseId],
    )

  test('is given and taken by administrators alone, and each time noted with who did it', async () => {
    const editor = await somebody('editor', 'cleared-later')
    for (const role of ['viewer', 'campaigner', 'editor'] as const) {
      const give = await giveClearance(person(role), second.reference, editor.id, now)
      expect(give).toEqual({ ok: false, error: 'not_permitted' })
      const take = await takeClearance(person(role), first.reference, person('admin').id, now)
      expect(take).toEqual({ ok: false, error: 'not_permitted' })
    }
    expect(await getRevealStanding(editor, second.caseId)).toEqual({
      standing: 'ask',
      admins: ['admin'],
    })
    must(await giveClearance(person('admin'), second.reference, editor.id, now))
    expect(await giveClearance(person('admin'), second.reference, editor.id, now)).toEqual({
      ok: false,
      error: 'already_cleared',
    })
    expect((await getRevealStanding(editor, second.caseId)).standing).toBe('may')
    must(await askOne(editor, second))
    expect(await askOne(editor, first)).toEqual({ ok: false, error: 'not_cleared' })

    must(await takeClearance(person('admin'), second.reference, editor.id, now))
    expect(await askOne(editor, second)).toEqual({ ok: false, error: 'not_cleared' })
    expect(await takeClearance(person('admin'), second.reference, editor.id, now)).toEqual({
      ok: false,
      error: 'not_cleared',
    })
    expect((await trail(editor.id)).slice(-2)).toEqual([
      ['clearance_given', 'admin', second.caseId],
      ['clearance_taken', 'admin', second.caseId],
    ])
  })

  test('is not given to whoever could not use it, nor for what is not there', async () => {
    const give = (userId: string, reference = second.reference) =>
      giveClearance(person('admin'), reference, userId, now)
    expect(await give(person('viewer').id)).toEqual({ ok: false, error: 'not_clearable' })
    expect(await give(person('campaigner').id)).toEqual({ ok: false, error: 'not_clearable' })
    expect(await give(crypto.randomUUID())).toEqual({ ok: false, error: 'missing' })
    expect(await give(person('editor').id, 'UZB-1999-9999')).toEqual({
      ok: false,
      error: 'missing',
    })
  })

  test('opens nothing any more for who was disabled, or has another role now, whatever the session says', async () => {
    const disabled = await somebody('editor', 'disabled-later')
    must(await giveClearance(person('admin'), first.reference, disabled.id, now))
    must(await askOne(disabled))
    must(await disableUser(system, { id: disabled.id }, now))
    expect(await askOne(disabled)).toEqual({ ok: false, error: 'not_cleared' })
    const lowered = await somebody('editor', 'lowered-later')
    must(await giveClearance(person('admin'), first.reference, lowered.id, now))
    await db.user.update({ where: { id: lowered.id }, data: { role: 'campaigner' } })
    expect(await askOne(lowered)).toEqual({ ok: false, error: 'not_cleared' })
    const { cleared } = (await getClearance(person('admin'), first.caseId)) ?? { cleared: [] }
    const idle = cleared.filter(({ isIdle }) => isIdle).map(({ name }) => name)
    expect(idle).toEqual(expect.arrayContaining(['disabled-later', 'lowered-later', 'viewer']))
  })

  test('nobody gives to herself, while another administrator could', async () => {
    const own = () => giveClearance(person('admin'), second.reference, person('admin').id, now)
    const other = await somebody('admin', 'other-admin')
    expect(await own()).toEqual({ ok: false, error: 'own_clearance' })
    const before = await getClearance(person('admin'), second.caseId)
    expect(before?.clearable.map(({ name }) => name)).not.toContain('admin')
    expect((await getRevealStanding(person('admin'), second.caseId)).admins).toEqual([
      'other-admin',
    ])
    must(await giveClearance(other, second.reference, person('admin').id, now))
    must(await takeClearance(person('admin'), second.reference, person('admin').id, now))
    must(await disableUser(system, { id: other.id }, now))
    must(await own())
    expect((await trail(person('admin').id)).at(-1)).toEqual([
      'clearance_given',
      'admin',
      second.caseId,
    ])
  })

  test('is shown to administrators alone', async () => {
    for (const role of ['viewer', 'campaigner', 'editor'] as const)
      expect(await getClearance(person(role), first.caseId)).toBeNull()
    expect((await getRevealStanding(person('viewer'), first.caseId)).standing).toBe('never')
    expect((await getRevealStanding(person('campaigner'), first.caseId)).standing).toBe('never')
  })
})
