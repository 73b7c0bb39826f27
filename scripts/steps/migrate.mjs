import { withConnection } from './connect.mjs'
import { compareHistory, readMigrations, recordedMigrations } from './migrations.mjs'
import { inRoot } from './paths.mjs'
import { ensureQueue } from './queue.mjs'
import { Refusal } from './refusal.mjs'
import { runVisibly } from './run-visibly.mjs'

/** One number for one kind of work, so that two copies of Vigil never migrate a database at once. */
const ADVISORY_LOCK = 8_414_445

/**
 * Brings a database to the schema of this code. Refuses, touching nothing, when the database
 * is newer than the code or was made from other migration files. What decides at the end is what
 * the database has recorded, never an exit code.
 *
 * @param {string} databaseUrl of the owner
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export function migrate(databaseUrl) {
  return withConnection(databaseUrl, async (client) => {
    const applied = await migrateOurs(client, databaseUrl)
    await ensureQueue(client, databaseUrl)
    return applied
  })
}

/** @param {import('pg').Client} client @param {string} databaseUrl @returns {Promise<string[]>} */
async function migrateOurs(client, databaseUrl) {
  const ours = readMigrations()
  const history = async () => compareHistory(ours, await recordedMigrations(client))
  const before = await history()
  requireSameHistory(before)
  if (before.pending.length === 0 && before.failed.length === 0) return []
  await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
  const { pending, failed } = await history()
  if (pending.length === 0 && failed.length === 0) return []
  const program = inRoot('scripts', 'steps', 'apply-migrations.mjs')
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  await runVisibly(
    'Bringing the database up to date',
    'The database could not be brought up to date; the engine said',
    [process.execPath, program, ...failed],
    { env },
  )
  const after = await history()
  requireSameHistory(after)
  const left = [...after.failed, ...after.pending]
  if (left.length > 0)
    throw new Refusal(
      `The migration "${left[0]}" was not applied, though the engine did not complain.`,
    )
  return pending
}

/** @param {import('./migrations.mjs').History} history */
function requireSameHistory({ unknown, edited }) {
  if (unknown.length > 0)
    throw new Refusal(
      `The database is newer than this Vigil (it has the migration "${unknown.at(-1)}", which this code does not know): use the newer Vigil, or restore an older backup.`,
    )
  if (edited.length > 0)
    throw new Refusal(
      `The migration "${edited[0]}" was applied to this database with another text than prisma/migrations holds now: restore that file as it was.`,
    )
}
