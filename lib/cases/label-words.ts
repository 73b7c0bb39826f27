// The label of a case in words: "Released 2017", "2 released, 1 died in custody".
import type { PartialDate } from '../dates/partial-date'
import { type Locale, intlTag } from '../i18n/locales'
import type { LabelSentence, StatusLabel } from './label'
import { LIBERTY_STATUSES } from './vocabulary'

/**
 * The keys of the messages "status": one for each status, worded without a gender and as inside a
 * sentence, and the phrases around them.
 */
export const STATUS_WORD_KEYS = [
  ...LIBERTY_STATUSES,
  'releasedIn',
  'releasedWhen',
  'withSentence',
  'sentenceYears',
  'sentenceTerm',
  'lifeSentence',
  'deathSentence',
  'years',
  'months',
  'days',
  'asKnown',
  'counted',
  'pair',
] as const
type StatusWordKey = (typeof STATUS_WORD_KEYS)[number]

/** A translator for the messages "status". */
export type StatusWords = (key: StatusWordKey, values?: Record<string, string | number>) => string

/** The label in words, beginning with a capital. `formatDate` says a partial date in the same language. */
export function labelWords(
  label: StatusLabel,
  locale: Locale,
  t: StatusWords,
  formatDate: (date: PartialDate) => string,
): string {
  const words = sayLabel(label, locale, t, formatDate)
  const [first = ''] = words
  return first.toLocaleUpperCase(locale) + words.slice(first.length)
}

function sayLabel(
  label: StatusLabel,
  locale: Locale,
  t: StatusWords,
  formatDate: (date: PartialDate) => string,
): string {
  if (label.kind === 'unknown') return t('unknown')
  if (label.kind === 'several')
    return label.counts
      .map(({ status, count }) => t('counted', { status: t(status), count: String(count) }))
      .reduce((first, second) => t('pair', { first, second }))
  const status =
    label.status === 'released' ? sayReleased(label.since, t, formatDate) : t(label.status)
  const sentence = label.sentence && saySentence(label.sentence, locale, t)
  const known = sentence ? t('withSentence', { status, sentence }) : status
  return label.asOf ? t('asKnown', { label: known, date: formatDate(label.asOf) }) : known
}

function sayReleased(
  since: PartialDate | null,
  t: StatusWords,
  formatDate: (date: PartialDate) => string,
): string {
  if (since === null) return t('released')
  return /^\d{4}$/.test(since.edtf)
    ? t('releasedIn', { year: since.edtf })
    : t('releasedWhen', { date: formatDate(since) })
}

/** A sentence in words; null when its length is not known. */
function saySentence(sentence: LabelSentence, locale: Locale, t: StatusWords): string | null {
  if (sentence.death) return t('deathSentence')
  if (sentence.life) return t('lifeSentence')
  const { years, months, days } = sentence
  if (years && !months && !days) return t('sentenceYears', { count: years })
  const parts = [
    ...(years ? [t('years', { count: years })] : []),
    ...(months ? [t('months', { count: months })] : []),
    ...(days ? [t('days', { count: days })] : []),
  ]
  if (parts.length === 0) return null
  return t('sentenceTerm', { term: new Intl.ListFormat(intlTag(locale)).format(parts) })
}
