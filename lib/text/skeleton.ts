// How a name sounds, roughly, in one spelling for every way of writing it: Bekzhanov, Bekjanov and
// Бекжанов are one. Between languages the vowels a, e, o and u change places (Karim, Kerim; Usmon,
// Osman; Abdurahmonov, Abdurakhmanov), so they are one vowel here; i and y are the other.
import type { Spelling } from './letters'

type Rules = readonly (readonly [RegExp, string])[]

/** In this order: the longer spellings of a sound first. `c` stands for ts, `ch` for ч. */
const LATIN: Rules = [
  // -eev and -eevich are Russian and two sounds; elsewhere ee is one long i.
  [/ee(?!v)/g, 'i'],
  [/tsch|tch/g, 'ch'],
  [/shch|sch/g, 'sh'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/tz/g, 'c'],
  [/ff$/g, 'v'],
  [/w/g, 'v'],
]

/** Once every script is written in Latin letters. */
const SOUNDS: Rules = [
  // Sounds that one alphabet has one letter for and another two: Джамшид, Jamshid.
  [/dj/g, 'j'],
  [/ts/g, 'c'],
  [/y/g, 'i'],
  [/[eou]/g, 'a'],
  // Before another vowel an i is a glide that spellings keep or drop: Aliyev, Aliev; Tatyana, Tatiana.
  [/i+(?=a)/g, ''],
  [/(.)\1+/g, '$1'],
  // Said or not, written or not: Abdullah, Abdulla.
  [/(?<=[ai])h$/g, ''],
  // Alexander, Aleksandr; Peter, Pyotr.
  [/(?<=[dt])ar$/g, 'r'],
]

const applied = (text: string, rules: Rules): string =>
  rules.reduce((changed, [pattern, sound]) => changed.replace(pattern, sound), text)

/**
 * The skeletons of one word: several where a letter has several readings (x is kh in Uzbek and ks
 * elsewhere). None for a number, or for a script in which vowels are not written.
 */
export function skeletonsOf({ letters, script }: Spelling): string[] {
  if (script !== 'latin' && script !== 'cyrillic') return []
  const latin = script === 'latin' ? applied(letters, LATIN) : letters
  const spellings = ['h', 'ks'].map((x) => applied(latin.replaceAll('x', x), SOUNDS))
  return [...new Set(spellings)].filter(Boolean)
}
