import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'

const OLDEST = { major: 22, minor: 18 }

/** @param {string} version such as `v26.10.0` @returns {boolean} whether Vigil runs on it */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)
}

/** The node that the lockfile brought, or null where there is none for this kind of machine. */
function bundledNode() {
  const link = inRoot('node_modules', '.bin', 'node')
  if (!fs.existsSync(link)) return null
  const program = fs.realpathSync(link)
  if (program === fs.realpathSync(process.execPath)) return program
  return spawnSync(program, ['--version']).status === 0 ? program : null
}

/**
 * Sees to it that this program runs on the node that the lockfile brought. Returns when it does
 * (or when the present one is new enough and no other is at hand); else runs the same program
 * again under the right node, passes signals on, and ends with its exit code.
 */
export async function ensureRightNode() {
  const program = bundledNode()
  if (program === null && isNewEnough(process.version)) return
  if (program === null) {
    throw new Refusal(
      `Vigil needs Node.js ${OLDEST.major}.${OLDEST.minor} or later and none comes with it for ${process.platform} ${process.arch}; this is ${process.version}.`,
    )
  }
  if (program === fs.realpathSync(process.execPath)) return
  const [, ...args] = process.argv
  // The channel tells the other one when we are gone, however we went.
  const child = spawn(program, [...process.execArgv, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => child.on('exit', (exit) => resolve(exit ?? 1)))
  process.exit(/** @type {number} */ (code))
}
