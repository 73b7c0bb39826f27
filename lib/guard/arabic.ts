// Names in Arabic script, and names of other scripts written in it. It leaves most vowels out, so that
// words meet by their consonants; where few are left, only together with another part of the name.
import { consonantsOf } from '../text/consonants'
import { soundWords, spellingOf } from '../text/letters'
import type { KnownName, KnownPart, PartPlace } from './known'

/** Where a word stands. `arabic`: in Arabic script itself. */
type WordPlace = { start: number; end: number; arabic: boolean }

/** The words of a text that may be names, by their letters and by their consonants. */
export type ScriptWords = {
  byLetters: ReadonlyMap<string, readonly WordPlace[]>
  byConsonants: ReadonlyMap<string, readonly WordPlace[]>
}

const ARABIC = /\p{Script=Arabic}/u
const ARABIC_WORD = /[\p{Script=Arabic}\u0640]+/gu
const OTHER_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}]{4,}/gu
// Letters that stand alone, one after another: ك ر ي م و ف ا
const SPELLED =
  /(?<!\p{Script=Arabic})(?:\p{Script=Arabic}[\s._*-]{1,3}){3,40}\p{Script=Arabic}(?!\p{Script=Arabic})/gu
const LONGEST_NAME = 40
/** With so many consonants a word tells by itself. */
const TELLING = 4

export const isArabic = (text: string): boolean => ARABIC.test(text)

/** What was found out about a word, for a text in which it stands again. */
type Forms = { forms: readonly string[]; keys: readonly string[] }
export type KnownForms = Map<string, Forms>

/** The words of a text in Arabic script; `others`: those of other scripts too. */
export function scriptWordsOf(shown: string, others: boolean, known: KnownForms): ScriptWords {
  const byLetters = new Map<string, WordPlace[]>()
  const byConsonants = new Map<string, WordPlace[]>()
  const put = (words: Map<string, WordPlace[]>, key: string, place: WordPlace) => {
    const there = words.get(key)
    if (there) there.push(place)
    else words.set(key, [place])
  }
  const arabic = isArabic(shown) ? [ARABIC_WORD, SPELLED] : []
  for (const pattern of [...arabic, ...(others ? [OTHER_WORD] : [])])
    for (const { 0: written, index } of shown.matchAll(pattern)) {
      if (written.length > LONGEST_NAME * 2) continue
      const place = {
        start: index,
        end: index + written.length,
        arabic: pattern !== OTHER_WORD,
      }
      const { forms, keys } = formsOf(written, place.arabic, known)
      for (const form of place.arabic ? forms : []) put(byLetters, form, place)
      for (const key of keys) put(byConsonants, key, place)
    }
  return { byLetters, byConsonants }
}

function formsOf(written: string, arabic: boolean, known: KnownForms): Forms {
  const found = known.get(written)
  if (found) return found
  const word = written.replace(/[\s._*\u0640-]/g, '')
  const forms = (arabic ? withoutJoined(word) : [word]).flatMap(soundWords)
  const keys = [...new Set(forms.flatMap((form) => consonantsOf(spellingOf(form))))]
  known.set(written, { forms, keys })
  return { forms, keys }
}

/** Words that are written as a part of the next: and, so, with, to, like, the. */
function withoutJoined(word: string): string[] {
  const forms = [word]
  for (const joined of [/^[وف]/, /^[بلك]/, /^ال/])
    for (const form of [...forms]) {
      const shorter = form.replace(joined, '')
      if (shorter !== form && shorter.length >= 3) forms.push(shorter)
    }
  return forms
}

/** Where parts of a name stand among these words, if either is in Arabic script. */
export const arabicPlaces = (name: KnownName, words: ScriptWords): PartPlace[] =>
  words.byConsonants.size === 0 ? [] : name.parts.flatMap((part) => placesOf(part, words))

function placesOf(part: KnownPart, { byLetters, byConsonants }: ScriptWords): PartPlace[] {
  const arabicName = isArabic(part.word)
  const [own = ''] = soundWords(part.word)
  const as = ({ start, end }: WordPlace, length: number) => ({
    start,
    end,
    part,
    telling: part.alone && !part.shared && length >= TELLING,
  })
  // A name of three letters is one, when it is the very word.
  const same = arabicName ? (byLetters.get(own) ?? []).map((word) => as(word, own.length + 1)) : []
  const met = consonantsOf(spellingOf(own)).flatMap((key) =>
    (byConsonants.get(key) ?? [])
      // In one script the letters themselves must agree.
      .filter(({ arabic }) => arabic !== arabicName)
      .map((word) => as(word, key.length)),
  )
  return [...same, ...met]
}
