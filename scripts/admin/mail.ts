import { readBounce } from '@/lib/mail/commands'
import { say, stopWith } from './say'

// A notice holds what came back; nobody needs more of it to know which mail that was.
const LARGEST = 25_000_000

async function readInput(): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece as Uint8Array)
    length += bytes.length
    if (length > LARGEST) stopWith('Nothing was noted: this is too long for a notice.')
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

/** Reads one notice of a mail server. Mail to that address is given up, and what it had confirmed. */
export async function mailBounce(): Promise<void> {
  const { permanent, mailIds, noted } = await readBounce(await readInput(), new Date())
  if (mailIds.length === 0) say('It names no mail of ours: nothing was noted.')
  else if (!permanent) say('It is not final: nothing was noted.')
  else if (noted === 0) say('This was known: nothing was noted.')
  else say(`Noted: ${noted} mail did not arrive, and nothing is sent to that address any more.`)
}
