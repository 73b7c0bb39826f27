import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { postgresBinaries } from './binaries.mjs'
import { ensureCluster } from './cluster.mjs'
import { withConnection } from './connect.mjs'
import { freePort } from './port.mjs'
import { startPostgres, superuserUrl } from './postgres.mjs'
import { ensureOwner, OWNER } from './roles.mjs'
import { accountFor } from './unprivileged.mjs'

/** What it holds is thrown away, so it need not survive a crash. */
const CARELESS = ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'].flatMap(
  (what) => ['-c', `${what}=off`],
)

/**
 * A PostgreSQL of one's own in a temporary folder, for tests and for making migrations, with
 * Vigil's roles in it (the owner has the superuser's password).
 *
 * @returns {Promise<{ superuserUrl: string, stop: () => Promise<void> }>} `stop` also removes the folder
 */
export async function openPrivateCluster() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-cluster-'))
  fs.chmodSync(home, 0o711)
  const folder = path.join(fs.realpathSync(home), 'postgres')
  const account = await accountFor(folder)
  const binaries = await postgresBinaries(account)
  const password = randomBytes(24).toString('hex')
  await ensureCluster({ folder, password, account, binaries, flags: ['--no-sync'] })
  const port = await freePort()
  const server = await startPostgres({
    folder,
    log: path.join(home, 'postgres.log'),
    port,
    password,
    account,
    binaries,
    flags: CARELESS,
    detached: false,
  })
  const url = superuserUrl(port, password)
  await withConnection(url, (client) => ensureOwner(client, password))
  const stop = async () => {
    await server.stop()
    fs.rmSync(home, { recursive: true, force: true })
  }
  return { superuserUrl: url, stop }
}

/**
 * @param {string} superuser address of a private cluster
 * @param {string} database
 * @returns {string} the address of a database there, for its owner
 */
export function ownerUrl(superuser, database) {
  const url = new URL(superuser)
  url.username = OWNER
  url.pathname = `/${database}`
  return url.href
}
