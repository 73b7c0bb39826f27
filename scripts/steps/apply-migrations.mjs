// A program: applies prisma/migrations to DATABASE_URL with Prisma's own engine, into the usual
// _prisma_migrations. Whoever starts it must look at that table afterwards (see migrate.mjs).
import fs from 'node:fs'
import { reasonIn } from './engine-error.mjs'
import { FILTERS, openEngine } from './engine.mjs'
import { MIGRATIONS, readMigrations, SCHEMA } from './migrations.mjs'

/** @type {import('@prisma/schema-engine-wasm/schema_engine_bg').MigrationList} */
const migrationsList = {
  baseDir: MIGRATIONS,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: readMigrations().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
}

try {
  const engine = await openEngine(process.env.DATABASE_URL ?? '', fs.readFileSync(SCHEMA, 'utf8'))
  // A migration that failed left nothing behind (it was one transaction), so it is simply tried again.
  for (const migrationName of process.argv.slice(2))
    await engine.markMigrationRolledBack({ migrationName })
  await engine.applyMigrations({ migrationsList, filters: FILTERS })
  process.exit(0)
} catch (error) {
  console.error(reasonIn(error instanceof Error ? error.message : String(error)))
  process.exit(1)
}
