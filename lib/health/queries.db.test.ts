import { afterAll, expect, test, vi } from 'vitest'
import { connectAsOwner } from '@/prisma/test-database'
import { db } from '../db'
import { checkReady } from './queries'

afterAll(() => db.$disconnect())

test('a migrated database is ready', async () => {
  expect(await checkReady()).toBeNull()
})

test('a migration that was begun and not finished is not ready, until it is rolled back', async () => {
  const owner = await connectAsOwner()
  try {
    await owner.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, applied_steps_count)
      VALUES ('half', 'x', '29990101000000_half', 0)`)
    expect(await checkReady()).toBe('migrations_unfinished')
    await owner.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'half'`)
    expect(await checkReady()).toBeNull()
  } finally {
    await owner.query(`DELETE FROM _prisma_migrations WHERE id = 'half'`)
    await owner.end()
  }
})

test('a server whose storage of files does not answer is not ready', async () => {
  vi.stubEnv('STORAGE', 's3:http://127.0.0.1:9/nobody-listens')
  vi.stubEnv('STORAGE_KEY_ID', 'id')
  vi.stubEnv('STORAGE_SECRET', 'secret')
  // Settings are read once, so this is another server.
  vi.resetModules()
  const server = { ...(await import('../db')), ...(await import('./queries')) }
  expect(await server.checkReady()).toBe('storage_away')
  await server.db.$disconnect()
  vi.unstubAllEnvs()
})
