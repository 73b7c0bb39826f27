import fs from 'node:fs'
import { isInstalled } from './installed.mjs'
import { inRoot } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { runVisibly } from './run-visibly.mjs'

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
  if (wanted === null)
    throw new Refusal(
      'package-lock.json is missing here, so nothing can be installed; is this a whole copy of Vigil?',
    )
  const present = readLockfile(inRoot('node_modules', '.package-lock.json'))
  if (isInstalled(wanted, present, { os: process.platform, cpu: process.arch })) return
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  await runVisibly('Installing what Vigil needs', 'The packages could not be installed; npm said', [
    ...npm(),
    ...args,
  ])
}

/** npm as a program for our own node when npm started us, else whatever `npm` is on the path. @returns {string[]} */
function npm() {
  const script = process.env.npm_execpath
  return script !== undefined && /npm-cli\.c?js$/.test(script)
    ? [process.execPath, script]
    : ['npm']
}
