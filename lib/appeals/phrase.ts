// Finding words in a letter, whatever case, accents, apostrophes or endings they are written with.

/** A word of a text, as it is compared, and where it stands. */
type Token = { folded: string; start: number; end: number }

export type Place = { start: number; end: number }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʻʼ‘`-][\p{L}\p{M}\p{N}]+)*/gu
const ARABIC = /^\p{Script=Arabic}/u

/** A word as it is compared: small letters, no accents, one apostrophe, the bare forms of Arabic letters. */
const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/['’ʻʼ‘`]/gu, 'ʼ')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة$/u, 'ه')
    .toLowerCase()

/** The words of a text in their order. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))

type Sought = { stem: string; open: boolean }[]

const soughtOf = (phrase: string): Sought =>
  phrase
    .split(/\s+/u)
    .filter((part) => part !== '' && part !== '*')
    .map((part) => ({ stem: fold(part.replace(/\*$/u, '')), open: part.endsWith('*') }))

// In Arabic "and", "by", "for" and "the" are written onto the word.
const variantsOf = (word: string): string[] => {
  if (!ARABIC.test(word)) return [word]
  const bare = word.replace(/^[وف]?[بكل]?(ال)?/u, '')
  return bare.length > 1 ? [word, bare] : [word]
}

const fits = (token: Token | undefined, { stem, open }: Sought[number]): boolean =>
  token !== undefined &&
  variantsOf(token.folded).some((word) =>
    variantsOf(stem).some((sought) => (open ? word.startsWith(sought) : word === sought)),
  )

/** Where a phrase stands among the words of a text: each place, from its first word to its last. */
export function placesOf(phrase: string, tokens: readonly Token[]): Place[] {
  const sought = soughtOf(phrase)
  if (sought.length === 0 || sought.some(({ stem }) => stem === '')) return []
  return tokens.flatMap((first, index) => {
    if (!sought.every((part, offset) => fits(tokens[index + offset], part))) return []
    const last = tokens[index + sought.length - 1] ?? first
    return [{ start: first.start, end: last.end }]
  })
}
