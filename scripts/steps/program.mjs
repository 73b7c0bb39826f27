import { install } from './install.mjs'
import { wordsOf } from './refusal.mjs'
import { ensureRightNode } from './runtime.mjs'

/**
 * Runs one of Vigil's programs: with its packages installed, under the right node, and with
 * refusals told in a sentence.
 *
 * @template T
 * @param {string} failure how a refusal begins, such as `Vigil did not start`
 * @param {{ check: () => T, main: (checked: T) => Promise<void>, clean?: () => Promise<void> }} steps
 *   `check` refuses what is wrong at first sight, before anything is installed; `main` imports what
 *   needs packages itself; `clean` undoes what is to be undone when it fails
 */
export async function program(failure, { check, main, clean }) {
  try {
    const checked = check()
    await install()
    await ensureRightNode()
    await main(checked)
  } catch (error) {
    await clean?.()
    console.error(`${failure}: ${wordsOf(error)}`)
    process.exit(1)
  }
}
