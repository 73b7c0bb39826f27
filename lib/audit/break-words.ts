// What is wrong with the audit trail, in a sentence for whoever runs Vigil.
import type { AnchorBreak } from './anchor'
import type { ChainBreak } from './entry'

/** Names the entry at which the chain breaks, its time, and what is wrong with it. */
export function breakInWords({ seq, at, why }: ChainBreak): string {
  const entry = `Entry ${seq} of ${at.toISOString()}`
  switch (why) {
    case 'wrong_hash':
      return `${entry} does not say what it said when it was written.`
    case 'wrong_predecessor':
      return `${entry} does not follow the entry before it: one of the two was put or moved there.`
    case 'missing':
      return `Entry ${seq} is missing: the next one is of ${at.toISOString()}.`
    case 'before_the_first':
      return `${entry} stands before the first: nobody of ours wrote it.`
  }
}

/** Says which note the chain does not continue, and what that means. */
export function anchorBreakInWords({ why, anchor, since }: AnchorBreak): string {
  const noted = `Entry ${anchor.seq} was noted on ${anchor.at.toISOString()}`
  return why === 'cut'
    ? `${noted}, and the chain ends at entry ${since}: its last entries were cut off.`
    : `${noted} with another hash: something was changed from entry ${since + 1n} to ${anchor.seq}, and the chain computed anew.`
}
