// Letters as they sound, in one spelling for every way of writing a name, like lib/text/skeleton.ts,
// but of a whole text at once, and with the place of each sound: what is found can be shown.
import { BETWEEN, type Letters } from './reading'
import { codesOf } from './signs'

/** The sounds of a text, and the first and last letter (by their index) of which each is made. */
export type Sounds = { text: string; first: Int32Array; last: Int32Array }

/** Several letters for one sound, the longest first. */
const SPELLINGS =
  'ck=k dzh=j dj=j ee=i gh=g kh=h ks=h ph=v shch=sh sch=sh tsch=ch tch=ch ts=c tz=c th=t zh=j'.split(
    ' ',
  )
/** Vowels change places between languages: Karim, Kerim. At the end of a word f and v do too. */
const ALONE = 'e=a o=a u=a y=i q=k w=v f=v x=h'.split(' ')

type Spelling = { letters: number[]; sounds: number[] }

const spellingFrom = (rule: string): Spelling => {
  const [letters = '', sounds = ''] = rule.split('=')
  return { letters: codesOf(letters), sounds: codesOf(sounds) }
}
const BY_FIRST: readonly (readonly Spelling[])[] = Array.from({ length: 128 }, (_, code) =>
  SPELLINGS.map(spellingFrom).filter(({ letters }) => letters[0] === code),
)
const ALONE_BY_CODE = Uint16Array.from({ length: 128 }, (_, code) => code)
for (const { letters, sounds } of ALONE.map(spellingFrom))
  ALONE_BY_CODE[letters[0] ?? 0] = sounds[0] ?? 0

const [A, I, H, V, E] = codesOf('aihve') as [number, number, number, number, number]

/**
 * How letters are read that are kept apart. `words`: each word by itself. `together`: also across marks,
 * and across spaces where only one or two letters stand alone: Z h a v k a t. `letters`: the same, but
 * two letters that are kept apart are never one sound: K. S h a v k a t.
 */
export type Manner = 'words' | 'together' | 'letters'

/** The sounds of letters. */
export function soundsOf(letters: Letters, manner: Manner): Sounds {
  const { codes } = letters
  const together = joins(letters, manner === 'words')
  const spelled = manner === 'letters' ? joins(letters, true) : together
  // No spelling has more sounds than letters.
  const said = new Uint16Array(codes.length)
  const first = new Int32Array(codes.length)
  const last = new Int32Array(codes.length)
  let count = 0
  for (let at = 0; at < codes.length;) {
    const found = spellingAt(codes, at, spelled)
    const length = found?.letters.length ?? 1
    const code = codes[at] ?? 0
    const alone = code < 128 ? (ALONE_BY_CODE[code] ?? code) : code
    for (let index = 0; index < (found?.sounds.length ?? 1); index += 1) {
      said[count] = found?.sounds[index] ?? alone
      first[count] = at
      last[count] = at + length - 1
      count += 1
    }
    at += length
  }
  return settled({ said, first, last, count }, together)
}

function spellingAt(codes: Uint16Array, at: number, together: Uint8Array): Spelling | null {
  const code = codes[at] ?? 0
  const possible = code < 128 ? BY_FIRST[code] : undefined
  if (possible === undefined || possible.length === 0 || together[at + 1] !== 1) return null
  for (const spelling of possible) {
    const { letters } = spelling
    let length = 1
    while (
      length < letters.length &&
      together[at + length] === 1 &&
      codes[at + length] === letters[length]
    )
      length += 1
    // -eev is Russian and two sounds; elsewhere ee is one long i.
    if (length === letters.length && !(code === E && codes[at + 2] === V)) return spelling
  }
  return null
}

/** Whether (1) each letter is read together with the one before it. */
function joins({ before }: Letters, apart: boolean): Uint8Array {
  const together = new Uint8Array(before.length)
  for (let start = 0, shortBefore = false; start < before.length;) {
    let end = start + 1
    while (end < before.length && (before[end] ?? 0) <= BETWEEN.joint) end += 1
    const short = end - start <= 2
    const between = before[start] ?? BETWEEN.space
    together[start] =
      !apart && (between < BETWEEN.space || (short && shortBefore && start > 0)) ? 1 : 0
    together.fill(1, start + 1, end)
    shortBefore = short
    start = end
  }
  return together
}

type Said = { said: Uint16Array; first: Int32Array; last: Int32Array; count: number }

/**
 * From the end: an i before another vowel is a glide that spellings keep or drop (Aliyev, Aliev), an h
 * is heard before a vowel alone (Abdullah, Rahmonov), and a doubled letter is one.
 */
function settled({ said, first, last, count }: Said, together: Uint8Array): Sounds {
  // Filled from the end, in place: never more than there was.
  let top = count
  let silentEnd = -1
  for (let at = count - 1; at >= 0; at -= 1) {
    const sound = said[at] ?? 0
    const begin = first[at] ?? 0
    const end = last[at] ?? 0
    const beginAfter = first[top] ?? 0
    const next =
      top < count && silentEnd < 0 && (beginAfter > end ? together[beginAfter] === 1 : true)
    const after = next ? (said[top] ?? 0) : 0
    const silent = sound === H ? after !== A && after !== I : sound === I && after === A
    if (next && (silent || after === sound)) first[top] = begin
    else if (silent) {
      if (silentEnd < 0) silentEnd = end
      // A word of silent letters alone leaves nothing.
      if (together[begin] !== 1) silentEnd = -1
    } else {
      top -= 1
      said[top] = sound
      first[top] = begin
      last[top] = silentEnd >= 0 ? silentEnd : end
      silentEnd = -1
    }
  }
  return {
    text: new TextDecoder('utf-16le').decode(said.subarray(top, count)),
    first: first.subarray(top, count),
    last: last.subarray(top, count),
  }
}
