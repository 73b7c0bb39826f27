import fs from 'node:fs'
import path from 'node:path'

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
