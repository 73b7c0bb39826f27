import { during } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { lastLines, run } from './run.mjs'

/**
 * Runs a program that may take long, showing progress, and refuses when it fails.
 *
 * @param {string} title what is shown meanwhile, such as `Building the pages`
 * @param {string} failure how the refusal begins, such as `The pages could not be built; Next said`
 * @param {string[]} command the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, tail?: number, isDone?: () => boolean }} [options] `tail`: how many
 *   of its last lines a refusal repeats; `isDone`: looks at what it left, for an exit code alone proves little
 * @returns {Promise<{ output: string, stdout: string }>}
 */
export function runVisibly(
  title,
  failure,
  [program = '', ...args],
  { env = process.env, tail = 12, isDone = () => true } = {},
) {
  return during(title, async () => {
    const { code, output, stdout } = await run(program, args, { env })
    if (code !== 0 || !isDone()) throw new Refusal(`${failure}:\n${lastLines(output, tail)}`)
    return { output, stdout }
  })
}
