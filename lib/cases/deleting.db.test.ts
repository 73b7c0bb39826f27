import { afterAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import type { Role, Staff } from '../auth/roles'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getCaseHistory } from '../history/queries'
import { addPerson } from '../people/commands'
import { getStaffCase } from '../staff-cases/queries'
import { getStaffWork, listStaffCases } from '../worklist/queries'
import { addCaseEvent } from '../timeline/commands'
import { editCase } from '../editing/commands'
import { deleteCase, openCase, restoreCase } from './commands'
import { publishCase, withdrawCase } from '../publishing/commands'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const staff = (role: Role) =>
  ({
    kind: 'staff',
    id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
    name: role,
    email: `${role}@example.org`,
    role,
    sessionHash: '',
  }) as Staff
const campaigner = staff('campaigner')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

async function aDraft(title: string) {
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  must(await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now))
  return { ...opened, version: await versionOf(opened.reference) }
}

const versionOf = async (reference: string) =>
  (await db.case.findUniqueOrThrow({ where: { reference } })).version

const because = { reason: 'Opened twice.' }
const found = async (q: string, state?: 'deleted') =>
  (await listStaffCases(campaigner, { q, state, page: 1, perPage: 10 })).items

describe('a deleted draft', () => {
  test('leaves lists, search and the home page, and stands among the deleted', async () => {
    const { reference, version } = await aDraft('Mistaken Twin')
    const before = await getStaffWork(campaigner, '2026-11-24')
    must(await deleteCase(campaigner, reference, { version, ...because }, now))
    expect(await found('mistaken')).toEqual([])
    expect(await found(reference)).toEqual([])
    expect(await found('mistaken', 'deleted')).toMatchObject([{ reference, state: 'deleted' }])
    const after = await getStaffWork(campaigner, '2026-11-24')
    expect(after.draftCount).toBe(before.draftCount - 1)
    expect(after.drafts.map((row) => row.reference)).not.toContain(reference)
  })

  test('is there only for who asks for deleted ones', async () => {
    const { reference, version } = await aDraft('Hidden Twin')
    must(await deleteCase(campaigner, reference, { version, ...because }, now))
    expect(await getStaffCase(campaigner, reference)).toBeNull()
    expect(await getStaffCase(campaigner, reference, { deleted: true })).toMatchObject({
      deletedAt: now,
      version: version + 1,
    })
  })

  test('is changed by nobody until it is restored', async () => {
    const { reference, casePersonId, version } = await aDraft('Frozen Twin')
    must(await deleteCase(campaigner, reference, { version, ...because }, now))
    const on = { version: version + 1 }
    const edit = {
      title: 'T',
      summary: 'S',
      knownAsOf: null,
      internalNote: null,
      countries: [{ code: 'UZ', role: 'harm' as const }],
    }
    for (const refused of [
      await publishCase(system, reference, on, now),
      await editCase(system, reference, { ...edit, ...on }, now),
      await addCaseEvent(system, reference, anEvent(casePersonId), now),
      await addPerson(system, reference, { name: 'Somebody', script: 'Latn' }, now),
    ])
      expect(refused).toEqual({ ok: false, error: 'missing' })
    expect(await deleteCase(campaigner, reference, { ...on, ...because }, now)).toEqual({
      ok: false,
      error: 'already_deleted',
    })
  })

  test('comes back as it was, with both in the history', async () => {
    const { reference, version } = await aDraft('Returning Twin')
    const before = await getStaffCase(campaigner, reference)
    must(await deleteCase(campaigner, reference, { version, ...because }, now))
    must(await restoreCase(campaigner, reference, { version: version + 1 }, now))
    expect(await getStaffCase(campaigner, reference)).toEqual({
      ...before,
      version: version + 2,
      preview: { ...before?.preview, version: version + 2 },
    })
    expect(await found('returning')).toMatchObject([{ reference, state: 'draft' }])
    const { items } = await getCaseHistory(campaigner, reference, 1)
    expect(items.slice(0, 2)).toMatchObject([
      { kind: 'case_restored' },
      { kind: 'case_deleted', detail: because },
    ])
    expect(await restoreCase(campaigner, reference, { version: version + 2 }, now)).toEqual({
      ok: false,
      error: 'not_deleted',
    })
    expect((await examine()).flatMap((each) => each.findings)).toEqual([])
  })
})

describe('deleting', () => {
  test('is told that somebody saved meanwhile', async () => {
    const { reference, version } = await aDraft('Busy Twin')
    expect(
      await deleteCase(campaigner, reference, { version: version - 1, ...because }, now),
    ).toEqual({ ok: false, error: 'changed_meanwhile' })
  })

  test('and publishing at once: one of them wins, and nothing deleted is public', async () => {
    const { reference, caseId, version } = await aDraft('Raced Twin')
    const both = await Promise.all([
      deleteCase(system, reference, { version, ...because }, now),
      publishCase(system, reference, { version }, now),
    ])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    const { state, deletedAt } = await db.case.findUniqueOrThrow({ where: { reference } })
    expect(state === 'published').toBe(deletedAt === null)
    expect(await publicDb.currentCase.count({ where: { caseId } })).toBe(deletedAt ? 0 : 6)
  })

  test('is refused for a case that is public or was: it is withdrawn instead', async () => {
    const { reference, version } = await aDraft('Public Twin')
    must(await publishCase(system, reference, { version }, now))
    const on = async () => ({ version: await versionOf(reference), ...because })
    const refusal = { ok: false, error: 'once_published' }
    expect(await deleteCase(staff('editor'), reference, await on(), now)).toEqual(refusal)
    must(await withdrawCase(system, reference, await on(), now))
    expect(await deleteCase(staff('editor'), reference, await on(), now)).toEqual(refusal)
  })

  test('and restoring are refused to a role that only reads', async () => {
    const { reference, version } = await aDraft('Guarded Twin')
    const refusal = { ok: false, error: 'not_permitted' }
    expect(await deleteCase(staff('viewer'), reference, { version, ...because }, now)).toEqual(
      refusal,
    )
    must(await deleteCase(campaigner, reference, { version, ...because }, now))
    expect(await restoreCase(staff('viewer'), reference, { version: version + 1 }, now)).toEqual(
      refusal,
    )
  })
})
