import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nameFor } from './reach.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines, run } from './run.mjs'
import { runAs } from './run-as.mjs'

/**
 * @typedef {{ folder: string, password: string, account: import('./reach.mjs').Account | null,
 *   binaries: { initdb: string, major: string }, flags?: string[] }} ClusterOrder
 *   `password` is that of the superuser `postgres`; `flags` go to initdb
 */

/**
 * Sees to it that there is a database cluster in a folder, made with our settings.
 *
 * @param {ClusterOrder} order
 */
export async function ensureCluster(order) {
  const { folder, binaries } = order
  const versionFile = path.join(folder, 'PG_VERSION')
  if (!fs.existsSync(versionFile)) return create(order)
  const version = fs.readFileSync(versionFile, 'utf8').trim()
  if (version !== binaries.major) {
    throw new Refusal(
      `The data in ${folder} was written by PostgreSQL ${version} and this Vigil brings PostgreSQL ${binaries.major}: make a backup with the Vigil that wrote it and restore that here.`,
    )
  }
}

/**
 * Made beside its place and moved there when whole, so that an interruption leaves nothing half made.
 *
 * @param {ClusterOrder} order
 */
async function create({ folder, password, account, binaries, flags = [] }) {
  const fresh = `${folder}.new`
  const secret = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-initdb-'))
  try {
    fs.rmSync(fresh, { recursive: true, force: true })
    fs.mkdirSync(fresh, { mode: 0o700 })
    fs.writeFileSync(path.join(secret, 'password'), `${password}\n`, { mode: 0o600 })
    if (account !== null) {
      const handOver = [fresh, secret, path.join(secret, 'password')]
      for (const item of handOver) fs.chownSync(item, account.uid, account.gid)
    }
    const args = [
      '--pgdata',
      nameFor(account, fresh),
      '--username=postgres',
      `--pwfile=${path.join(secret, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
      ...flags,
    ]
    const { code, output } = await run(binaries.initdb, args, {
      cwd: fresh,
      ...runAs(account),
    })
    if (code !== 0)
      throw new Refusal(
        `PostgreSQL could not make its data folder ${folder}; it said:\n${lastLines(output, 6)}`,
      )
    fs.renameSync(fresh, folder)
  } finally {
    fs.rmSync(secret, { recursive: true, force: true })
  }
}
