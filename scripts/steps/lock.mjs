import fs from 'node:fs'
import path from 'node:path'
import { identityOf } from './process-identity.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {{ pid: number, identity: string }} Holder who holds a lock: a process, and what tells it from a later one */

/**
 * @param {string} content of a lock file
 * @returns {Holder | null} null when it says nothing usable, as after a full disk
 */
export function parseHolder(content) {
  const [first = '', ...rest] = content.split('\n')
  const pid = /^\d+$/.test(first) ? Number(first) : 0
  const identity = rest.join('\n').trim()
  return pid > 0 && identity !== '' ? { pid, identity } : null
}

/** @param {string} dataDir */
const fileIn = (dataDir) => path.join(dataDir, 'lock')

/**
 * Takes the data directory for this process alone.
 *
 * @param {string} dataDir
 * @returns {() => void} gives it back
 */
export function takeLock(dataDir) {
  const file = fileIn(dataDir)
  const mine = `${process.pid}\n${identityOf(process.pid)}\n`
  for (;;) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const holder = liveHolder(dataDir)
    if (holder !== null)
      throw new Refusal(
        `The data directory ${dataDir} is in use by another Vigil (process ${holder.pid}): stop that one first, or choose another directory with DATA_DIR.`,
      )
    setAside(file)
  }
}

/**
 * Takes away a lock whose holder is dead. Two starts may come here at once: only one of them can
 * rename the file, and if it caught the new lock of the other it gives it back.
 */
function setAside(/** @type {string} */ file) {
  const aside = `${file}.${process.pid}`
  try {
    fs.renameSync(file, aside)
    const caught = parseHolder(fs.readFileSync(aside, 'utf8'))
    if (caught !== null && identityOf(caught.pid) === caught.identity) fs.linkSync(aside, file)
    fs.rmSync(aside)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
  }
}

/**
 * @param {string} dataDir
 * @returns {Holder | null} the living process that holds it; null when nobody does
 */
export function liveHolder(dataDir) {
  const file = fileIn(dataDir)
  if (!fs.existsSync(file)) return null
  const holder = parseHolder(fs.readFileSync(file, 'utf8'))
  return holder !== null && identityOf(holder.pid) === holder.identity ? holder : null
}
