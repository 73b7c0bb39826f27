import { adminCommand } from './admin-command.mjs'
import { closeOnSignals, whenClosing } from './closing.mjs'
import { ensureDataDirectory } from './data-directory.mjs'
import { openDatabase } from './database.mjs'
import { environmentFor } from './environment.mjs'
import { generate } from './generate.mjs'
import { liveHolder, takeLock } from './lock.mjs'
import { migrate } from './migrate.mjs'
import { Refusal } from './refusal.mjs'
import { runAttached } from './run.mjs'
import { readRunFile } from './run-file.mjs'
import { readSecrets } from './secrets.mjs'

/**
 * Runs an admin command with the server's own environment. When Vigil runs on this data directory
 * its database is used; else the database is started for as long as the command takes.
 *
 * @param {import('./settings.mjs').Settings} given
 * @param {string[]} args
 * @returns {Promise<number>} the command's exit code
 */
export async function admin(given, args) {
  closeOnSignals(() => undefined)
  const dataDir = ensureDataDirectory(given.dataDir)
  const running = liveHolder(dataDir) === null ? null : readRunFile(dataDir)
  if (running !== null && running.databaseUrl === '')
    throw new Refusal('Vigil is just starting on this data directory: try again when it is ready.')
  if (running === null && given.databaseUrl === null) whenClosing(takeLock(dataDir))
  const secrets = readSecrets(dataDir, process.env)
  const databaseUrl =
    running === null
      ? await openForNow(dataDir, given.databaseUrl, secrets)
      : (given.databaseUrl ?? running.databaseUrl)
  const origin = process.env.PUBLIC_ORIGIN ? given.origin : (running?.origin ?? given.origin)
  const env = environmentFor({ settings: { ...given, dataDir, origin }, secrets, databaseUrl })
  return runAttached(adminCommand(args), env)
}

/** @param {string} dataDir @param {string | null} given @param {import('./secrets.mjs').Secrets} secrets */
async function openForNow(dataDir, given, secrets) {
  const giveUp = (/** @type {string} */ why) => {
    console.error(why)
    process.exit(1)
  }
  const database = await openDatabase({ dataDir, databaseUrl: given, secrets, giveUp })
  whenClosing(database.stop)
  await generate()
  await migrate(database.url)
  return database.url
}
