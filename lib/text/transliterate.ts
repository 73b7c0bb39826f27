// Searching by name across scripts and spellings. What is stored holds each word as written (folded),
// in Latin letters, as it sounds (skeleton) and by its consonants; marks around the last two keep them
// apart, so that "contains" in the database finds a beginning or a whole word of the right kind.
import { consonantsOf } from './consonants'
import { foldForSearch, searchWords } from './fold'
import { type Spelling, soundWords, spellingOf } from './letters'
import { skeletonsOf } from './skeleton'

// None of the marks means anything to LIKE. Consonants of Arabic script and of the other scripts are
// stored apart: they meet each other and never themselves, where vowels are written and tell more.
const sound = (skeleton: string) => `<${skeleton}>`
const arabic = (key: string) => `[${key}]`
const voweled = (key: string) => `(${key})`

// With fewer consonants a beginning tells too little: Maria would find Morozov.
const isTelling = (skeleton: string): boolean => skeleton.replace(/[ai]/g, '').length >= 3

const unique = (words: readonly string[]): string[] => [...new Set(words)]

/** What is stored to be searched: all words of these texts, in every way in which they are found. */
export function searchTextFor(texts: readonly string[]): string {
  const text = texts.join(' ')
  const spellings = unique(soundWords(text)).map(spellingOf)
  const otherwise = spellings.flatMap((word) => [
    ...(word.script === 'latin' ? [] : [word.letters]),
    ...skeletonsOf(word).map(sound),
    ...consonantsOf(word).map(word.script === 'arabic' ? arabic : voweled),
  ])
  return [foldForSearch(text), ...unique(otherwise)].join(' ')
}

/**
 * For each word of a search, at most eight, the texts of which the stored text must contain one: all
 * words have to be found. No words: nothing was asked.
 */
export function searchPatterns(query: string): string[][] {
  const words = soundWords(query.slice(0, 500))
  return searchWords(query).map((folded, index) => {
    const word = spellingOf(words[index] ?? folded)
    return unique([word.script === 'latin' ? folded : word.letters, ...soundsOf(word)])
  })
}

const soundsOf = (word: Spelling): string[] => [
  ...skeletonsOf(word).map((skeleton) =>
    isTelling(skeleton) ? sound(skeleton).slice(0, -1) : sound(skeleton),
  ),
  ...consonantsOf(word).map(word.script === 'arabic' ? voweled : arabic),
]
