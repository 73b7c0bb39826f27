import fs from 'node:fs'
import { isInstalled } from './installed.mjs'
import { inRoot } from './paths.mjs'
import { during } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines, run } from './run.mjs'

/** @param {string} file @returns {import('./installed.mjs').Lockfile | null} null when it does not exist */
function readLockfile(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}

/**
 * Makes node_modules what package-lock.json says. Install scripts of packages never run: the two
 * things that they would do for us are done by us (links of the database's libraries, generate).
 */
export async function install() {
  const wanted = readLockfile(inRoot('package-lock.json'))
  if (wanted === null) throw new Refusal('package-lock.json is missing here, so nothing can be installed; is this a whole copy of Vigil?')
  const present = readLockfile(inRoot('node_modules', '.package-lock.json'))
  if (isInstalled(wanted, present, { os: process.platform, cpu: process.arch })) return
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const { command, before } = npm()
  // A node from an older node_modules may be first on the path: npm itself is run by the one we run under.
  const { code, output } = await during('Installing what Vigil needs', () => run(command, [...before, ...args]))
  if (code !== 0) throw new Refusal(`The packages could not be installed; npm said:\n${lastLines(output, 12)}`)
}

/** npm as a program for our own node when npm started us, else whatever `npm` is on the path. */
function npm() {
  const script = process.env.npm_execpath
  return script !== undefined && /npm-cli\.c?js$/.test(script)
    ? { command: process.execPath, before: [script] }
    : { command: 'npm', before: [] }
}
