import fs from 'node:fs'
import { inRoot } from './paths.mjs'

const SCHEMA = 'jobs'
/** One number for one kind of work, so that two copies of Vigil never install the queue at once. */
const ADVISORY_LOCK = 8_414_447

/** How many migrations the installed queue has of its own. */
const ours = () =>
  fs
    .readdirSync(inRoot('node_modules', 'graphile-worker', 'sql'))
    .filter((file) => /^\d+\.sql$/.test(file)).length

/** @param {import('pg').Client} client @returns {Promise<number>} 0 when there is no queue yet */
async function installed(client) {
  const { rows } = await client.query(`SELECT to_regclass('${SCHEMA}.migrations') AS there`)
  if (rows[0].there === null) return 0
  const { rows: last } = await client.query(`SELECT max(id)::int AS id FROM ${SCHEMA}.migrations`)
  return last[0].id ?? 0
}

/**
 * Installs the queue of jobs into a schema of its own, or brings it up to date. It belongs to the
 * owner; the application reaches it through functions of ours alone.
 *
 * @param {import('pg').Client} client as the owner; its end frees the lock that this takes
 * @param {string} databaseUrl of the owner
 */
export async function ensureQueue(client, databaseUrl) {
  if ((await installed(client)) >= ours()) return
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
  // Loaded only when there is something to do: a later start is to be quick.
  const { runMigrations } = await import('graphile-worker')
  await runMigrations({ connectionString: databaseUrl, preset: { worker: { schema: SCHEMA } } })
}
