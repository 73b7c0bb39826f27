// A person's name taken apart: which part names somebody by itself, and which only beside another.
import { foldForSearch } from '../text/fold'
import { NOT_A_NAME, words } from './person-words'
import { type Plain, plainOf } from './plain'
import { lettersOf } from './reading'
import { soundsOf } from './sounds'

export type Part = {
  /** The whole part, and its beginning that all its cases share, as they sound. */
  whole: string
  stem: string
  /** The same beginning letter by letter, without doubled letters: where sounds say too little. */
  letters: string
  /** So little that only the very word is meant: no endings, nothing in between. */
  short: boolean
  /** A surname, or all that is known: it names somebody by itself. */
  alone: boolean
  /** It could be an everyday word: only with a capital is it a name. */
  everyday: boolean
  /** The form of a woman's surname; other languages than Russian do not decline it. */
  feminine: boolean
  /** As typed, for Arabic script. */
  word: string
}

export type PersonName = { parts: readonly Part[]; initials: readonly string[] }

const WORD = /[\p{L}\p{M}]+(?:[ʻʼ‘’'`´ʹ][\p{L}\p{M}]+)*\.?/gu
const PATRONYMIC = /(?:[oei]vich|[oei]vna|ichna|inich)$/
// Son and daughter: what is before them is the father's name.
const OF_FATHER = words('qizi kizi kyzy oʻgʻli ogli ugli oglu uly ўғли қизи оглы кызы')
// Endings that surnames have and given names rarely do, as letters.
const SURNAME =
  /(?:ov|ev|iev|yev|off|eff)a?$|(?:sk|ck|tsk)(?:i|y|iy|ii|ij|aya|aia|aja|a)$|enko$|shvili$|zod[ai]$|zade$/
const PERHAPS = /(?:in|yn)a?$|(?:dze|zad|zadeh|yan|ian|uk|chuk)[ia]?$/
const CASED = /[\p{Lu}\p{Ll}]/u
const CAPITAL = /^\p{Lu}/u
// All letters large: how documents write a surname.
const LARGE = /^\p{Lu}{2,}$/u
const AND_OTHERS = /[;/\n&]+/

/** Sounds of one word. */
export const soundsOfWord = (plain: Plain) =>
  soundsOf(lettersOf(plain, 'sound', null), 'together').text

/** Latin letters with their vowels, in one spelling for each consonant. */
export const plainLetters = (latin: string) =>
  latin
    .replace(/d?zh|dj/g, 'j')
    .replace(/kh|x/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/ph|f|w/g, 'v')
    .replace(/q|ck/g, 'k')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiou])h$/, '')

type Word = { typed: string; latin: string; comma: boolean; ofFather: boolean }

/** The names in a field: people write two into one, and say in brackets who it is. */
export const personNamesIn = (value: string): PersonName[] =>
  value
    .slice(0, 1_000)
    .replace(/\([^()]*\)/g, ' ')
    .split(AND_OTHERS)
    .map(personName)
    .filter(({ parts }) => parts.length > 0)

function personName(value: string): PersonName {
  const said = value.normalize('NFKC')
  const written = [...said.matchAll(WORD)]
  const capitals = written.some(([word]) => CAPITAL.test(word))
  const initials: string[] = []
  const found: Word[] = []
  for (const match of written) {
    const typed = match[0].replace(/\.$/, '')
    const latin = String.fromCharCode(...lettersOf(plainOf(typed), 'sound', null).codes)
    if (latin === '') continue
    const before = found.at(-1)
    if (before && OF_FATHER.has(foldForSearch(typed))) before.ofFather = true
    if ([...typed].length === 1 || (latin.length <= 2 && match[0].endsWith('.')))
      initials.push(latin)
    // Where names have capitals, what has none is no part of them: "his sister Salima".
    else if (!NOT_A_NAME.has(foldForSearch(typed)) && (!capitals || !isSmall(typed)))
      found.push({
        typed,
        latin,
        comma: said[match.index + match[0].length] === ',',
        ofFather: PATRONYMIC.test(latin),
      })
  }
  const surnames = surnamesAmong(found)
  return {
    initials,
    parts: found.map((word) => partOf(word, surnames.includes(word), found.length === 1)),
  }
}

const isSmall = (typed: string): boolean => CASED.test(typed) && !CAPITAL.test(typed)

/** What names somebody by itself. Of two that could be surnames nobody knows which one is. */
function surnamesAmong(found: readonly Word[]): readonly Word[] {
  const others = found.filter(({ ofFather }) => !ofFather)
  const large = others.filter(({ typed }) => LARGE.test(typed))
  const sure = others.filter(({ latin }) => SURNAME.test(latin))
  if (sure.length > 0) return sure
  const likely =
    (others.length > 1 ? lone(large) : undefined) ??
    found.slice(0, -1).find(({ comma }) => comma) ??
    lone(others.filter(({ latin }) => PERHAPS.test(latin))) ??
    // Surname, given name, father's name.
    (found.at(-1)?.ofFather ? others[0] : others.at(-1))
  return likely ? [likely] : []
}

const lone = (found: readonly Word[]) => (found.length === 1 ? found[0] : undefined)

const consonantsIn = (sounds: string) => sounds.replace(/[aih]/g, '').length

function partOf({ typed, latin }: Word, isSurname: boolean, isAll: boolean): Part {
  const whole = soundsOfWord(plainOf(typed))
  const cut = whole.replace(/[ai]+$/, '')
  const short = latin.length <= 3 || consonantsIn(whole) < 2
  const stem = short ? whole : cut
  const letters = plainLetters(latin)
  return {
    whole,
    stem,
    letters: short ? letters : letters.replace(/[aeiou]+$/, ''),
    short,
    alone: isSurname || isAll,
    everyday: CASED.test(typed) && latin.length <= 5 && !SURNAME.test(latin),
    feminine: /(?:ov|ev|in|yn|sk|ck)(?:a|aya|aia|aja)$/.test(latin),
    word: typed,
  }
}

/** Whether sounds say so little that the letters must agree too. */
export const saysLittle = (part: Part): boolean => consonantsIn(part.stem) < 3
