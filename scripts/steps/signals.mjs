import { setTimeout as wait } from 'node:timers/promises'
import { commandOf } from './process-identity.mjs'

/** @param {number} pid negative means a whole process group @param {NodeJS.Signals | 0} signal @returns {boolean} false when nobody was there to get it */
function send(pid, signal) {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false
    throw error
  }
}

/** A process that ended but was not yet fetched by its parent still takes signals; it has no command any more. */
const isAlive = (/** @type {number} */ pid) => (pid > 0 ? commandOf(pid) !== null : send(pid, 0))

/**
 * Sends signals of growing firmness until a process is gone.
 *
 * @param {number} pid negative means a whole process group
 * @param {readonly (readonly [NodeJS.Signals, number])[]} steps each signal and how many milliseconds it is given
 * @returns {Promise<boolean>} whether it is gone
 */
export async function endProcess(pid, steps) {
  for (const [signal, patience] of steps) {
    if (!send(pid, signal)) return true
    for (const end = Date.now() + patience; Date.now() < end; await wait(20)) {
      if (!isAlive(pid)) return true
    }
  }
  return !isAlive(pid)
}
