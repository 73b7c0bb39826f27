// Telephone numbers by their form. Most figures in the story of a case are something else: dates,
// amounts, numbers of cases, documents and articles.
import type { Passage } from './guarded'

// Figures with what people put between the groups of a telephone number. Not the underline and the
// colon, which are in names of files and in times.
const RUN = /(?<![\p{L}\d/_-])(?:\+\s?)?\(?\d(?:[\s().\-‐-―/·]{0,3}\d){5,18}(?![\d_]|[-/]?\p{L})/gu
// What an address dials.
const DIALLED = /(?:\btel:|\bsms:|wa\.me\/|[?&]phone=)\+?\d[\d-]{5,17}/giu
const CUE =
  /(?:\btel\b|phone|\bmob|\bfax|\bcall\b|whats\s?app|viber|signal|тел\b|телефон|моб\b|звони|tél|appel|teléf|móvil|celular|llam|telefon|qoʻngʻiroq|هاتف|جوال|اتصل)[^\p{L}\d]{0,12}(?:\p{L}{1,12}[^\p{L}\d]{0,6})?$/iu
const SHAPES = [
  // 90 123 45 67, 901 23 45 67 and 123-45-67
  /^\(?\d{2,3}\)?[\s.-]\d{3}[\s.-]\d{2}[\s.-]\d{2}$/,
  /^\d{3}-\d{2}-\d{2}$/,
  // 8 (495) 123-45-67, (415) 555-0132, 415-555-0132
  /^(?:[78][\s.-]?)?\(\d{2,5}\)[\s.-]?\d[\d\s.-]{4,10}$/,
  /^(?:1[\s.-])?\d{3}([.-])\d{3}\1\d{4}$/,
  // 020 7413 5500, 06 12 34 56 78, 00998 90 ...
  /^\(?0[\d()\s./-]{7,20}$/,
  // 8 9 1 6 ...: one by one
  /^\d(?:[\s.-]{1,3}\d){8,14}$/,
  // 998901234567
  /^\d{9,12}$/,
]
// 427,000 and 12 345 678; 2017-08-22, 22.08.2017, 22/08/17; 2014-2017; 978-0-86210-478-5.
const AMOUNT = /^\d{1,3}(?:[\s.,’']\d{3})+$/
const DATE =
  /(?<!\d)(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?(?:19|20)?\d{2})(?!\d)/
const YEARS = /^(?:(?:19|20)\d{2}[\s\-–—/.]*)+$/
const BOOK = /^97[89][\d\s-]{10,15}$/

/** Telephone numbers in a plain text. In an address only those that say so, with a plus or tel:. */
export function telephonesIn(shown: string, isAddress: boolean): Passage[] {
  const dialled = [...shown.matchAll(DIALLED)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  const written = [...shown.matchAll(RUN)].flatMap((found) => {
    const written = found[0].trim()
    const before = shown.slice(Math.max(0, found.index - 40), found.index)
    return isTelephone(written, before, isAddress)
      ? [{ start: found.index, end: found.index + found[0].length }]
      : []
  })
  return [...dialled, ...written]
}

function isTelephone(written: string, before: string, isAddress: boolean): boolean {
  const figures = written.replace(/\D/g, '')
  if (written.startsWith('+')) return figures.length >= 7 && figures.length <= 15
  if (isAddress || DATE.test(written) || YEARS.test(written) || BOOK.test(written)) return false
  if (CUE.test(before) && figures.length <= 15) return true
  if (AMOUNT.test(written) && !written.startsWith('0')) return false
  return figures.length <= 15 && SHAPES.some((shape) => shape.test(written))
}
