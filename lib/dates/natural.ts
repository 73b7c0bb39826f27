// What a tired person types for a date, in English. EDTF itself always comes first, and everything
// ends in parsePartialDate, so that bounds and refusals have one home.
import { Temporal } from 'temporal-polyfill'
import { type Result, ok, refuse } from '../result'
import { type NaturalRefusal, readNaturalPoint } from './natural-point'
import { type PartialDate, parsePartialDate, precisionOf } from './partial-date'

type Read = Result<string, NaturalRefusal>

// Longer than any date in words; patterns are asked about no more.
const LONGEST = 100

/**
 * Reads EDTF, or a date in English words or numbers: "22 August 2017", "22.8.2017", "about June 2007",
 * "summer 2007", "2007?", "the 1990s", "between January 2010 and May 2014" (some day between), "2010 to
 * 2014" (it lasted), "since June 2007", "until 2010", "before 2010". Nothing is guessed: what can be
 * read in two ways is refused.
 */
export function readDate(text: string): Result<PartialDate, NaturalRefusal> {
  const parsed = parsePartialDate(text)
  if (parsed.ok || parsed.error === 'empty' || text.trim().length > LONGEST) return parsed
  const read = readPhrase(plain(text))
  if (read.ok) return parsePartialDate(read.value)
  // Of two refusals, the one that says more.
  return read.error === 'not_a_date' ? parsed : read
}

/** One space between words, small letters; the dashes that word processors make are hyphens. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(\d{4})[–—](\d{4})$/, '$1 - $2')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')

type Phrase = readonly [RegExp, (first: string, second: string) => Read]
const PHRASES: readonly Phrase[] = [
  [/^(?:some day |some time |sometime )?between (.+?) and (.+)$/, between],
  [/^from (.+), end not known$/, (from) => around('', readNaturalPoint(from), '/')],
  [/^until (.+), beginning not known$/, (to) => around('/', readNaturalPoint(to), '')],
  [/^(?:since |from )?(.+?) (?:to|until|till) (?:now|today|(?:the )?present)$/, since],
  [/^(?:from )?(.+?) (?:to|until|till|through) (.+)$/, lasted],
  [/^(?:from )?(.+?) - (.+)$/, lasted],
  [/^(\d{4})-(\d{4})$/, lasted],
  [/^(?:since|from) (.+?)(?: on| onwards?)?$/, since],
  [/^(.+?),? (?:or later|onwards?|and after)$/, since],
  [/^(?:until|till|up to|by|not later than|no later than) (.+)$/, until],
  [/^(.+?),? or (?:earlier|before)$/, until],
  [/^before (.+)$/, (from) => beyond(from, 'before')],
  [/^after (.+)$/, (from) => beyond(from, 'after')],
]

function readPhrase(text: string): Read {
  for (const [pattern, read] of PHRASES) {
    const match = pattern.exec(text)
    if (match) return read(match[1] ?? '', match[2] ?? '')
  }
  return readNaturalPoint(text)
}

function around(before: string, point: Read, after: string): Read {
  return point.ok ? ok(before + point.value + after) : point
}

function since(from: string): Read {
  return around('', readNaturalPoint(from), '/..')
}
function until(to: string): Read {
  return around('../', readNaturalPoint(to), '')
}
function between(first: string, second: string): Read {
  return joined(first, second, (from, to) => `[${from}..${to}]`)
}
function lasted(first: string, second: string): Read {
  return joined(first, second, (from, to) => `${from}/${to}`)
}

function joined(first: string, second: string, join: (from: string, to: string) => string): Read {
  const to = readNaturalPoint(second)
  if (!to.ok) return to
  const from = readNaturalPoint(first)
  // "January to May 2014": the year is said once.
  const completed =
    !from.ok && from.error === 'no_year'
      ? readNaturalPoint(`${first} ${to.value.slice(0, 4)}`)
      : from
  return completed.ok ? ok(join(completed.value, to.value)) : completed
}

const LENGTH = { year: 4, decade: 4, month: 7, day: 10 } as const
const hasLength = (precision: string): precision is keyof typeof LENGTH =>
  Object.hasOwn(LENGTH, precision)

/**
 * "Before 2010" leaves 2010 out: until 2009; "after June 2007": since July 2007. The neighbour is said
 * as exactly as the date was and no more so: 2009 has the same last day as 2009-12-31 without naming a
 * day. The bounds of a season are too wide to lie before or after.
 */
function beyond(text: string, side: 'before' | 'after'): Read {
  const point = readNaturalPoint(text)
  if (!point.ok) return point
  const parsed = parsePartialDate(point.value)
  if (!parsed.ok) return parsed
  const precision = precisionOf(parsed.value)
  const day = side === 'before' ? parsed.value.lower : parsed.value.upper
  if (day === null || !hasLength(precision)) return refuse('form_not_supported')
  const next = Temporal.PlainDate.from(day).add({ days: side === 'before' ? -1 : 1 })
  const mark = /[~?%]$/.exec(point.value)?.[0] ?? ''
  const said = next.toString().slice(0, LENGTH[precision]) + mark
  return ok(side === 'before' ? `../${said}` : `${said}/..`)
}
