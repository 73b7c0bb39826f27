// What word processors leave in a text that is pasted as plain text: marks that nobody typed and that
// either show as boxes, break searches, or are refused as control characters.

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\r+\n/g, '\n'],
  // Word's line break inside a paragraph, its page break, and the separators of Unicode.
  [/[\v\f\u2028\u2029]/g, '\n'],
  // Its own bullets, from fonts of symbols, and the common ones, when they begin a line.
  [/^[ \t]*[\u2022\u00B7\u25AA\u25CF\u25E6\uF0A7\uF0B7\uF0D8][ \t\u00A0]*/gm, '- '],
  // Soft hyphens, byte order marks and zero-width spaces. Joiners stay: some scripts need them.
  [/[\u00AD\u200B\u2060\uFEFF]/g, ''],
  // A hyphen that does not break is a hyphen to everybody who searches.
  [/\u2011/g, '-'],
  [/[ \t\u00A0]+$/gm, ''],
  [/\n{3,}/g, '\n\n'],
]

/** The same text without what a word processor added; everything that a person wrote stays. */
export const withoutLeftovers = (text: string): string =>
  REPLACED.reduce((clean, [pattern, to]) => clean.replace(pattern, to), text)
