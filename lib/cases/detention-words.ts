// Time in detention in words: "at least 9 years, at most 10 years and 8 months".
import { type Locale, intlTag } from '../i18n/locales'
import type { CalendarSpan, DetentionTime } from './detention-time'

/** The keys of the messages "time". Units get {count}; phrases {span}, or {least} and {most}. */
export const TIME_WORD_KEYS = [
  'exactly',
  'between',
  'atLeast',
  'atMost',
  'lessThanADay',
  'years',
  'months',
  'days',
] as const
type TimeWordKey = (typeof TIME_WORD_KEYS)[number]

/** A translator for the messages "time". */
export type TimeWords = (key: TimeWordKey, values?: Record<string, string | number>) => string

/**
 * The time in words. An exact time is said to the day. Otherwise the shortest is rounded down and the
 * longest up to whole months (to days below a month), so that the words are never more than is known.
 */
export function detentionTimeWords(time: DetentionTime, locale: Locale, t: TimeWords): string {
  const { atLeast, atMost } = time
  const say = (span: CalendarSpan) => saySpan(span, locale, t)
  if (atMost === null)
    return isNothing(atLeast) ? t('lessThanADay') : t('atLeast', { least: say(roundDown(atLeast)) })
  if (same(atLeast, atMost))
    return isNothing(atMost) ? t('lessThanADay') : t('exactly', { span: say(atMost) })
  const most = say(roundUp(atMost))
  return isNothing(atLeast)
    ? t('atMost', { most })
    : t('between', { least: say(roundDown(atLeast)), most })
}

const same = (a: CalendarSpan, b: CalendarSpan) =>
  a.years === b.years && a.months === b.months && a.days === b.days

const isNothing = (span: CalendarSpan) => same(span, { years: 0, months: 0, days: 0 })

const roundDown = (span: CalendarSpan): CalendarSpan =>
  span.years || span.months ? { ...span, days: 0 } : span

function roundUp({ years, months, days }: CalendarSpan): CalendarSpan {
  if (days === 0 || (years === 0 && months === 0)) return { years, months, days }
  const all = years * 12 + months + 1
  return { years: Math.floor(all / 12), months: all % 12, days: 0 }
}

function saySpan(span: CalendarSpan, locale: Locale, t: TimeWords): string {
  const parts = (['years', 'months', 'days'] as const)
    .filter((unit) => span[unit] > 0)
    .map((unit) => t(unit, { count: span[unit] }))
  return new Intl.ListFormat(intlTag(locale)).format(parts)
}
