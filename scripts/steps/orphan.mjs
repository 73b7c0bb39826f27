import fs from 'node:fs'
import path from 'node:path'
import { commandOf, folderOf } from './process-identity.mjs'
import { Refusal } from './refusal.mjs'
import { endProcess } from './signals.mjs'

/**
 * @param {string} content of postmaster.pid: a process number, then its data folder, then more
 * @returns {number | null} null when it holds no usable number
 */
export function pidIn(content) {
  const first = content.split('\n')[0]?.trim() ?? ''
  const pid = /^-?\d+$/.test(first) ? Math.abs(Number(first)) : 0
  return pid > 0 ? pid : null
}

/**
 * Clears the way for a new server on this data: stops one that was left behind by a start program
 * that was killed, and takes away the file of one that is dead (its number may belong to another
 * program by now, which would stop PostgreSQL from starting). The caller holds the lock on the
 * data, so any server here is left behind.
 *
 * @param {string} folder of the cluster
 */
export async function clearOrphan(folder) {
  const file = path.join(folder, 'postmaster.pid')
  if (!fs.existsSync(file)) return
  const pid = pidIn(fs.readFileSync(file, 'utf8'))
  if (pid !== null && isServerOf(folder, pid)) {
    const gone = await endProcess(pid, [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ])
    if (!gone)
      throw new Refusal(
        `A PostgreSQL left behind (process ${pid}) holds ${folder} and does not end: end it and start again.`,
      )
  }
  fs.rmSync(file, { force: true })
}

/** PostgreSQL works in its data folder, whose name may not stand in its command (see nameFor). */
function isServerOf(/** @type {string} */ folder, /** @type {number} */ pid) {
  const command = commandOf(pid)
  return (
    command !== null &&
    command.includes('postgres') &&
    (command.includes(folder) || folderOf(pid) === folder)
  )
}
