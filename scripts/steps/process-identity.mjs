import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * The start command of a living process.
 *
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function commandOf(pid) {
  if (fs.existsSync('/proc/self/cmdline')) return linuxCommand(pid)
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null
}

/** @param {number} pid */
function linuxCommand(pid) {
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return command === '' ? null : command
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/**
 * @param {number} pid
 * @returns {string | null} the folder that a process works in; null when it is gone or the system does not tell
 */
export function folderOf(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`)
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/**
 * What tells this process from a later one with the same number and command: when it began.
 *
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function identityOf(pid) {
  const command = commandOf(pid)
  if (command === null) return null
  const begun = beginningOf(pid)
  return begun === null ? null : `${begun} ${command}`
}

/** @param {number} pid */
function beginningOf(pid) {
  if (!fs.existsSync('/proc/self/stat')) {
    const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    })
    return status === 0 ? stdout.trim() : null
  }
  try {
    // The name, in brackets, may hold spaces: count the fields after it.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** @param {unknown} error */
function isGone(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code
  return code === 'ENOENT' || code === 'ESRCH'
}
