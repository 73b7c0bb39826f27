import { spawn } from 'node:child_process'
import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { NEXT } from './build.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines } from './run.mjs'
import { endProcess } from './signals.mjs'

const PATIENCE = 120_000
const LEAVE = inRoot('scripts', 'steps', 'leave-with-parent.mjs')

/** Listening on every address is asked for on this machine's own. @param {string} host */
const reachable = (host) =>
  host === '0.0.0.0'
    ? '127.0.0.1'
    : host === '::'
      ? '[::1]'
      : host.includes(':')
        ? `[${host}]`
        : host

/**
 * Starts the server and waits until it says that it is well.
 *
 * @param {{ dev: boolean, host: string, port: number }} settings
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./postgres.mjs').Running>}
 */
export async function startServer({ dev, host, port }, env) {
  const args = ['--import', LEAVE, NEXT, dev ? 'dev' : 'start', '-H', host, '-p', String(port)]
  // A process group of its own: Ctrl-C does not reach it before us, and it ends as a whole.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...env, VIGIL_SUPERVISOR: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let early = ''
  let up = false
  const show = (/** @type {NodeJS.WriteStream} */ out) => (/** @type {string} */ text) =>
    up ? void out.write(text) : void (early += text)
  child.stdout?.setEncoding('utf8').on('data', show(process.stdout))
  child.stderr?.setEncoding('utf8').on('data', show(process.stderr))
  let ended = false
  const exited = new Promise((/** @type {(how: string) => void} */ resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  void exited.then(() => (ended = true))
  const pid = child.pid ?? 0
  const stop = async () => {
    if (!ended) await endProcess(pid, [['SIGTERM', 10_000]])
    // Whatever it started itself, and itself if it did not hear.
    await endProcess(-pid, [['SIGKILL', 5_000]])
  }
  for (const end = Date.now() + PATIENCE; !ended && Date.now() < end; await wait(40)) {
    if (!(await isWell(`http://${reachable(host)}:${port}/healthz`))) continue
    up = true
    return { pid, exited, stop }
  }
  await stop()
  throw new Refusal(`The server did not come up; it said:\n${lastLines(early, 20)}`)
}

/**
 * @param {string} address
 * @returns {Promise<boolean>} false also when nobody listens there yet
 */
function isWell(address) {
  return new Promise((resolve) => {
    // Without an agent the connection closes with the answer; an idle one would hold up a later stop.
    const asking = http.get(address, { agent: false, timeout: 30_000 }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    asking.on('timeout', () => asking.destroy())
    asking.on('error', () => resolve(false))
  })
}
