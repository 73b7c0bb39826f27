import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { createTestDatabase, dropTestDatabase } from '@/prisma/test-database'
import { TEST_ENVIRONMENT } from './test-environment.mjs'

// Before each test file, so before anything in it imports lib/db: a database and a storage of its own.
const database = await createTestDatabase({
  cluster: inject('cluster'),
  template: inject('template'),
})
const files = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-files-'))
Object.assign(process.env, TEST_ENVIRONMENT, {
  DATABASE_URL: database.ownerUrl,
  TEST_SUPERUSER_URL: database.superuserUrl,
  STORAGE: `disk:${files}`,
  AUDIT_ANCHOR: path.join(files, 'audit-anchor.txt'),
})

afterAll(async () => {
  fs.rmSync(files, { recursive: true })
  await dropTestDatabase(database)
})
