import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { freePort, type Instance, startInstance, startRefused } from './support/instance'
import { prepared } from './support/prepared'
import { commandOf } from '../scripts/steps/process-identity.mjs'

// Everything here starts and kills whole installations: that takes room.
test.describe.configure({ timeout: 240_000 })

let vigil: Instance

test.beforeAll(async () => {
  // A hook has the time of the whole configuration, not of this file.
  test.setTimeout(300_000)
  vigil = await startInstance()
})
test.afterAll(() => vigil.discard())

async function query(sql: string, connectionString = vigil.databaseUrl): Promise<unknown[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const caseReferences = () => query('SELECT reference FROM public."Case" ORDER BY reference')
const firstPage = async (origin = vigil.origin) => (await fetch(`${origin}/en`)).status
const isAlive = (pid: number | null) => pid !== null && commandOf(pid) !== null

function kill(pid: number | null) {
  expect(pid).toBeGreaterThan(0)
  if (pid !== null) process.kill(pid, 'SIGKILL')
}

/** The files that say that something still runs on a data directory. */
const leftIn = (dataDir: string) =>
  ['lock', 'run.json', 'postgres/postmaster.pid'].filter((file) =>
    existsSync(path.join(dataDir, file)),
  )

/** One sentence, with its beginning, and nothing that looks like the inside of a program. */
function expectOneSentence(output: string, words: RegExp) {
  const said = output.split('\n').filter((line) => line.startsWith('Vigil did not start: '))
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(words)
  expect(output).not.toMatch(/\n\s+at /)
}

test('a second start prepares nothing again, and has kept everything', async () => {
  const before = await caseReferences()
  const { adminLink } = vigil
  expect(adminLink).toContain('/sign-in/welcome/')
  expect(before.length).toBeGreaterThan(0)
  expect(await vigil.stop()).toBe(0)
  await vigil.restart()
  expect(await firstPage()).toBe(200)
  // What would make it slow: packages, migrations, demonstration data, a build.
  expect(vigil.output()).not.toMatch(/installing|client|up to date|demonstration|pages/i)
  expect(await caseReferences()).toEqual(before)
  // Nobody has signed in yet, so the first administrator's link is told again.
  expect(vigil.adminLink).toBe(adminLink)
})

test('a busy port is refused with one sentence', async () => {
  const neighbour = createServer()
  const port = await new Promise<number>((resolve) => {
    neighbour.listen(0, '127.0.0.1', () => {
      const address = neighbour.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const { code, output } = await startRefused({ port })
  neighbour.close()
  expect(code).toBe(1)
  expectOneSentence(output, new RegExp(`Port ${port} is busy`))
})

test('a port that is none is refused with one sentence', async () => {
  const { code, output } = await startRefused({ env: { PORT: 'eighty' } })
  expect(code).toBe(1)
  expectOneSentence(output, /PORT is "eighty", which is not a port/)
})

test('a database that does not answer is refused with one sentence, without its password', async () => {
  const closed = await freePort()
  const { code, output } = await startRefused({
    env: { DATABASE_URL: `postgresql://vigil:s3cret@127.0.0.1:${closed}/vigil` },
  })
  expect(code).toBe(1)
  expectOneSentence(output, /cannot be reached/)
  expect(output).not.toContain('s3cret')
})

test('a data directory in use is refused with one sentence, and the Vigil that uses it goes on', async () => {
  const { code, output } = await startRefused({ dataDir: vigil.dataDir })
  expect(code).toBe(1)
  expectOneSentence(output, /is in use by another Vigil/)
  expect(await firstPage()).toBe(200)
})

test('a database newer than the code is refused with one sentence', async () => {
  const ahead = await startInstance({ from: prepared() })
  await query(
    `INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('later', '0', '29990101000000_later', now(), 1)`,
    ahead.databaseUrl,
  )
  expect(await ahead.stop()).toBe(0)
  const { code, output } = await startRefused({ dataDir: ahead.dataDir })
  await ahead.discard()
  expect(code).toBe(1)
  expectOneSentence(
    output,
    /The database is newer than this Vigil \(it has the migration "29990101000000_later"/,
  )
})

test('a start without demonstration data begins empty and still has its first administrator', async () => {
  const empty = await startInstance({ env: { DEMO_DATA: 'no' } })
  const cases = await query('SELECT 1 FROM public."Case"', empty.databaseUrl)
  await empty.discard()
  expect(cases).toHaveLength(0)
  expect(empty.adminLink).toContain(empty.origin)
})

test('a second copy serves the same database and leaves it running when it stops', async () => {
  const copy = await startInstance({ env: { DATABASE_URL: vigil.databaseUrl } })
  expect(copy.pids.postgres).toBeNull()
  expect(await firstPage(copy.origin)).toBe(200)
  await copy.discard()
  expect(await firstPage()).toBe(200)
})

test('whoever runs a copy may say where to write and where its source code is', async () => {
  const CONTACT = 'cases@example.org'
  const SOURCE_URL = 'https://code.example.org/vigil'
  const copy = await startInstance({
    env: { DATABASE_URL: vigil.databaseUrl, CONTACT, SOURCE_URL },
  })
  const read = async (path: string) => (await fetch(copy.origin + path)).text()
  const page = await read('/en/cases/erkin-musaev')
  const security = await read('/.well-known/security.txt')
  await copy.discard()
  expect(page).toContain(`href="${SOURCE_URL}"`)
  expect(page).toContain(`href="mailto:${CONTACT}"`)
  expect(security).toContain(`Contact: mailto:${CONTACT}\n`)
})

test('PostgreSQL killed while serving comes back by itself with everything in it', async () => {
  const before = await caseReferences()
  const killed = vigil.pids.postgres
  kill(killed)
  await expect.poll(() => vigil.pids.postgres, { timeout: 30_000 }).not.toBe(killed)
  await expect.poll(() => firstPage(), { timeout: 30_000 }).toBe(200)
  expect(await caseReferences()).toEqual(before)
})

test('a server killed while serving comes back by itself', async () => {
  const killed = vigil.pids.server
  kill(killed)
  await expect.poll(() => vigil.pids.server, { timeout: 30_000 }).not.toBe(killed)
  await expect.poll(() => firstPage().catch(() => 0), { timeout: 30_000 }).toBe(200)
})

test('after the start program was killed, the next start recovers', async () => {
  const before = await caseReferences()
  const left = vigil.pids
  kill(left.supervisor)
  await vigil.restart()
  expect(await firstPage()).toBe(200)
  expect(await caseReferences()).toEqual(before)
  expect([left.server, left.worker, left.postgres].filter(isAlive)).toEqual([])
})

test('after everything was killed at once, the next start recovers', async () => {
  const before = await caseReferences()
  const { supervisor, server, worker, postgres } = vigil.pids
  for (const pid of [supervisor, postgres, worker, server]) kill(pid)
  await vigil.restart()
  expect(await firstPage()).toBe(200)
  expect(await caseReferences()).toEqual(before)
})

test('Ctrl-C leaves no process behind, and no lock', async () => {
  const { supervisor, server, worker, postgres } = vigil.pids
  expect(await vigil.stop()).toBe(0)
  expect([supervisor, server, worker, postgres].filter(isAlive)).toEqual([])
  expect(leftIn(vigil.dataDir)).toEqual([])
})

test('an admin command works on a stopped Vigil, and stops what it started', async () => {
  await vigil.stop()
  expect(await vigil.admin(['doctor'])).not.toBe('')
  expect(leftIn(vigil.dataDir)).toEqual([])
})
