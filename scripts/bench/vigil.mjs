import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../steps/port.mjs'
import { ROOT } from '../steps/paths.mjs'

/** @typedef {{ origin: string, databaseUrl: string, edgeSecret: string, discard: () => Promise<void> }} Vigil */

const PATIENCE_MS = 900_000

/**
 * Starts a whole Vigil with the demonstration data, as `npm start` does, on a folder that is thrown away.
 *
 * @returns {Promise<Vigil>}
 */
export async function startVigil() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-bench-'))
  const edgeSecret = randomBytes(32).toString('hex')
  const env = Object.assign({ ...process.env }, UNSET, {
    PORT: String(await freePort()),
    DATA_DIR: folder,
    EDGE_SECRET: edgeSecret,
  })
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const discard = async () => {
    child.kill('SIGINT')
    await ended
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const facts = path.join(folder, 'run.json')
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(100)) {
    if (child.exitCode !== null) throw new Error(`Vigil did not start:\n${said}`)
    if (!fs.existsSync(facts)) continue
    const { ready, origin, databaseUrl } = JSON.parse(fs.readFileSync(facts, 'utf8'))
    if (ready) return { origin, databaseUrl, edgeSecret, discard }
  }
  await discard()
  throw new Error(`Vigil was not ready in time:\n${said}`)
}

/** What a developer's shell has set must not decide what is measured. */
const UNSET = Object.fromEntries(
  ['DATABASE_URL', 'PUBLIC_ORIGIN', 'HOST', 'STORAGE', 'AUDIT_ANCHOR', 'DEMO_DATA'].map((name) => [
    name,
    undefined,
  ]),
)
