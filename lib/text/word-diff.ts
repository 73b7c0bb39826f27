// What changed between two texts, word by word.
import { diffArrays } from 'diff'

export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

// Beyond this the two have little in common, and finding what costs more than it tells.
const MOST_CHANGES = 1_000

// The library's own words are Latin ones: these are of every script, with apostrophes and hyphens.
const WORDS = /[\p{L}\p{M}\p{N}\u02BB\u02BC'’-]+|\s+|./gsu
const wordsOf = (text: string): string[] => text.match(WORDS) ?? []

/**
 * The parts of both texts in reading order: what stayed and what went together are the old text, what
 * stayed and what came the new one. Texts with little in common are told whole: the old, then the new.
 */
export function wordDiff(from: string, to: string): DiffPart[] {
  const parts = diffArrays(wordsOf(from), wordsOf(to), { maxEditLength: MOST_CHANGES })
  if (parts === undefined)
    return [
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ]
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
