import { spawn } from 'node:child_process'
import os from 'node:os'
import { inRoot, ROOT } from './paths.mjs'
import { endProcess } from './signals.mjs'

const LEAVE = inRoot('scripts', 'steps', 'leave-with-parent.mjs')
const PROGRAM = inRoot('scripts', 'worker', 'main.ts')
// What it has begun may take this long; then it is cut off, and done again at the next start.
const PATIENCE = 25_000

/**
 * Starts the worker. Nobody waits for it: what it does was put into the queue before, or is due
 * again two seconds later.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./postgres.mjs').Running>}
 */
export async function startWorker(env) {
  // react-server makes `server-only` an empty module, as in Next.
  const args = ['--conditions=react-server', '--import', LEAVE, '--import', 'tsx', PROGRAM]
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...env, VIGIL_SUPERVISOR: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const pid = child.pid ?? 0
  // People who read come first.
  if (pid > 0) os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  let ended = false
  const exited = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  void exited.then(() => (ended = true))
  const stop = async () => {
    if (ended || pid === 0) return
    await endProcess(pid, [['SIGTERM', PATIENCE]])
    await endProcess(-pid, [['SIGKILL', 5_000]])
  }
  return { pid, exited, stop }
}
