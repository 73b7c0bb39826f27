import { commandOf } from './process-identity.mjs'
import { readRunFile, removeRunFile } from './run-file.mjs'
import { endProcess } from './signals.mjs'

/**
 * Ends the server of a start program that was killed. It leaves by itself when that happens; this
 * waits for it, and helps where it hangs, so that its port is free again.
 *
 * @param {string} dataDir
 */
export async function endLeftServer(dataDir) {
  const facts = readRunFile(dataDir)
  removeRunFile(dataDir)
  if (facts === null || facts.server <= 0) return
  // The number may belong to another program by now. Next renames itself to "next-server".
  if (!/\bnext\b/.test(commandOf(facts.server) ?? '')) return
  await endProcess(facts.server, [
    ['SIGTERM', 5_000],
    ['SIGKILL', 5_000],
  ])
}
