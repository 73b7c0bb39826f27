// One point in time as people type it in English, turned into EDTF. Whether the calendar has such a
// day is not asked here.
import { type Result, ok, refuse } from '../result'
import type { DateRefusal } from './partial-date'

/**
 * Beside the refusals of parsePartialDate: `ambiguous_day`: 3/8/2017 is March or August, by country.
 * `vague_part`: "early 2007" has no bounds that everybody agrees on. `no_year`: a day or month alone.
 */
export type NaturalRefusal = DateRefusal | 'ambiguous_day' | 'vague_part' | 'no_year'
type Read = Result<string, NaturalRefusal>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>\\d{4})'
const whole = (pattern: string) => new RegExp(`^${pattern}$`)

const SEASONS = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 } as const
const SEASON = whole(`(?:the )?(?<season>spring|summer|autumn|fall|winter),? (?:of )?${YEAR}`)
// "The 2000s" are ten years here: somebody who means a hundred writes 20XX.
const DECADE = /^(?:the )?(?<decade>\d{3})0['’]?s$/
const VAGUE =
  /^(?:the )?(?:early|mid|middle|late|later|beginning|start|end|(?:first|second) half)[ -](?:in |of |part of )?(?:the )?./
const NAMED = [
  whole(`${MONTH},? (?:of )?${YEAR}`),
  whole(`${YEAR} ${MONTH}`),
  whole(`(?:the )?${DAY}[ -](?:of )?${MONTH},?[ -]${YEAR}`),
  whole(`${MONTH} (?:the )?${DAY},? ${YEAR}`),
  whole(`${YEAR} ${MONTH} ${DAY}`),
]
const YEAR_FIRST = /^(?<year>\d{4})[./-](?<month>\d{1,2})(?:[./-](?<day>\d{1,2}))?$/
const MONTH_FIRST = /^(?<month>\d{1,2})[./-](?<year>\d{4})$/
const THREE_NUMBERS = /^(?<first>\d{1,2})[./-] ?(?<second>\d{1,2})[./-] ?(?<year>\d{4})$/
const YEARLESS = [whole(MONTH), whole(`(?:the )?${DAY} (?:of )?${MONTH}`), whole(`${MONTH} ${DAY}`)]

const ABOUT =
  /^(?:(?:about|around|approximately|roughly|circa) |(?:approx|ca?)\.? ?(?=\d|[a-z]{3})|~ ?)/
const PERHAPS = /^(?:probably|possibly|perhaps|maybe|likely|presumably) /
const UNCERTAIN = / ?(?:\?|\(\?\)|\(uncertain\)|, uncertain)$/

/** Reads one point with what is said of it: about, uncertain. The text is in small letters. */
export function readNaturalPoint(text: string): Read {
  const certain = text.replace(UNCERTAIN, '')
  const said = certain.replace(PERHAPS, '')
  const exact = said.replace(ABOUT, '')
  // "About probably 2007" is said as often as "probably about 2007".
  const plain = exact.replace(PERHAPS, '')
  const isAbout = exact !== said
  const isUncertain = text !== certain || certain !== said || exact !== plain
  const mark = isAbout ? (isUncertain ? '%' : '~') : isUncertain ? '?' : ''
  const read = readPlain(plain.replace(/^(?:in|on) /, ''))
  return read.ok ? ok(read.value + mark) : read
}

function readPlain(text: string): Read {
  if (/^\d{4}$/.test(text)) return ok(text)
  const { season = '', year = '' } = SEASON.exec(text)?.groups ?? {}
  if (isSeason(season)) return ok(`${year}-${SEASONS[season]}`)
  const { decade } = DECADE.exec(text)?.groups ?? {}
  if (decade !== undefined) return ok(`${decade}X`)
  if (VAGUE.test(text)) return refuse('vague_part')
  return readNumbers(text) ?? readNamed(text) ?? readLacking(text)
}

const isSeason = (text: string): text is keyof typeof SEASONS => Object.hasOwn(SEASONS, text)

function readNamed(text: string): Read | null {
  for (const pattern of NAMED) {
    const { year = '', month, day } = pattern.exec(text)?.groups ?? {}
    if (month !== undefined) return edtf(year, MONTHS.indexOf(month.slice(0, 3)) + 1, day)
  }
  return null
}

function readNumbers(text: string): Read | null {
  const { year, month, day } = (YEAR_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups ?? {}
  if (year !== undefined) return edtf(year, Number(month), day)
  const numbers = THREE_NUMBERS.exec(text)?.groups
  if (numbers === undefined) return null
  const [first, second] = [Number(numbers['first']), Number(numbers['second'])]
  if (first <= 12 && second <= 12 && first !== second) return refuse('ambiguous_day')
  // The day stands first; where that cannot be, only one reading is left.
  const [d, m] = second > 12 ? [second, first] : [first, second]
  return edtf(numbers['year'] ?? '', m, String(d))
}

// EDTF writes seasons as months 21 to 24: a number that somebody typed never means one.
function edtf(year: string, month: number, day: string | undefined): Read {
  if (month < 1 || month > 12) return refuse('no_such_day')
  const parts = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])]
  return ok(parts.join('-'))
}

const readLacking = (text: string): Read =>
  refuse(YEARLESS.some((pattern) => pattern.test(text)) ? 'no_year' : 'not_a_date')
