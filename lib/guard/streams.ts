// The ways in which one text is read for names, and the search for a sequence of sounds in them.
import { type KnownForms, type ScriptWords, scriptWordsOf } from './arabic'
import { FIGURE_LOOKS } from './look-alikes'
import { type Part, plainLetters, saysLittle } from './parts'
import { type Plain, withoutMarkup } from './plain'
import { BETWEEN, type Figures, type Letters, type Range, lettersOf, turned } from './reading'
import type { Look } from './signs'
import { type Sounds, soundsOf } from './sounds'

export type Stream = { plain: Plain; letters: Letters; sounds: Sounds; literal: boolean }

/** All readings of one way of showing a text: places in them can be compared. */
export type Reading = {
  plain: Plain
  streams: readonly Stream[]
  /** The same from the end, in which each place is before the next. */
  backwards: readonly Stream[]
  words: ScriptWords
}

/** Where something stands in the plain text. */
export type Place = { start: number; end: number }

/**
 * Every reading of a text: as it is shown, without its marks, and from the end. `arabic`: names in
 * Arabic script are sought, in words of any script.
 */
export function readingsOf(plain: Plain, arabic: boolean, known: KnownForms): Reading[] {
  const bare = withoutMarkup(plain)
  return [plain, ...(bare ? [bare] : [])].map((each) => ({
    plain: each,
    streams: streamsOf(each),
    backwards: backwards(each),
    words: scriptWordsOf(each.shown, arabic, known),
  }))
}

function streamsOf(plain: Plain): Stream[] {
  const streams = heard(plain, lettersOf(plain, 'sound', null), true)
  const figures = rangesAround(plain.shown, FIGURES)
  const mixed = rangesAround(plain.shown, MIXED)
  const readings: [Look, Figures, Range[]][] = [
    ...FIGURE_LOOKS.map((table): [Look, Figures, Range[]] => ['sound', table, figures]),
    ['latin', FIGURE_LOOKS[0], mixed],
    ['cyrillic', NO_FIGURES, mixed],
  ]
  for (const [look, table, ranges] of readings)
    if (ranges.length > 0)
      streams.push(...heard(plain, lettersOf(plain, look, table, ranges), false))
  return streams
}

const MANNERS = ['words', 'together'] as const

const heard = (plain: Plain, letters: Letters, literal: boolean): Stream[] =>
  [...MANNERS, ...(SPELLED.test(plain.shown) ? ['letters' as const] : [])].map((manner) => ({
    plain,
    letters,
    sounds: soundsOf(letters, manner),
    literal,
  }))

/** Read from the end, all together. */
function backwards(plain: Plain): Stream[] {
  const letters = turned(lettersOf(plain, 'sound', null))
  return [{ plain, letters, sounds: soundsOf(letters, 'together'), literal: false }]
}

// One to three figures or signs beside a letter, and beside letters that stand alone.
const FIGURES =
  /(?:\p{L}|(?<!\p{L})\p{L}[^\p{L}\d]{1,2})[\d@$!|€]{1,3}(?!\d)|(?<!\d)[\d@$!|€]{1,3}(?:\p{L}|[^\p{L}\d]{1,2}\p{L}(?!\p{L}))/gu
// Letters that stand alone, one after another; or an initial, and the beginning of a word that marks
// divide: K. Sh**avkatova, where k and s are not one sound.
const SPELLED =
  /(?<!\p{L})(?:\p{L}[^\p{L}]{1,3}\p{L}[^\p{L}]{1,3}\p{L}(?!\p{L})|\p{L}{1,2}[^\p{L}]{1,3}\p{L}{1,2}[^\p{L}\s]{1,5}\p{L})/u
// Latin and other letters in one word, letters of rarer alphabets, words of letters that all look like
// Latin ones or in capitals like Cyrillic ones, and letters that stand alone.
const LATIN = String.raw`\p{Script=Latin}`
const FOREIGN = String.raw`[^\P{L}\p{Script=Latin}\p{Script=Arabic}]`
const MIXED = new RegExp(
  [
    String.raw`${LATIN}[^\p{L}\s]{0,2}${FOREIGN}`,
    String.raw`${FOREIGN}[^\p{L}\s]{0,2}${LATIN}`,
    String.raw`[^\P{L}\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}]`,
    String.raw`[ɐ-ʯᴀ-ᴢꜰꜱıƙƶǝšşçčžŠŞÇČŽ]`,
    String.raw`(?<!\p{L})[авеёікмнопрстухјѕьгАВЕЁІКМНОРСТУХЅЈ]{4,}(?!\p{L})`,
    String.raw`(?<!\p{L})[ABCEHKMOPTXYI]{4,}(?!\p{L})`,
    SPELLED.source,
  ].join('|'),
  'gu',
)
const NO_FIGURES: Figures = null

