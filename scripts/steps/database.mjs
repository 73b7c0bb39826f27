import fs from 'node:fs'
import path from 'node:path'
import { postgresBinaries } from './binaries.mjs'
import { ensureCluster } from './cluster.mjs'
import { reasonOf, withConnection } from './connect.mjs'
import { keepAlive } from './keep.mjs'
import { freePort, tryPort } from './port.mjs'
import { startPostgres, superuserUrl } from './postgres.mjs'
import { ownerUrl } from './private-cluster.mjs'
import { during } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { ensureDatabase, ensureOwner, requireRoles } from './roles.mjs'
import { accountFor } from './unprivileged.mjs'

const LOG_LIMIT = 5_000_000

/**
 * @typedef {{ url: string, pid: () => number | null, stop: () => Promise<void> }} Database
 *   `url` is the owner's address; `pid` is of our PostgreSQL, null when it is not ours
 */

/**
 * Opens the database: our own PostgreSQL in the data directory, or the one at `databaseUrl`.
 *
 * @param {{ dataDir: string, databaseUrl: string | null, secrets: import('./secrets.mjs').Secrets,
 *   changed?: () => void, giveUp: (why: string) => void }} order `changed` is called when our PostgreSQL was started again
 * @returns {Promise<Database>}
 */
export async function openDatabase(order) {
  return order.databaseUrl === null ? openOwn(order) : openForeign(order.databaseUrl)
}

/** @param {string} url @returns {Promise<Database>} */
async function openForeign(url) {
  const { host, pathname } = new URL(url)
  try {
    await withConnection(url, requireRoles)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${reasonOf(error)}): start it, or correct DATABASE_URL.`,
    )
  }
  return { url, pid: () => null, stop: async () => undefined }
}

/** @param {Parameters<typeof openDatabase>[0]} order @returns {Promise<Database>} */
async function openOwn({ dataDir, secrets, changed, giveUp }) {
  const folder = path.join(dataDir, 'postgres')
  const log = path.join(dataDir, 'postgres.log')
  const account = await accountFor(folder)
  const binaries = await postgresBinaries(account)
  const password = secrets.postgresPassword
  if (fs.existsSync(log) && fs.statSync(log).size > LOG_LIMIT) fs.renameSync(log, `${log}.old`)
  await during('Preparing the database', () =>
    ensureCluster({ folder, password, account, binaries }),
  )
  const port = await choosePort(path.join(dataDir, 'postgres.port'))
  let pid = 0
  const kept = await during('Starting the database', () =>
    keepAlive({
      name: 'The database',
      start: () =>
        startPostgres({ folder, log, port, password, account, binaries, detached: true }),
      changed: (running) => ((pid = running.pid), changed?.()),
      giveUp,
    }),
  )
  const superuser = superuserUrl(port, password)
  try {
    await withConnection(superuser, async (client) => {
      await ensureOwner(client, secrets.ownerPassword)
      await ensureDatabase(client, 'vigil')
    })
  } catch (error) {
    await kept.stop()
    throw error
  }
  const url = new URL(ownerUrl(superuser, 'vigil'))
  url.password = secrets.ownerPassword
  return { url: url.href, pid: () => pid, stop: kept.stop }
}

/** The port of the last time if it is free, so that tools that know it go on working; else another. */
async function choosePort(/** @type {string} */ file) {
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (last > 0 && 'port' in (await tryPort(last, '127.0.0.1'))) return last
  const port = await freePort()
  fs.writeFileSync(file, `${port}\n`)
  return port
}
