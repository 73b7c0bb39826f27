import fs from 'node:fs'
import path from 'node:path'
import { during } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines, run } from './run.mjs'

// The one without windows first: it opens a page in half the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * Finds a Chromium for the browser tests, or gets one: CHROMIUM_PATH, else one on the path, else
 * Playwright's own, else (as root, with apt) the system's package.
 *
 * @returns {Promise<string>} the path of the program, which was seen to run
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (await runs(given)) return given
    throw new Refusal(`CHROMIUM_PATH is "${given}", which does not run.`)
  }
  return (await onPath()) ?? (await fromPlaywright()) ?? (await fromSystem()) ?? refuse('')
}

/** @param {string} file */
const runs = async (file) => (await run(file, ['--version'])).code === 0

async function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const file of NAMES.map((name) => path.join(folder, name))) {
      if (folder !== '' && fs.existsSync(file) && (await runs(file))) return file
    }
  }
  return null
}

/** One that somebody had Playwright install; we fetch none from its servers ourselves. */
async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return fs.existsSync(file) && (await runs(file)) ? file : null
}

async function fromSystem() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = (/** @type {string} */ name) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
  const { code, output } = await during('Installing Chromium', async () => {
    const update = await run('apt-get', ['update'], { env })
    if (update.code !== 0) return update
    const shell = await install('chromium-headless-shell')
    return shell.code === 0 ? shell : install('chromium')
  })
  return code === 0 ? onPath() : refuse(`; apt-get said:\n${lastLines(output, 5)}`)
}

/** @param {string} detail @returns {never} */
function refuse(detail) {
  throw new Refusal(
    `There is no Chromium on this machine: install one (npx playwright install chromium does), or give its path in CHROMIUM_PATH${detail}`,
  )
}
