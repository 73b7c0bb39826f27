// A copy of the database, and of the files beside it, says nothing of what is restricted: not before
// the keys are turned over and not afterwards, in no coding.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Canary, aMarker, finderOf } from '@/prisma/canaries/canary.testing'
import type { Planted } from '@/prisma/canaries/plant.testing'
import { connectAsSuperuser } from '@/prisma/test-database'
import { K1, K2, type Server, startServer } from '../keys/installation.testing'
import { CLASSES } from './classes'
import { cellIn, draftId, SEALED_COLUMNS } from './sealed-cell'

const now = new Date()
const marker = aMarker(Array.from({ length: 12 }, (_, place) => (place * 7) % 26))
let server: Server
let planted: Planted
let sealed: Canary[]

beforeAll(async () => {
  server = await startServer(K1)
  // Imported only now: with the keys of this server.
  const { plantCanaries } = await import('@/prisma/canaries/plant.testing')
  planted = await plantCanaries(marker, now)
  const restricted = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)
  sealed = planted.canaries.filter(({ place }) => restricted.includes(place))
})
afterAll(async () => {
  await server.stop()
  vi.unstubAllEnvs()
})

/**
 * Everything that a dump holds, by where it stands: each row of each table of each schema, large
 * objects, and the samples that the planner keeps of what was in the columns.
 */
async function dump(): Promise<Map<string, string>> {
  const client = await connectAsSuperuser()
  try {
    await client.query('ANALYZE')
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    )
    const held = new Map<string, string>()
    const keep = async (name: string, query: string) => {
      const { rows } = await client.query<{ row: string }>(query)
      held.set(name, rows.map(({ row }) => row).join('\n'))
    }
    for (const { name } of tables)
      await keep(name, `SELECT row_to_json(t)::text AS row FROM ${name} AS t`)
    await keep('large objects', `SELECT encode(data, 'escape') AS row FROM pg_largeobject`)
    await keep('samples', 'SELECT s::text AS row FROM pg_stats AS s')
    return held
  } finally {
    await client.end()
  }
}

/** The bytes of every stored file, by its name in the folder. */
function files(): Map<string, string> {
  const folder = (process.env.STORAGE ?? '').replace(/^disk:/, '')
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'latin1')]),
  )
}

const saying = (held: ReadonlyMap<string, string>, canaries: readonly Canary[]) => {
  const find = finderOf(marker, canaries)
  return [...held].flatMap(([where, text]) =>
    find(text)
      // The marker alone is that of a canary which may stand there.
      .filter((place) => place !== 'unknown')
      .map((place) => `${where}: ${place}`),
  )
}

async function expectClean() {
  const bytes = planted.canaries.filter(({ place }) => place === 'StoredFile bytes')
  expect(saying(await dump(), [...sealed, ...bytes])).toEqual([])
  expect(files().size).toBeGreaterThan(0)
  expect(saying(files(), [...sealed, ...bytes])).toEqual([])
}

test('every restricted column is a sealed one, and each holds a canary', () => {
  const restricted = Object.entries(CLASSES).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, fieldClass]) => fieldClass === 'restricted')
      .map(([column]) => `${table}.${column}`),
  )
  expect(restricted.filter((place) => !place.endsWith('Sealed'))).toEqual([])
  expect(sealed.map(({ place }) => place).sort()).toEqual([...restricted].sort())
})

test('a dump says nothing of what is restricted, in any coding, and the scan would have found it', async () => {
  await expectClean()
  // What is not sealed is found; and a restricted word that somebody copied into a note, in base64.
  const open = planted.canaries.filter(({ place }) => place === 'Source.note')
  const found = saying(await dump(), open)
  expect(found).toContain('public."Source": Source.note')
  const [{ place, token } = { place: '', token: '' }] = sealed
  const { caseId } = planted.cases.draft
  const { internalNote } = await server.db.case.findUniqueOrThrow({ where: { id: caseId } })
  const leak = (note: string | null) =>
    server.db.case.update({ where: { id: caseId }, data: { internalNote: note } })
  await leak(Buffer.from(`so that is ${token}.`).toString('base64'))
  expect(saying(await dump(), sealed)).toContain(`public."Case": ${place}`)
  await leak(internalNote)
})

test('no restricted and no secret column is read unless a query names it', async () => {
  const models = server.db as unknown as Record<
    string,
    { findFirst: () => Promise<Record<string, unknown> | null> }
  >
  for (const { table, column } of SEALED_COLUMNS) {
    const row = await models[table.charAt(0).toLowerCase() + table.slice(1)]?.findFirst()
    expect([table, column, Object.keys(row ?? { nothing: null }).includes(column)]).toEqual([
      table,
      column,
      false,
    ])
    expect(row).not.toBeNull()
  }
  expect(await server.db.user.findFirst()).not.toHaveProperty('passwordHash')
})

test('after the keys were turned over everything opens with the new one alone, and a dump is still clean', async () => {
  const system = { kind: 'system', name: 'a test' } as const
  const both = await startServer(`${K2},${K1}`)
  const places = await both.rotateKeys(system, now)
  expect(places.filter(({ left }) => left > 0)).toEqual([])
  await both.stop()
  const turned = await startServer(K2)
  try {
    expect((await turned.checkKeys()).flatMap(({ unopened }) => unopened)).toEqual([])
    expect(await wordsIn(turned)).toEqual(expect.arrayContaining(sealed.map(({ token }) => token)))
    const { fileId } = planted.cases.published
    const { storageKey } = await turned.db.storedFile.findUniqueOrThrow({
      where: { id: fileId ?? '' },
    })
    const bytes = planted.canaries.find(({ place }) => place === 'StoredFile bytes')
    expect((await turned.getFile(storageKey))?.toString()).toBe(bytes?.token)
    await expectClean()
  } finally {
    await turned.stop()
  }
})

/** What is in every sealed cell, opened with the keys of a server; canaries without what stands around. */
async function wordsIn({ db, unseal }: Server): Promise<string[]> {
  const words: string[] = []
  for (const of of SEALED_COLUMNS) {
    const rows = await db.$queryRawUnsafe<Record<string, string>[]>(
      `SELECT * FROM "${of.table}" WHERE "${of.column}" IS NOT NULL`,
    )
    for (const row of rows) {
      const id = of.table === 'Draft' ? draftId(row.userId ?? '', row.form ?? '') : (row.id ?? '')
      words.push(unseal(row[of.column] ?? '', cellIn(of, id)))
    }
  }
  return words.flatMap((text) => text.match(new RegExp(`${marker}[a-z-]+-qz`, 'g')) ?? [])
}
