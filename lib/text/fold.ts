// Folding for search: what a person types and what is written must meet without accents, case,
// apostrophes or the Uzbek letters that stand apart from their Latin and Cyrillic cousins.

const LETTERS: Record<string, string> = {
  ҳ: 'х',
  ғ: 'г',
  қ: 'к',
  ў: 'у',
  ё: 'е',
  й: 'и',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
}

/** A text as it is compared in searches: lower case, without marks, one space between words. */
export function foldForSearch(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  const letters = Array.from(lower, (letter) => LETTERS[letter] ?? letter).join('')
  return letters
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/[ʻʼ‘’'`´ʹ-]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a search, folded; at most eight, so that a pasted page stays a search. */
export const searchWords = (query: string): string[] =>
  foldForSearch(query.slice(0, 500)).split(' ').filter(Boolean).slice(0, 8)
