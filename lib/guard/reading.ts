// The letters of a plain text, one after another, each in Latin script by its sound, and what stands
// between them. One text has several readings: by sound, by look, and with figures for letters.
import type { Plain } from './plain'
import { type Look, MOST_SAID, signOf } from './signs'

/** What stands before a letter: nothing, the joint of wordsInOne, marks as in a-b, or a space. */
export const BETWEEN = { nothing: 0, joint: 1, mark: 2, space: 3 } as const

/** Letters by their place: the code of the letter, where it is in the plain text, what is before it. */
export type Letters = { codes: Uint16Array; at: Int32Array; before: Uint8Array }

/** The letters that figures stand for; null: they are no letters. */
export type Figures = ReadonlyMap<number, number> | null

export type Range = { start: number; end: number }

/** The letters of a text, or of some parts of it. */
export function lettersOf(
  { shown }: Plain,
  look: Look,
  figures: Figures,
  ranges: readonly Range[] = [{ start: 0, end: shown.length }],
): Letters {
  const most = ranges.reduce((sum, { start, end }) => sum + end - start, 0) * MOST_SAID
  const codes = new Uint16Array(most)
  const at = new Int32Array(most)
  const before = new Uint8Array(most)
  let count = 0
  for (const { start, end } of ranges) {
    let between: number = BETWEEN.space
    let previous = signOf(0x20, look)
    for (let place = start; place < end; place += 1) {
      const code = shown.codePointAt(place) ?? 0
      const sign = signOf(code, look)
      const figure = sign.kind === 'figure'
      if (sign.kind === 'letter' || (figure && figures !== null && isWithinLetters(shown, place))) {
        // wordsInOne, and where figures begin or end: Karimova1985.
        const joint = previous.kind !== sign.kind || (sign.upper && !previous.upper)
        if (between === BETWEEN.nothing && joint) between = BETWEEN.joint
        for (let index = 0; index < (figure ? 1 : sign.says.length); index += 1) {
          codes[count] = figure ? (figures?.get(code) ?? code) : (sign.says[index] ?? 0)
          at[count] = place
          before[count] = between
          between = BETWEEN.nothing
          count += 1
        }
      } else if (sign.kind === 'space') between = BETWEEN.space
      else if (between !== BETWEEN.space) between = BETWEEN.mark
      previous = sign
      // The second half of a character that is stored in two.
      if (code > 0xffff) place += 1
    }
  }
  return {
    codes: codes.subarray(0, count),
    at: at.subarray(0, count),
    before: before.subarray(0, count),
  }
}

const kindAt = (shown: string, at: number) =>
  at >= 0 && at < shown.length ? signOf(shown.charCodeAt(at), 'sound').kind : 'space'

/** Up to three figures near a letter; a longer number is a number. */
function isWithinLetters(shown: string, at: number): boolean {
  let start = at
  let end = at + 1
  while (at - start < 4 && kindAt(shown, start - 1) === 'figure') start -= 1
  while (end - at < 4 && kindAt(shown, end) === 'figure') end += 1
  if (end - start > 3) return false
  return [start - 1, start - 2, end, end + 1].some((near) => kindAt(shown, near) === 'letter')
}

/** The same letters from the end. */
export function turned({ codes, at, before }: Letters): Letters {
  const { length } = codes
  const moved = new Uint8Array(length)
  // What is after a letter is now before the next one.
  for (let index = 0; index < length; index += 1)
    moved[index] = index === 0 ? BETWEEN.space : (before[length - index] ?? BETWEEN.space)
  return { codes: codes.slice().reverse(), at: at.slice().reverse(), before: moved }
}
