import { anchorLine } from '@/lib/audit/anchor'
import { anchorBreakInWords, breakInWords } from '@/lib/audit/break-words'
import { anchorChain } from '@/lib/audit/commands'
import {
  compareWithAnchors,
  isTrailGuarded,
  listAnchors,
  readAnchorFile,
  verifyChain,
} from '@/lib/audit/queries'
import { env } from '@/lib/env'
import { say, stopWith } from './say'

const NOT_NOTED = {
  empty: 'The audit chain has no entry yet, so there is nothing to note.',
  does_not_continue: 'Nothing was noted: the chain does not continue what was noted before.',
  unreadable: 'Nothing was noted: the file has lines that are no anchors.',
  not_written: 'Nothing was noted: the file cannot be read or written.',
} as const

/**
 * Walks the audit chain and compares it with what was noted of it outside the database, here and in
 * `anchors`, a file of lines that were kept elsewhere. Says everything that is wrong, and then fails.
 */
export async function verifyAudit({ anchors: kept }: { anchors?: string }): Promise<void> {
  // The notes are read first: the chain may only have grown since.
  const noted = await listAnchors()
  const elsewhere = kept === undefined ? null : await readAnchorFile(kept)
  if (kept !== undefined && elsewhere === null) stopWith(`There is no file ${kept}.`)
  const wrong: string[] = []
  const { entries, broken } = await verifyChain()
  if (broken) wrong.push(breakInWords(broken))
  else say(`The audit chain holds: ${entries} entries.`)
  if (noted === null && entries > 0)
    wrong.push(
      `There is no ${env.AUDIT_ANCHOR}: nobody can tell whether the last entries were cut off.`,
    )
  for (const [file, read] of [
    [env.AUDIT_ANCHOR, noted],
    [kept, elsewhere],
  ] as const) {
    if (file === undefined || read === null) continue
    const { anchors, unreadable } = read
    for (const line of unreadable) wrong.push(`Line ${line} of ${file} is no anchor.`)
    const cut = await compareWithAnchors(anchors)
    if (cut) wrong.push(anchorBreakInWords(cut))
    else say(`It continues what ${file} says: ${anchors.length} notes.`)
  }
  if (!(await isTrailGuarded()))
    wrong.push('The database does not keep the trail from being changed: its guard was taken away.')
  for (const sentence of wrong) say(`WRONG ${sentence}`)
  if (wrong.length > 0) stopWith('Somebody has changed the audit trail, or what guards it.')
}

/** Notes the end of the chain at once, and prints the line: for a sheet of paper, or somebody's mail. */
export async function anchorAudit(): Promise<void> {
  const noted = await anchorChain(new Date(), { again: true })
  if (!noted.ok) stopWith(NOT_NOTED[noted.error])
  say(anchorLine(noted.value.anchor))
}
