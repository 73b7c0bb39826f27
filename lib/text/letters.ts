// Words of every script in Latin letters, letter by letter. Beside what people read it is what the
// index of the database reads: in some locales it knows no letters but the Latin ones.
import { foldForSearch } from './fold'

// Letters whose marks matter, before folding takes the marks away.
const MARKED: Record<string, string> = { š: 'sh', ş: 'sh', ç: 'ch', č: 'ch', ž: 'zh', ə: 'e' }

// Folded Cyrillic: ғ, қ, ҳ, ў, ё and й have become г, к, х, у, е and и before.
const CYRILLIC: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'j', җ: 'j', ҷ: 'j' },
  ...{ з: 'z', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p' },
  ...{ р: 'r', с: 's', т: 't', у: 'u', ү: 'u', ұ: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'ch' },
  ...{ ш: 'sh', щ: 'sh', ъ: '', ы: 'i', ь: '', э: 'e', ә: 'e', ю: 'yu', я: 'ya' },
}

// Folded Arabic and Persian: alef has one form. Only ع becomes "e".
const ARABIC: Record<string, string> = {
  ...{ ا: 'a', ء: 'a', ع: 'e', و: 'w', ي: 'y', ی: 'y', ب: 'b', پ: 'p', ت: 't', ط: 't', ث: 's' },
  ...{ ج: 'j', چ: 'ch', ح: 'h', خ: 'h', ه: 'h', ہ: 'h', د: 'd', ض: 'd', ذ: 'z', ز: 'z', ظ: 'z' },
  ...{ ژ: 'j', ر: 'r', س: 's', ص: 's', ش: 'sh', غ: 'g', ف: 'f', ڤ: 'f', ق: 'k', ك: 'k', ک: 'k' },
  ...{ گ: 'g', ل: 'l', م: 'm', ن: 'n' },
}

const LATIN_WORD = /^[a-z]+$/
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u
// The stroke that stretches a word belongs to several scripts.
const ARABIC_WORD = /^[\p{Script=Arabic}\u0640]+$/u

/** Latin and Cyrillic write vowels, Arabic leaves most of them out. */
export type Spelling = { letters: string; script: 'latin' | 'cyrillic' | 'arabic' | 'other' }

/** The words of a text, folded, with the sounds of the letters that folding would lose. */
export const soundWords = (text: string): string[] => {
  const kept = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[šşçčžə]/g, (letter) => MARKED[letter] ?? letter)
  return foldForSearch(kept).split(' ').filter(Boolean)
}

/** A word of soundWords in Latin letters; one that mixes scripts or has figures stays as it is. */
export function spellingOf(word: string): Spelling {
  if (LATIN_WORD.test(word)) return { letters: word, script: 'latin' }
  const [script, letters] = CYRILLIC_WORD.test(word)
    ? (['cyrillic', CYRILLIC] as const)
    : ARABIC_WORD.test(word)
      ? (['arabic', ARABIC] as const)
      : (['other', null] as const)
  const latin = letters && Array.from(word, (letter) => letters[letter] ?? '').join('')
  return latin ? { letters: latin, script } : { letters: word, script: 'other' }
}
