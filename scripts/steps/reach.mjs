import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

const HERE = '/proc/self/cwd'

/** @typedef {{ name: string, uid: number, gid: number }} Account a user of this system, as numbers */

/**
 * Whether a user may enter a folder: each folder from the top down to it must let them pass.
 * Extra groups and access lists are not looked at, so the answer may be a needless no, never a wrong yes.
 *
 * @param {Account} account
 * @param {string} folder an existing folder
 * @returns {boolean}
 */
export function canEnter(account, folder) {
  const { mode, uid, gid } = fs.statSync(folder)
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  const parent = path.dirname(fs.realpathSync(folder))
  return parent === folder || canEnter(account, parent)
}

/**
 * What to call a folder towards a program that runs as another user, started with that folder as
 * its working directory. A folder below one that only root may enter (a clone in root's home) has
 * no name for that user but this: where I am.
 *
 * @param {Account | null} account null means ourselves
 * @param {string} folder
 * @returns {string}
 */
export function nameFor(account, folder) {
  if (account === null) return folder
  if (fs.existsSync(HERE)) return HERE
  const home = path.dirname(folder)
  if (canEnter(account, home)) return folder
  throw new Refusal(
    `PostgreSQL may not run as root, and the user it runs as ("${account.name}") cannot enter ${home}: put the data elsewhere, for example with DATA_DIR=/var/lib/vigil, or start Vigil as an ordinary user.`,
  )
}
