import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { countPlaywright, countVitest, judge } from './count-results.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'

/** @typedef {import('./count-results.mjs').Tally & { output: string }} Outcome `output` is shown when something failed */

/** The program of an installed package, to be run by our own node. @param {string[]} parts @returns {string} */
export const inPackage = (...parts) => inRoot('node_modules', ...parts)

/**
 * @param {string} project of vitest.config.ts
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Outcome>}
 */
export const runVitest = (project, env) =>
  withReport(countVitest, (file) =>
    run(
      process.execPath,
      [
        inPackage('vitest', 'vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { env },
    ),
  )

/** @param {NodeJS.ProcessEnv} env @returns {Promise<Outcome>} */
export const runPlaywright = (env) =>
  withReport(countPlaywright, (file) =>
    run(
      process.execPath,
      [inPackage('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
      { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } },
    ),
  )

/**
 * @template R
 * @param {(report: R) => import('./count-results.mjs').Tally} count
 * @param {(file: string) => ReturnType<typeof run>} start is told where to leave its report
 * @returns {Promise<Outcome>}
 */
async function withReport(count, start) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const { code, output } = await start(file)
    const counted = fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : null
    return { ...judge(counted, code), output }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A check that either passes or does not: all of some programs, each ending with 0.
 *
 * @param {string} name
 * @param {string[][]} programs each a file for our node, and its arguments
 * @returns {Promise<Outcome>}
 */
export async function runChecks(name, programs) {
  for (const args of programs) {
    const { code, output } = await run(process.execPath, args)
    if (code !== 0)
      return { passed: 0, failures: [`${name}: ended with ${code ?? 'a signal'}`], output }
  }
  return { passed: 1, failures: [], output: '' }
}
