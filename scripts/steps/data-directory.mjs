import fs from 'node:fs'
import { Refusal } from './refusal.mjs'

/**
 * Sees to it that the data directory exists and that we may write there.
 *
 * @param {string} folder absolute
 * @returns {string} its real path: the same folder always has the same name, whatever links lead to it
 */
export function ensureDataDirectory(folder) {
  try {
    // Others may pass through it (the database's own user does), not list it; each secret is closed by itself.
    fs.mkdirSync(folder, { recursive: true, mode: 0o711 })
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    return fs.realpathSync(folder)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    const reason =
      code === 'ENOTDIR' || code === 'EEXIST'
        ? 'is not a folder'
        : `cannot be written to by this user (${code})`
    throw new Refusal(
      `The data directory ${folder} ${reason}: choose another with DATA_DIR, or mend its permissions.`,
    )
  }
}
