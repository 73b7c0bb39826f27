// What a single character is, and which Latin letters it says. Texts of a case have a few hundred
// different characters, so what was found out about one is remembered.
import { soundWords, spellingOf } from '../text/letters'
import { CYRILLIC_LOOK, LATIN_LOOK } from './look-alikes'

/** How a character is taken: by its sound, as the Latin letter or the Cyrillic one that it looks like. */
export type Look = 'sound' | 'latin' | 'cyrillic'

/** `says`: the codes of the Latin letters of a letter; nothing for a hard sign, which is one all the same. */
export type Sign = {
  kind: 'letter' | 'figure' | 'space' | 'other'
  upper: boolean
  says: readonly number[]
}

const LETTER = /\p{L}/u
const SPACE = /\s/
const UPPER = /\p{Lu}/u
// Figures, and the signs that stand for letters as figures do.
const FIGURE = /[\d@$!|€]/
const SILENT = /[\p{Script=Cyrillic}\u0640]/u
/** No letter says more letters. */
export const MOST_SAID = 4
const COMMON = 0x800
const MANY = 10_000

type Known = { common: (Sign | undefined)[]; rare: Map<number, Sign> }
const nothingKnown = (): Known => ({ common: Array.from({ length: COMMON }), rare: new Map() })
const known: Record<Look, Known> = {
  sound: nothingKnown(),
  latin: nothingKnown(),
  cyrillic: nothingKnown(),
}

/** What a character is, by its code. */
export function signOf(code: number, look: Look): Sign {
  const { common, rare } = known[look]
  const found = code < COMMON ? common[code] : rare.get(code)
  if (found) return found
  const sign = learnt(code, look)
  if (rare.size >= MANY) rare.clear()
  if (code < COMMON) common[code] = sign
  else rare.set(code, sign)
  return sign
}

function learnt(code: number, look: Look): Sign {
  const letter = String.fromCodePoint(code)
  const isLetter = LETTER.test(letter)
  return {
    kind: FIGURE.test(letter)
      ? 'figure'
      : isLetter
        ? 'letter'
        : SPACE.test(letter)
          ? 'space'
          : 'other',
    upper: UPPER.test(letter),
    says: isLetter ? codesOf(saidBy(looked(letter, look))).slice(0, MOST_SAID) : [],
  }
}

function looked(letter: string, look: Look): string {
  if (look === 'latin') {
    // A mark may change a sound (ž) and may mean nothing: here it does.
    const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '')
    return LATIN_LOOK.get(letter) ?? LATIN_LOOK.get(bare) ?? bare
  }
  if (look === 'cyrillic') return CYRILLIC_LOOK.get(letter) ?? letter
  return letter
}

function saidBy(letter: string): string {
  const [word = ''] = soundWords(letter)
  const { letters, script } = spellingOf(word)
  // What the tables know no letter for is said by none: a hard sign, the stroke that stretches.
  return script === 'other' && SILENT.test(word) ? '' : letters
}

export const codesOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
