import { afterEach, expect, test, vi } from 'vitest'
import { connectAsOwner, connectAsSuperuser } from '@/prisma/test-database'
import { cellOf, SEALED_COLUMNS } from '../privacy/sealed-cell'
import {
  addOneOfEach,
  addPeople,
  K1,
  K2,
  K3,
  NOT_K1,
  startServer,
  type Server,
} from './installation.testing'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const noteCell = (id: string) => cellOf('Person', 'noteSealed', id)

const running: Server[] = []
async function start(...keys: string[]): Promise<Server> {
  const server = await startServer(keys.join(','))
  // Seals once, so that it has read its keys before another server is started.
  server.seal('', noteCell(''))
  running.push(server)
  return server
}
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  const owner = await connectAsOwner()
  await owner.query('TRUNCATE "Person", "User", "Source", "Case", "Revision", "Mail" CASCADE')
  await owner.end()
  vi.unstubAllEnvs()
})

/** Every place in which something is sealed, with the names of the keys in use there. */
const keysInUse = async (server: Server) =>
  Object.fromEntries(
    (await server.checkKeys()).map(({ place, uses }) => [place, uses.map(({ keyId }) => keyId)]),
  )
const EVERY_PLACE = [...SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`), 'files']
const everywhere = (...keys: string[]) =>
  Object.fromEntries(EVERY_PLACE.map((place) => [place, keys]))

test('a new key takes over everything that is sealed, while staff go on writing, and the old one can be removed', async () => {
  const before = await start(K1)
  const ids = await addPeople(before, 450)
  const { storageKey } = await addOneOfEach(before)
  expect(await keysInUse(before)).toEqual(everywhere('k1'))

  const server = await start(K2, K1)
  const notes = new Map(ids.map((id) => [id, `note ${id}`]))
  let turning = true
  const writing = (async () => {
    for (let turn = 0; turning || turn < 300; turn += 1) {
      const id = ids[(turn * 7) % ids.length] ?? ''
      const note = `written meanwhile, in turn ${turn}`
      const noteSealed = server.seal(note, noteCell(id))
      await server.db.person.update({ where: { id }, data: { noteSealed } })
      notes.set(id, note)
    }
  })()
  await server.rotateKeys(system, now)
  turning = false
  await writing
  // What was being written in that moment was passed over.
  const places = await server.rotateKeys(system, now)
  expect(places.filter(({ left }) => left > 0)).toEqual([])

  const after = await start(K2)
  expect(await keysInUse(after)).toEqual(everywhere('k2'))
  expect((await after.checkKeys()).flatMap(({ unopened }) => unopened)).toEqual([])
  const people = await after.db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, noteSealed: true },
  })
  for (const { id, noteSealed } of people)
    expect(after.unseal(noteSealed ?? '', noteCell(id))).toBe(notes.get(id))
  expect((await after.getFile(storageKey))?.toString()).toBe('a scanned judgment')

  const entries = await after.db.auditEntry.findMany({ where: { kind: 'keys_rotated' } })
  expect(new Set(entries.map(({ objectType }) => objectType))).toEqual(
    new Set(SEALED_COLUMNS.map(({ table }) => table)),
  )
  expect((await after.verifyChain()).broken).toBeNull()
})

test('what was broken off is finished by the next run', async () => {
  const before = await start(K1)
  await addPeople(before, 900)
  const server = await start(K3, K1)
  const superuser = await connectAsSuperuser()
  const interrupt = async () => {
    // After the first piece: its entry is there.
    while ((await before.db.auditEntry.count({ where: { kind: 'keys_rotated' } })) === first)
      await new Promise((next) => setImmediate(next))
    await superuser.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
  }
  const first = await before.db.auditEntry.count({ where: { kind: 'keys_rotated' } })
  await Promise.allSettled([server.rotateKeys(system, now), interrupt()])
  await superuser.end()
  const places = await server.rotateKeys(system, now)
  expect(places.filter(({ left }) => left > 0)).toEqual([])
  const { uses, unopened } = (await server.checkKeys()).find(
    ({ place }) => place === 'Person.noteSealed',
  ) ?? { uses: [], unopened: ['nothing'] }
  expect(uses).toEqual([{ keyId: 'k3', values: 900, opened: 900 }])
  expect(unopened).toEqual([])
})

test('a row that somebody is writing is passed over without waiting, and said to be left', async () => {
  const before = await start(K1)
  const [id = ''] = await addPeople(before, 3)
  const server = await start(K2, K1)
  const left = async () => (await server.rotateKeys(system, now)).filter((place) => place.left > 0)
  const other = await connectAsOwner()
  try {
    await other.query('BEGIN')
    await other.query('UPDATE "Person" SET "version" = "version" + 1 WHERE "id" = $1', [id])
    expect(await left()).toEqual([
      { place: 'Person.characteristicsSealed', resealed: 2, left: 1 },
      { place: 'Person.noteSealed', resealed: 2, left: 1 },
    ])
    await other.query('COMMIT')
  } finally {
    await other.end()
  }
  expect(await left()).toEqual([])
})

test('values that changed places do not open, are named, and are left as they are', async () => {
  const before = await start(K1)
  const [one = '', two = ''] = await addPeople(before, 3)
  const owner = await connectAsOwner()
  await owner.query(
    `UPDATE "Person" p SET "noteSealed" = o."noteSealed" FROM "Person" o
     WHERE (p."id", o."id") IN (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
    [one, two],
  )
  await owner.end()
  const server = await start(K2, K1)
  const places = await server.rotateKeys(system, now)
  expect(places.filter(({ left }) => left > 0)).toEqual([
    { place: 'Person.noteSealed', resealed: 1, left: 2 },
  ])
  const wrong = (await server.checkKeys()).filter(({ unopened }) => unopened.length > 0)
  expect(wrong.map(({ place, unopened }) => [place, [...unopened].sort()])).toEqual([
    ['Person.noteSealed', [one, two].sort()],
  ])
})

test('a file that is gone, or was put in the place of another, is named', async () => {
  const server = await start(K1)
  const gone = await addOneOfEach(server)
  const moved = await addOneOfEach(server)
  const bytes = await server.storage().get(gone.storageKey)
  await server.storage().replace(moved.storageKey, bytes ?? Buffer.alloc(0))
  await server.removeFile(gone.storageKey)
  const files = (await server.checkKeys()).find(({ place }) => place === 'files')
  expect([...(files?.unopened ?? [])].sort()).toEqual([gone.storageKey, moved.storageKey].sort())
  const next = await start(K2, K1)
  expect((await next.rotateKeys(system, now)).at(-1)).toEqual({
    place: 'files',
    // The photograph of each, and the picture that was made of it.
    resealed: 4,
    left: 2,
  })
})

test('staff are refused by a server whose keys are not those of the record, and served again by one that has them', async () => {
  const empty = await start(NOT_K1)
  await expect(empty.ensureKeysFit()).resolves.toBeUndefined()
  const right = await start(K1)
  await addPeople(right, 5)
  for (const ring of [[NOT_K1], [K2], [K2, NOT_K1]]) {
    const wrong = await start(...ring)
    await expect(wrong.ensureKeysFit()).rejects.toThrow(wrong.WrongKeys)
  }
  const again = await start(K2, K1)
  await expect(again.ensureKeysFit()).resolves.toBeUndefined()
})