/** The surroundings of what a pattern finds, as far as a name goes. */
function rangesAround(shown: string, pattern: RegExp): Range[] {
  const ranges: Range[] = []
  for (const { 0: found, index } of shown.matchAll(pattern)) {
    const start = Math.max(0, index - AROUND)
    const end = Math.min(shown.length, index + found.length + AROUND)
    const last = ranges.at(-1)
    if (last && start <= last.end) last.end = end
    else ranges.push({ start, end })
  }
  return ranges
}
const AROUND = 60

// Endings of cases, of several people and of possession, in Russian, Uzbek and the others.
const ENDINGS =
  'а у е ы и я ю ой ою ей ею ом ем ым ых ыми им их ими ами ям ями ах ях ам ову ого ому ая ую ' +
  's es ning ni ga ka qa da dan dagi niki lar larning larni larga lardan lari im imiz i si'
// Stems are without their last vowel, so that an ending may begin with one: Dilnoz-aning.
const HEARD: ReadonlySet<string> = new Set(
  ENDINGS.split(' ').flatMap((ending) =>
    [ending, `a${ending}`, `i${ending}`].map((said) => soundsOfText(said)),
  ),
)
const LONGEST_ENDING = 9

function soundsOfText(text: string): string {
  const shown = [...text]
  const plain = { shown: text, from: shown.map((_, at) => at), to: shown.map((_, at) => at + 1) }
  return soundsOf(lettersOf(plain, 'sound', null), 'together').text
}

/** Whether a word begins within these letters; past the last one it does. */
const isEdge = ({ before }: Letters, from: number, to: number): boolean => {
  for (let at = from; at <= to; at += 1)
    if (at >= before.length || before[at] !== BETWEEN.nothing) return true
  return false
}

/** Where a sequence of sounds stands, wherever words begin and end. */
export function* soundsIn(stream: Stream, sought: string): Generator<[from: number, to: number]> {
  if (sought === '') return
  const { text } = stream.sounds
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    yield [at, at + sought.length]
}

/** The place of sounds in the plain text. */
export function placeOf({ letters, sounds }: Stream, from: number, to: number): Place {
  const one = letters.at[sounds.first[from] ?? 0] ?? 0
  const other = letters.at[sounds.last[to - 1] ?? 0] ?? 0
  // Read from the end, the first stands behind the last.
  return { start: Math.min(one, other), end: Math.max(one, other) + 1 }
}

/** Where words begin with a stem, and end with it or with an ending of a language. */
export function* wordsFrom(
  stream: Stream,
  stem: string,
): Generator<[from: number, to: number, end: number]> {
  for (const [from, to] of soundsIn(stream, stem)) {
    if (!beginsAt(stream, from)) continue
    const end = endOf(stream, to)
    if (end !== null) yield [from, to, end]
  }
}

const beginsAt = ({ letters, sounds }: Stream, at: number): boolean =>
  isEdge(letters, sounds.first[at] ?? 0, sounds.last[at] ?? 0)

const endsAfter = ({ letters, sounds }: Stream, at: number): boolean =>
  isEdge(letters, (sounds.first[at] ?? 0) + 1, (sounds.last[at] ?? 0) + 1)

/** After which sound the word ends, when that is the stem or a known ending; null otherwise. */
function endOf(stream: Stream, to: number): number | null {
  const { text } = stream.sounds
  if (endsAfter(stream, to - 1)) return to
  for (let end = to + 1; end <= Math.min(text.length, to + LONGEST_ENDING); end += 1) {
    if (!endsAfter(stream, end - 1)) continue
    const ending = text.slice(to, end)
    // A doubled sound is one: Hasan, Hasanning.
    return HEARD.has(ending) || HEARD.has(text.charAt(to - 1) + ending) ? end : null
  }
  return null
}

/** Whether the word ends right after these sounds, too. */
export const isWhole = (stream: Stream, from: number, to: number): boolean =>
  beginsAt(stream, from) && endsAfter(stream, to - 1)

/** The widest of what stands between the letters of these sounds. */
export function widestIn({ letters, sounds }: Stream, from: number, to: number): number {
  let widest: number = BETWEEN.nothing
  for (let at = (sounds.last[from] ?? 0) + 1; at <= (sounds.last[to - 1] ?? 0); at += 1)
    widest = Math.max(widest, letters.before[at] ?? 0)
  return widest
}

/** Whether each letter of these sounds stands by itself: K a r i m. */
export function isSpelled({ letters, sounds }: Stream, from: number, to: number): boolean {
  for (let at = (sounds.last[from] ?? 0) + 1; at <= (sounds.last[to - 1] ?? 0); at += 1)
    if ((letters.before[at] ?? 0) <= BETWEEN.joint) return false
  return true
}

/** Whether the very letters are those of a part, where its sounds say too little. */
export function lettersAgree(stream: Stream, part: Part, from: number, to: number): boolean {
  if (!part.short && !saysLittle(part)) return true
  const { letters, sounds } = stream
  const codes = letters.codes.slice(sounds.first[from] ?? 0, (sounds.last[to - 1] ?? 0) + 1)
  const found = plainLetters(String.fromCharCode(...codes))
  return (part.short ? found : found.replace(/[aeiou]+$/, '')) === part.letters
}
