import 'server-only'
import { open } from 'node:fs/promises'
import { env } from '../env'
import { type Result, ok, refuse } from '../result'
import { type Anchor, anchorLine, isNotedOn, lastAnchor } from './anchor'
import { compareWithAnchors, listAnchors, verifyChain } from './queries'

/**
 * Why the end of the chain was not noted. `empty`: there is no entry yet. `does_not_continue`: the
 * chain is not the one that was noted before, or breaks after it. `unreadable`: the file has lines
 * that are no anchors. `not_written`: the file cannot be read or written.
 */
export type AnchorRefusal = 'empty' | 'does_not_continue' | 'unreadable' | 'not_written'

/**
 * Notes the end of the audit chain outside the database, at AUDIT_ANCHOR: once on each day by universal
 * time, so that it may be called as often as one likes; `again`: also on a day that has its note. What
 * does not continue the chain that was noted before is never noted, and said on standard error.
 * Answers the newest anchor, and whether it was noted now.
 */
export async function anchorChain(
  now: Date,
  { again = false } = {},
): Promise<Result<{ anchor: Anchor; noted: boolean }, AnchorRefusal>> {
  const read = await withFile(listAnchors)
  if (!read.ok) return read
  const { anchors, unreadable } = read.value ?? { anchors: [], unreadable: [] }
  if (unreadable.length > 0) return alarm('unreadable')
  if (await compareWithAnchors(anchors)) return alarm('does_not_continue')
  const last = lastAnchor(anchors)
  if (last && !again && isNotedOn(anchors, now)) return ok({ anchor: last, noted: false })
  const { broken, head } = await verifyChain(last ?? undefined)
  if (broken) return alarm('does_not_continue')
  if (head.seq === 0n) return refuse('empty')
  const anchor: Anchor = { at: now, seq: head.seq, hash: head.hash }
  const written = await withFile(() => appendLine(anchorLine(anchor)))
  return written.ok ? ok({ anchor, noted: true }) : written
}

function alarm<E extends AnchorRefusal>(why: E) {
  console.error(
    why === 'unreadable'
      ? `THE AUDIT ANCHOR ${env.AUDIT_ANCHOR} HAS LINES THAT ARE NO ANCHORS. Nothing was noted: run audit:verify.`
      : 'THE AUDIT CHAIN DOES NOT CONTINUE WHAT WAS NOTED OF IT. Nothing was noted: run audit:verify.',
  )
  return refuse(why)
}

async function withFile<T>(work: () => Promise<T>): Promise<Result<T, 'not_written'>> {
  try {
    return ok(await work())
  } catch (error) {
    console.error(`THE AUDIT ANCHOR ${env.AUDIT_ANCHOR} CANNOT BE READ OR WRITTEN:`, error)
    return refuse('not_written')
  }
}

// Only ever added to, so that a file system can be told to allow nothing else (chattr +a). One
// write of one line, and on the disk before anybody is told that it is.
async function appendLine(line: string): Promise<void> {
  const file = await open(env.AUDIT_ANCHOR, 'a', 0o600)
  try {
    await file.write(`${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
