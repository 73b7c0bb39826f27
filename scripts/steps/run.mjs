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
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number }} options
 * @returns {Promise<{ code: number | null, output: string, stdout: string }>}
 *   `code` is null when the program could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = ''
    let stdout = ''
    const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
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

/**
 * Runs a program to its end, with our keyboard and our screen.
 *
 * @param {string[]} command the program and its arguments
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was ended by a signal
 */
export function runAttached([program = '', ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' })
    running.add(child)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => {
      running.delete(child)
      resolve(code ?? 1)
    })
  })
}

/** @param {string} output @param {number} count @returns {string} its last lines that say something */
export function lastLines(output, count) {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n')
}
