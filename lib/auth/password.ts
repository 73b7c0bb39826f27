// Which passwords are good enough: long, and not made of what everybody tries first. No rules about
// digits or capitals, and no expiry (NIST SP 800-63B-4, section 3.1.1.2).
import { type Result, ok, refuse } from '../result'
import { foldForSearch } from '../text/fold'
import { COMMON_PIECES, CONTEXT_PIECES } from './password-words'

const PASSWORD_MIN = 15
export const PASSWORD_MAX = 256

/** What is left after everything predictable is taken away must be at least this long. */
const UNPREDICTABLE_MIN = 8

/** A shorter piece of a name stands in too many other words. */
const PIECE_MIN = 4

/** `about_us`: made of the names of the product or its field. `about_you`: of one's own name or address. */
export type PasswordRefusal =
  'too_short' | 'too_long' | 'repetitive' | 'common' | 'about_us' | 'about_you'

/** The form in which a password is judged and hashed: the same on every keyboard (NFKC). */
export const normalizePassword = (typed: string): string => typed.normalize('NFKC')

const bare = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Judges a new password. `own`: words that belong to the person, such as name and e-mail address.
 * `names`: pieces of names in our cases (namePiecesIn). They count among what is `common`, so that the
 * reason for a refusal does not say who has a case. Answers the normalised password, or the first
 * reason to refuse it.
 */
export function checkPassword(
  typed: string,
  own: readonly string[],
  names: readonly string[] = [],
): Result<string, PasswordRefusal> {
  const password = normalizePassword(typed)
  const length = [...password].length
  if (length < PASSWORD_MIN) return refuse('too_short')
  if (length > PASSWORD_MAX) return refuse('too_long')
  const judged = judgedPart(password)
  if (new Set(judged).size < 5 || isOneBlockRepeated(judged)) return refuse('repetitive')
  return predictability(judged, own.flatMap(pieces), names) ?? ok(password)
}

/**
 * What of these names occurs in a password: whole names and longer words of them, however they are
 * accented and whether or not the Uzbek letters of Cyrillic are written.
 */
export function namePiecesIn(typed: string, names: readonly string[]): string[] {
  const judged = judgedPart(normalizePassword(typed))
  const found = names
    .flatMap((name) => [name, foldForSearch(name)])
    .flatMap((name) => [bare(name), ...pieces(name)])
    .filter((piece) => piece.length >= PIECE_MIN && judged.includes(piece))
  return [...new Set(found)]
}

// Writing systems without letters or digits in them (all symbols) are judged as typed.
const judgedPart = (password: string) => bare(password) || password

/** Takes away, in turn, the person's words, ours, and everybody's; names the one that left too little. */
function predictability(judged: string, own: readonly string[], names: readonly string[]) {
  let rest = judged
  const steps = [
    ['about_you', own],
    ['about_us', CONTEXT_PIECES],
    ['common', [...COMMON_PIECES, ...names]],
  ] as const
  for (const [refusal, words] of steps) {
    const before = rest
    rest = without(rest, words)
    if (rest !== before && withoutRuns(rest).length < UNPREDICTABLE_MIN) return refuse(refusal)
  }
  return withoutRuns(rest).length < UNPREDICTABLE_MIN ? refuse('common' as const) : null
}

/** The words of a name or an e-mail address that are long enough to be recognised again. */
const pieces = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(bare)
    .filter((word) => word.length >= PIECE_MIN)

const without = (text: string, words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), text)

/** Without digits at the ends (the usual decoration) and without runs such as `aaaa`, `4567` or `dcba`. */
function withoutRuns(text: string): string {
  const characters = [...text.replace(/^\d+|\d+$/g, '')]
  return characters
    .filter((character, at) => at === 0 || !isNextTo(characters[at - 1], character))
    .join('')
}

const isNextTo = (before: string | undefined, character: string) =>
  Math.abs((character.codePointAt(0) ?? 0) - (before?.codePointAt(0) ?? 0)) <= 1

/** `abcabcabc12` is one block; a sentence that happens to begin with a doubled letter is not. */
function isOneBlockRepeated(text: string): boolean {
  const block = /^(.{1,9}?)\1+/u.exec(text)
  return block !== null && block[0].length >= text.length - 4
}
