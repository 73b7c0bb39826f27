import { afterAll, describe, expect, test } from 'vitest'
import { connectAsRole, connectAsSuperuser } from '@/prisma/test-database'
import { CLASSES } from './privacy/classes'
import { DatabaseAway, db } from './db'

afterAll(() => db.$disconnect())

async function tablesIn(schema: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${schema} AND c.relkind = 'r' ORDER BY 1`
  return rows.map((row) => row.name)
}

describe("everybody's role", () => {
  test('is refused on every table outside the schema published', async () => {
    const tables = await tablesIn('public')
    expect(tables.length).toBeGreaterThan(30)
    const client = await connectAsRole('vigil_public')
    try {
      for (const table of tables)
        await expect(client.query(`SELECT * FROM public."${table}" LIMIT 1`)).rejects.toThrow(
          'permission denied',
        )
    } finally {
      await client.end()
    }
  })

  test('reads every table of the schema published, and changes none', async () => {
    const tables = await tablesIn('published')
    expect(tables.length).toBeGreaterThan(5)
    const client = await connectAsRole('vigil_public')
    try {
      for (const table of tables) {
        await client.query(`SELECT * FROM published."${table}" LIMIT 1`)
        await expect(client.query(`DELETE FROM published."${table}"`)).rejects.toThrow(
          'permission denied',
        )
      }
    } finally {
      await client.end()
    }
  })
})

describe("the application's role", () => {
  test('cannot make, change or drop tables', async () => {
    const client = await connectAsRole('vigil_app')
    try {
      for (const attempt of [
        'CREATE TABLE public.extra (id int)',
        'CREATE TABLE published.extra (id int)',
        'ALTER TABLE "Case" ADD COLUMN extra int',
        'DROP TABLE "Case"',
        'ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL',
      ])
        await expect(client.query(attempt)).rejects.toThrow(/permission denied|must be owner/)
    } finally {
      await client.end()
    }
  })

  test('adds to traces and deeds, and never changes or removes them', async () => {
    const client = await connectAsRole('vigil_app')
    try {
      for (const table of ['AuditEntry', 'SupporterAction', 'SupporterActionState'])
        await expect(client.query(`DELETE FROM "${table}"`)).rejects.toThrow('permission denied')
      await expect(client.query('UPDATE "SupporterAction" SET quantity = 1')).rejects.toThrow(
        'permission denied',
      )
    } finally {
      await client.end()
    }
  })
})

describe('field classes', () => {
  test('name exactly the tables and columns that the database has', async () => {
    const rows = await db.$queryRaw<{ table: string; column: string }[]>`
      SELECT c.relname AS "table", a.attname AS "column"
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('public', 'published') AND c.relkind = 'r' AND a.attnum > 0
        AND NOT a.attisdropped AND c.relname <> '_prisma_migrations'`
    const inDatabase = rows.map((row) => `${row.table}.${row.column}`).sort()
    const classified = Object.entries(CLASSES)
      .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}.${column}`))
      .sort()
    expect(classified).toEqual(inDatabase)
  })

  test('nothing in the schema published is above public', async () => {
    for (const table of await tablesIn('published')) {
      const columns = CLASSES[table as keyof typeof CLASSES]
      expect(new Set(Object.values(columns))).toEqual(new Set(['public']))
    }
  })
})

test('a query whose server goes away in the middle is told as such, not as a fault of ours', async () => {
  const asked = db.$queryRaw`SELECT pg_sleep(20), 'to be ended' AS mark`.catch(
    (error: unknown) => error,
  )
  const client = await connectAsSuperuser()
  try {
    for (let ended = 0; ended === 0;) {
      const { rowCount } = await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE query LIKE '%to be ended%' AND pid <> pg_backend_pid()`,
      )
      ended = rowCount ?? 0
    }
  } finally {
    await client.end()
  }
  expect(await asked).toBeInstanceOf(DatabaseAway)
})
