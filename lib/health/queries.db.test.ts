import { afterAll, expect, test } from 'vitest'
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
