// Partial dates in words. Month names come from Intl, everything else from the messages "dates", so
// that each language orders, declines and joins as it likes. Nothing is said that is not known.
import { type Locale, intlTag } from '../i18n/locales'
import { type End, type Point, readShape } from './shape'

/**
 * The keys of the messages "dates".
 *
 * Points get {year}, {month}, {monthOf}, {day}; `monthOf` is the month as it stands beside a day
 * (Russian "августа"). Phrases get {date}, {dateOf}, {form}, or the same for {from} and {to}; `form`
 * is "day" for a day, "vowel" for a text that begins with a vowel, else "other".
 */
export const DATE_WORD_KEYS = [
  'day',
  'month',
  'year',
  'decade',
  'spring',
  'summer',
  'autumn',
  'winter',
  'about',
  'aboutInside',
  'uncertain',
  'between',
  'fromTo',
  'since',
  'from',
  'until',
  'to',
] as const
type DateWordKey = (typeof DATE_WORD_KEYS)[number]

/** A translator for the messages "dates". */
export type DateWords = (key: DateWordKey, values?: Record<string, string>) => string

/** `text` stands alone; `of` follows "from", "about" and the like where a language declines. */
type Said = { text: string; of: string; form: 'day' | 'vowel' | 'other' }

const VOWEL = /^[aeiouyàâéèêîôû]/i

/**
 * A partial date in words, such as "22 August 2017", "about June 2007", "between January 2010 and May
 * 2014". `edtf` is text that parsePartialDate accepted; any other text is a programming error and
 * throws.
 */
export function formatPartialDate(edtf: string, locale: Locale, t: DateWords): string {
  const shape = readShape(edtf)
  if (shape === null) throw new RangeError('not a partial date')
  if (shape.kind === 'point') return sayAlone(shape.point, locale, t)
  if (shape.kind === 'range')
    return t('between', both(sayInside(shape.from, locale, t), sayInside(shape.to, locale, t)))
  return sayInterval(shape.from, shape.to, locale, t)
}

function sayInterval(from: End, to: End, locale: Locale, t: DateWords): string {
  if (typeof from !== 'string' && typeof to !== 'string')
    return t('fromTo', both(sayInside(from, locale, t), sayInside(to, locale, t)))
  if (typeof from !== 'string')
    return t(to === 'open' ? 'since' : 'from', one(sayInside(from, locale, t)))
  if (typeof to !== 'string')
    return t(from === 'open' ? 'until' : 'to', one(sayInside(to, locale, t)))
  throw new RangeError('an interval without ends is not a partial date')
}

const one = ({ text, of, form }: Said) => ({ date: text, dateOf: of, form })
const both = (from: Said, to: Said) => ({
  from: from.text,
  fromOf: from.of,
  fromForm: from.form,
  to: to.text,
  toOf: to.of,
  toForm: to.form,
})

function sayAlone(point: Point, locale: Locale, t: DateWords): string {
  const plain = sayPlain(point, locale, t)
  const about = point.approximate ? t('about', one(plain)) : plain.text
  return point.uncertain ? t('uncertain', { date: about }) : about
}

/** A point inside a longer phrase, where a language may need to say "about" in another way. */
function sayInside(point: Point, locale: Locale, t: DateWords): Said {
  const mark = (said: Said, key: DateWordKey): Said => ({
    text: t(key, { ...one(said), date: said.text }),
    of: t(key, { ...one(said), date: said.of }),
    form: said.form,
  })
  const plain = sayPlain(point, locale, t)
  const about = point.approximate ? mark(plain, 'aboutInside') : plain
  return point.uncertain ? mark(about, 'uncertain') : about
}

function sayPlain(point: Point, locale: Locale, t: DateWords): Said {
  const year = String(point.year)
  const said = (text: string, of = text): Said => ({
    text,
    of,
    form: point.precision === 'day' ? 'day' : VOWEL.test(text) ? 'vowel' : 'other',
  })
  if (point.season !== null) return said(t(point.season, { year }))
  if (point.precision === 'decade') return said(t('decade', { year }))
  if (point.precision === 'century') return said(sayCentury(point, locale, t))
  if (point.month === null) return said(t('year', { year }))
  const { month, monthOf } = monthNames(point.month, locale)
  if (point.day !== null) return said(t('day', { year, month: monthOf, day: String(point.day) }))
  return said(t('month', { year, month }), t('month', { year, month: monthOf }))
}

// "20XX" is 2000 to 2099, which is not the 21st century: it is said by its years.
function sayCentury({ year }: Point, locale: Locale, t: DateWords): string {
  const end = (of: number): Point => ({
    ...{ precision: 'year', year: of, month: null, day: null, season: null },
    ...{ approximate: false, uncertain: false },
  })
  return t('between', both(sayPlain(end(year), locale, t), sayPlain(end(year + 99), locale, t)))
}

type MonthName = { month: string; monthOf: string }
// Formatters are slow to make, and a page says many dates.
const NAMES = new Map<Locale, MonthName[]>()

/** The name of a month (from 1) standing alone and beside a day, in running text. */
function monthNames(month: number, locale: Locale): MonthName {
  const names =
    NAMES.get(locale) ?? Array.from({ length: 12 }, (_, index) => namesOf(index, locale))
  NAMES.set(locale, names)
  const name = names[month - 1]
  if (name === undefined) throw new RangeError('not a month')
  return name
}

function namesOf(index: number, locale: Locale): MonthName {
  const date = new Date(Date.UTC(2000, index, 1))
  const partOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(intlTag(locale), { ...options, timeZone: 'UTC' })
      .formatToParts(date)
      .find(({ type }) => type === 'month')?.value ?? ''
  const monthOf = partOf({ day: 'numeric', month: 'long' })
  // Uzbek writes a lone month with a capital, as a heading; only Russian has two real forms.
  return { month: locale === 'ru' ? partOf({ month: 'long' }) : monthOf, monthOf }
}
