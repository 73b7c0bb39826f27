import { afterAll, inject } from 'vitest'
import { createTestDatabase, dropTestDatabase } from '@/prisma/test-database'
import { TEST_ENVIRONMENT } from './test-environment.mjs'

// Before each test file, so before anything in it imports lib/db: a database of its own.
const database = await createTestDatabase({
  cluster: inject('cluster'),
  template: inject('template'),
})
Object.assign(process.env, TEST_ENVIRONMENT, {
  DATABASE_URL: database.ownerUrl,
  TEST_SUPERUSER_URL: database.superuserUrl,
})

afterAll(() => dropTestDatabase(database))
