import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** @param {string | Buffer} content @returns {string} its SHA-256 in hexadecimal */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/**
 * One digest of many files and folders: it changes when a file is added, removed, renamed or
 * edited. What does not exist counts as empty.
 *
 * @param {string} base folder that the names are relative to
 * @param {string[]} names files or folders below it
 * @param {(name: string) => boolean} counts says which files matter, by their name relative to `base`
 * @returns {string}
 */
export function digestOf(base, names, counts = () => true) {
  const hash = createHash('sha256')
  const visit = (/** @type {string} */ name) => {
    const full = path.join(base, name)
    const stat = fs.statSync(full, { throwIfNoEntry: false })
    if (stat === undefined) return
    if (stat.isDirectory())
      return fs
        .readdirSync(full)
        .sort()
        .forEach((entry) => visit(path.posix.join(name, entry)))
    if (counts(name)) hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(full))
  }
  names.forEach(visit)
  return hash.digest('hex')
}
