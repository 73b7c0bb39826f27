// The consonants of a name: all that Arabic script writes with certainty, and so where it meets the
// others: محمد, Muhammad, Мухаммад.
import type { Spelling } from './letters'
import { skeletonsOf } from './skeleton'

/**
 * The consonants of a word: "a" for a vowel at the beginning, then the consonants; a word with a single
 * consonant keeps its last vowel, because little else tells it apart. Several where a letter has
 * several readings; none where too little is left to find anybody by.
 */
export function consonantsOf(word: Spelling): string[] {
  const keys =
    word.script === 'arabic' ? arabicKeys(word.letters) : skeletonsOf(word).map(voweledKey)
  return [...new Set(keys)].filter((key) => key.length > 1)
}

const keyOf = (startsWithVowel: boolean, consonants: string, lastVowel: string): string => {
  const inner = consonants.replace(/(.)\1+/g, '$1')
  return (startsWithVowel ? 'a' : '') + inner + (inner.length === 1 ? lastVowel : '')
}

const voweledKey = (skeleton: string): string =>
  keyOf(
    /^[ai]/.test(skeleton),
    skeleton.replace(/[ai]/g, '').replaceAll('v', 'f'),
    /[ai]$/.exec(skeleton)?.[0] ?? '',
  )

function arabicKeys(letters: string): string[] {
  // The article is written as a part of the word, and often left out elsewhere.
  const bare = /^al.{2,}/.test(letters) ? [letters, letters.slice(2)] : [letters]
  // In the middle of a word و is u or w.
  return bare.flatMap((each) => ['', 'f'].map((waw) => arabicKey(each, waw)))
}

function arabicKey(letters: string, waw: string): string {
  const consonants = letters
    .replace(/(?<=.)(?<![sc])h$/, '')
    .replace(/^w/, 'f')
    .replaceAll('w', waw)
    .replace(/[aey]/g, '')
  const lastVowel = /y$/.test(letters) ? 'i' : /[ahw]$/.test(letters) ? 'a' : ''
  return keyOf(/^[aey]/.test(letters), consonants, lastVowel)
}
