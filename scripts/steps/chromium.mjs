import fs from 'node:fs'
import path from 'node:path'
import { inPackage } from './test-programs.mjs'
import { during } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines, run } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

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

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  if (!fs.existsSync(file)) {
    const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
    await during('Fetching Chromium', () =>
      run(process.execPath, [inPackage('@playwright', 'test', 'cli.js'), 'install', 'chromium'], {
        env,
      }),
    )
  }
  return fs.existsSync(file) && (await runs(file)) ? file : null
}

async function fromSystem() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return null
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, output } = await during('Installing Chromium', async () => {
    const update = await run('apt-get', ['update'], { env })
    return update.code === 0
      ? run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
      : update
  })
  return code === 0 ? onPath() : refuse(`; apt-get said:\n${lastLines(output, 5)}`)
}

/** @param {string} detail @returns {never} */
function refuse(detail) {
  throw new Refusal(
    `There is no Chromium on this machine and none could be fetched: install one, or give its path in CHROMIUM_PATH${detail}`,
  )
}
