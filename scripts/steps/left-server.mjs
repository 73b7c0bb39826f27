import { commandOf } from './process-identity.mjs'
import { readRunFile, removeRunFile } from './run-file.mjs'
import { endProcess } from './signals.mjs'

// The number may belong to another program by now. Next renames itself to "next-server".
const SERVER = /\bnext\b/
const WORKER = /\bworker\/main\.ts\b/

/**
 * Ends the server and the worker of a start program that was killed. They leave by themselves when
 * that happens; this waits for them, and helps where one hangs, so that the port is free again.
 *
 * @param {string} dataDir
 */
export async function endLeftServer(dataDir) {
  const facts = readRunFile(dataDir)
  removeRunFile(dataDir)
  if (facts === null) return
  await Promise.all([end(facts.server, SERVER), end(facts.worker, WORKER)])
}

/** @param {number | undefined} pid a file of an older version may not know it @param {RegExp} program */
async function end(pid, program) {
  if (pid === undefined || pid <= 0 || !program.test(commandOf(pid) ?? '')) return
  await endProcess(pid, [
    ['SIGTERM', 5_000],
    ['SIGKILL', 5_000],
  ])
}
