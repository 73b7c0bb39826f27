import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** Ends whatever `run` is waiting for; for the moment when we are told to stop in the middle of it. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a program to its end and keeps what it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, echo?: boolean }} options
 *   `echo` also shows the output as it comes
 * @returns {Promise<{ code: number | null, output: string, stdout: string }>}
 *   `code` is null when the program could not be started or was ended by a signal
 */
export function run(command, args, { cwd = ROOT, env = process.env, uid, gid, echo = false } = {}) {
  return new Promise((resolve) => {
    let output = ''
    let stdout = ''
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const keep = (/** @type {NodeJS.WriteStream} */ mirror) => (/** @type {string} */ text) => {
      output += text
      if (mirror === process.stdout) stdout += text
      if (echo) mirror.write(text)
    }
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout))
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr))
    child.on('error', (error) => {
      running.delete(child)
      resolve({ code: null, output: `${output}${error.message}\n`, stdout })
    })
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code, output, stdout })
    })
  })
}

/** @param {string} output @param {number} count @returns {string} its last lines that say something */
export function lastLines(output, count) {
  return output.split('\n').filter((line) => line.trim() !== '').slice(-count).join('\n')
}
