// The end of the audit chain, noted outside the database: one line `instant seq hash` for each note.
// The chain alone cannot tell that its last entries were cut off, or that all of it was computed anew.

/** An end of the chain as it was noted: the entry `seq` had this hash at `at`. */
export type Anchor = { at: Date; seq: bigint; hash: string }

const LINE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([1-9]\d{0,18}) ([0-9a-f]{64})$/

/** The line that notes an anchor, without its end. */
export const anchorLine = ({ at, seq, hash }: Anchor): string =>
  `${at.toISOString()} ${seq} ${hash}`

/** Reads a file of anchors; `unreadable`: the numbers of the lines that are none. */
export function readAnchors(text: string): { anchors: Anchor[]; unreadable: number[] } {
  const anchors: Anchor[] = []
  const unreadable: number[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const [, at, seq, hash] = LINE.exec(line.trim()) ?? []
    if (at && seq && hash && !Number.isNaN(Date.parse(at)))
      anchors.push({ at: new Date(at), seq: BigInt(seq), hash })
    else unreadable.push(index + 1)
  })
  return { anchors, unreadable }
}

/**
 * Where the chain does not continue what was noted. `cut`: it has fewer entries than when this was
 * noted. `rewritten`: the entry has another hash now, so something up to it was changed, and after
 * the entry `since` at the earliest (0: from the beginning).
 */
export type AnchorBreak = { why: 'cut' | 'rewritten'; anchor: Anchor; since: bigint }

/**
 * The first anchor, by number, that the chain does not continue; null when it continues all of them.
 * `head`: the number of the last entry; `hashes`: the hash of each anchored entry that is there.
 */
export function findAnchorBreak(
  anchors: readonly Anchor[],
  head: bigint,
  hashes: ReadonlyMap<bigint, string>,
): AnchorBreak | null {
  let since = 0n
  const inOrder = [...anchors].sort((a, b) => (a.seq < b.seq ? -1 : a.seq > b.seq ? 1 : 0))
  for (const anchor of inOrder) {
    if (anchor.seq > head) return { why: 'cut', anchor, since: head }
    if (hashes.get(anchor.seq) !== anchor.hash) return { why: 'rewritten', anchor, since }
    since = anchor.seq
  }
  return null
}

/** The last of some anchors by number; null when there are none. */
export const lastAnchor = (anchors: readonly Anchor[]): Anchor | null =>
  anchors.reduce<Anchor | null>((last, each) => (last && last.seq > each.seq ? last : each), null)

/** Whether something was noted on this day, by universal time. */
export const isNotedOn = (anchors: readonly Anchor[], day: Date): boolean =>
  anchors.some(({ at }) => at.toISOString().slice(0, 10) === day.toISOString().slice(0, 10))
