// Numbers that name one person or one account: of passports, of registers, of banks.
import type { Passage } from './guarded'

// 3 to 6, the birthday, the district, a number: what Uzbekistan gives to each person (PINFL).
const PINFL = /(?<![\p{L}\d])[3-6](?:[\s-]?\d){13}(?![\p{L}\d])/gu
// Two letters and seven figures: passports of Uzbekistan and of many others.
const PASSPORT = /(?<![\p{L}\d/-])[A-Z]{2}[\s№-]{0,2}\d{7}(?![\p{L}\d/-])/gu
// Series and number of a Russian passport, written with a space in the series.
const SERIES = /(?<![\p{L}\d.,])\d{2}\s\d{2}\s(?:№\s?)?\d{6}(?![\p{L}\d])/gu
const SOCIAL_SECURITY = /(?<![\p{L}\d-])\d{3}-\d{2}-\d{4}(?![\p{L}\d-])/gu
const NATIONAL_INSURANCE =
  /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![\p{L}\d])/gu
const ACCOUNT = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]){11,30}(?![\p{L}\d])/gu
const CARD = /(?<![\p{L}\d.,-])\d{4}(?:[\s-]?\d{4}){2,3}(?:[\s-]?\d{1,3})?(?![\p{L}\d.,]?\d)/gu
const SPANISH = /(?<![\p{L}\d/-])(?:[XYZ]-?\d{7}|\d{8})-?[A-Z](?![\p{L}\d/-])/gu
const SAID =
  /(?:passport|паспорт|passeport|pasaporte|pasport|جواز|identity card|id card|id number|удостоверени|инн|снилс|пинфл|jshshir|stir|pinfl|national id|social security|carte d[’']identité|cédula|dni|nie|iban|هوية)[^\d\n]{0,25}(?<![\p{L}\d])(?:[\p{Lu}]{1,2}[\s№-]{0,2})?\d(?:[\s-]?\d){5,13}(?!\d)/giu

/** Numbers of identity in a plain text. */
export function identityNumbersIn(shown: string): Passage[] {
  return [
    ...all(shown, PINFL),
    ...all(shown, PASSPORT).filter(({ text }) => !/^(?:AI|UN|EU)/.test(text)),
    ...all(shown, SERIES),
    ...all(shown, SOCIAL_SECURITY),
    ...all(shown, NATIONAL_INSURANCE),
    ...all(shown, ACCOUNT).filter(({ text }) => isAccount(text)),
    ...all(shown, CARD).filter(({ text }) => isCard(text)),
    ...all(shown, SPANISH).filter(({ text }) => isSpanish(text)),
    ...all(shown, SAID),
  ].map(({ start, end }) => ({ start, end }))
}

const all = (shown: string, pattern: RegExp): (Passage & { text: string })[] =>
  [...shown.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }))

/** Whether the check digits of an international account number are right (ISO 7064, mod 97). */
function isAccount(written: string): boolean {
  const account = written.replace(/\s/g, '')
  // Words that follow may have been read as a part of it: the true length is unknown.
  for (let length = Math.min(34, account.length); length >= 15; length -= 1) {
    const turned = account.slice(4, length) + account.slice(0, 4)
    const figures = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
    if (Array.from(figures).reduce((rest, figure) => (rest * 10 + Number(figure)) % 97, 0) === 1)
      return true
  }
  return false
}

/** Whether the last digit of a payment card is right (Luhn). */
function isCard(written: string): boolean {
  const figures = written.replace(/\D/g, '')
  const sum = Array.from(figures)
    .reverse()
    .map((figure, place) => Number(figure) * (place % 2 === 0 ? 1 : 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return figures.length >= 13 && figures.length <= 19 && sum % 10 === 0 && !/^0+$/.test(figures)
}

/** Whether the letter of a Spanish number fits its figures. */
function isSpanish(written: string): boolean {
  const [, begin = '', figures = '', letter = ''] = /^([XYZ]?)-?(\d+)-?([A-Z])$/.exec(written) ?? []
  const first = begin === '' ? '' : String('XYZ'.indexOf(begin))
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(first + figures) % 23] === letter
}
