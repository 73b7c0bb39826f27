import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { connect, reasonOf } from './connect.mjs'
import { clearOrphan } from './orphan.mjs'
import { nameFor } from './reach.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines } from './run.mjs'
import { runAs } from './run-as.mjs'
import { endProcess } from './signals.mjs'

const PATIENCE = 60_000

/**
 * @typedef {{ folder: string, log: string, port: number, password: string, flags?: string[],
 *   account: import('./reach.mjs').Account | null, binaries: { postgres: string }, detached: boolean }} ServerOrder
 * @typedef {{ pid: number, exited: Promise<string>, stop: () => Promise<void> }} Running
 *   a child: `exited` resolves with how it ended
 */

/**
 * Starts PostgreSQL on a cluster and waits until it takes connections.
 *
 * @param {ServerOrder} order `detached` keeps the keyboard's Ctrl-C away from it: it has to outlive the server that uses it
 * @returns {Promise<Running>}
 */
export async function startPostgres(order) {
  const { folder, log, port, account } = order
  for (const end = Date.now() + PATIENCE; ; await wait(250)) {
    await clearOrphan(folder)
    const output = fs.openSync(log, 'a', 0o600)
    const begun = fs.fstatSync(output).size
    const child = spawn(
      order.binaries.postgres,
      [
        '-D',
        nameFor(account, folder),
        '-p',
        String(port),
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        ...(order.flags ?? []),
      ],
      {
        cwd: folder,
        detached: order.detached,
        stdio: ['ignore', output, output],
        ...runAs(account),
      },
    )
    fs.closeSync(output)
    const running = describe(child)
    if (await answers(order, running, end)) return running
    // After a crash the memory of the old server may be held for a moment: try again.
    if (Date.now() > end || !saysInUse(log, begun)) {
      await running.stop()
      throw new Refusal(
        `PostgreSQL did not start; the end of ${log} says:\n${lastLines(readFrom(log, begun), 5)}`,
      )
    }
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Running} */
function describe(child) {
  let ended = false
  const exited = new Promise((/** @type {(how: string) => void} */ resolve) => {
    const end = (/** @type {string} */ how) => {
      ended = true
      resolve(how)
    }
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
  })
  const pid = child.pid ?? 0
  const stop = async () => {
    // SIGINT is PostgreSQL's "fast": it ends sessions, writes everything down and leaves.
    if (!ended)
      await endProcess(pid, [
        ['SIGINT', 10_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ])
  }
  return { pid, exited, stop }
}

/** Whether the new server took a connection; false means that it ended or ran out of time. */
async function answers(
  /** @type {ServerOrder} */ order,
  /** @type {Running} */ running,
  /** @type {number} */ end,
) {
  let ended = false
  void running.exited.then(() => (ended = true))
  while (!ended && Date.now() < end) {
    try {
      const client = await connect(superuserUrl(order.port, order.password))
      await client.end()
      return true
    } catch (error) {
      const { code } = /** @type {{ code?: string }} */ (error)
      if (code === '28P01')
        throw await refuseAfter(
          running,
          `PostgreSQL in ${order.folder} does not know the password in secrets.json: that file and the data do not belong together.`,
        )
      // Not listening yet, or still recovering from a crash (57P03).
      if (code !== 'ECONNREFUSED' && code !== 'ECONNRESET' && code !== '57P03')
        throw await refuseAfter(
          running,
          `PostgreSQL started but does not answer (${reasonOf(error)}).`,
        )
    }
    await wait(20)
  }
  return false
}

async function refuseAfter(/** @type {Running} */ running, /** @type {string} */ sentence) {
  await running.stop()
  return new Refusal(sentence)
}

/** @param {number} port @param {string} password @param {string} database @returns {string} */
export const superuserUrl = (port, password, database = 'postgres') =>
  `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/** @param {string} file @param {number} from */
const readFrom = (file, from) => fs.readFileSync(file).subarray(from).toString('utf8')

/** @param {string} log @param {number} from */
const saysInUse = (log, from) =>
  /still in use|already exists|being shut down/.test(readFrom(log, from))
