import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { db } from '../db'
import { addEntry, deleteEntry, saveEntry } from '../record/commands'
import type { Texts } from '../record/entry'
import type { NewSource } from '../sources/write'
import { restoreRevision } from './commands'
import { listVersions } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const reader = {
  ...{ kind: 'staff', id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf', name: 'Erika' },
  ...{ email: 'viewer@example.org', role: 'viewer', sessionHash: '' },
} as Staff
const minute = (number: number) => new Date(Date.UTC(2026, 10, 24, 12, number))
const newSource: NewSource = {
  kind: 'report',
  publisher: 'Invented Publisher',
  title: 'Invented report',
  url: null,
  accessed: null,
}

let reference = ''
let caseId = ''
let casePersonId = ''
let id = ''

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
async function versions(kind: 'healthConcern' | 'personName' = 'healthConcern', of = id) {
  const found = await listVersions(reader, { caseId }, kind, of)
  if (!found) throw new Error('there is no such entry')
  return found
}
async function save(fields: Texts, version: number, clear: string[] = []) {
  const { entry, sources } = await versions()
  const said = { fields, sources: sources.map((source) => source.id), clear }
  const seen = { version, base: entry.texts }
  const saved = saveEntry(
    ...([system, reference, 'healthConcern', id, said, seen, minute(version + 1)] as const),
  )
  return must(await saved)
}

beforeAll(async () => {
  ;({ reference, caseId, casePersonId } = must(
    await openCase(system, aCase({ title: 'Versioned Person' }), minute(0)),
  ))
  const fields = { text: 'A cough', detail: 'canary one' }
  const said = { fields, sources: [], newSource }
  id = must(await addEntry(system, reference, 'healthConcern', casePersonId, said, minute(1))).id
  await save({ text: 'A bad cough', detail: 'canary two' }, 1)
  await save({ text: 'A bad cough', severity: 'serious' }, 2, ['detail'])
})

afterAll(() => db.$disconnect())

describe('the versions of an entry', () => {
  test('say who changed what, newest first, and cite what is there', async () => {
    const found = await versions()
    expect(found.versions).toMatchObject([
      {
        ...{ version: 3, current: true, made: { how: 'saved', by: 'a test', at: minute(3) } },
        changes: [{ name: 'severity', from: 'unknown', to: 'serious' }],
        sealed: [{ name: 'detail', how: 'removed' }],
      },
      {
        ...{ version: 2, current: false, made: { how: 'saved' } },
        changes: [{ name: 'text', from: 'A cough', to: 'A bad cough' }],
        sealed: [{ name: 'detail', how: 'changed' }],
      },
      {
        ...{ version: 1, current: false, made: { how: 'added', byMachine: true } },
        changes: [{ name: 'text', to: 'A cough' }, { name: 'sources' }],
        sealed: [{ name: 'detail', how: 'set' }],
      },
    ])
    expect(found.sources).toMatchObject([{ publisher: 'Invented Publisher' }])
  })

  test('never hold what is sealed', async () => {
    expect(JSON.stringify(await versions())).not.toContain('canary')
  })

  test('outlive its deletion, and bring it back with everything', async () => {
    must(await deleteEntry(system, reference, 'healthConcern', id, 3, minute(4)))
    const gone = await versions()
    expect(gone.entry.deletedAt).toEqual(minute(4))
    expect(gone.versions[0]).toMatchObject({ version: 4, deleted: true, made: { how: 'deleted' } })
    const first = gone.versions.at(-1)?.id ?? ''
    must(await restoreRevision(system, reference, first, minute(5)))
    const back = await versions()
    expect(back.entry).toMatchObject({ deletedAt: null, sealed: ['detail'] })
    expect(back.entry.texts.text).toBe('A cough')
    expect(back.versions[0]).toMatchObject({
      ...{ version: 5, current: true, made: { how: 'restored' } },
      sealed: [{ name: 'detail', how: 'set' }],
    })
  })

  test('of what is older than the keeping of versions are one, which nobody made', async () => {
    const name = await db.personName.findFirstOrThrow({
      where: { person: { cases: { some: { caseId } } } },
    })
    expect((await versions('personName', name.id)).versions).toMatchObject([
      {
        ...{ id: null, version: 1, made: null, current: true },
        changes: [{ name: 'value' }, { name: 'kind' }, { name: 'script' }],
      },
    ])
  })

  test('are not there for what is in another case, or nowhere', async () => {
    const other = must(await openCase(system, aCase({ title: 'Another Case' }), minute(0)))
    expect(await listVersions(reader, { caseId: other.caseId }, 'healthConcern', id)).toBeNull()
    expect(await listVersions(reader, { caseId }, 'charge', id)).toBeNull()
    expect(await listVersions(reader, { caseId }, 'healthConcern', 'no-uuid')).toBeNull()
  })
})
