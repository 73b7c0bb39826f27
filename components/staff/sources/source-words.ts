import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/words'
import { choiceKey } from '@/lib/record/choices'
import type { CitedSource } from '@/lib/sources/cited-source'
import { SOURCE_FIELDS, SOURCE_FIELD_NAMES } from '@/lib/sources/fields'

type Name = (typeof SOURCE_FIELD_NAMES)[number]

/** The names of a source's fields. */
export function useSourceLabels(): Record<Name, string> {
  const t = useTranslations('staff.sources.field')
  return Object.fromEntries(SOURCE_FIELD_NAMES.map((name) => [name, t(name)])) as Record<
    Name,
    string
  >
}

/** A field's text in words: codes, languages and dates as people say them. */
export function useSourceWords(): (name: string, text: string) => string {
  const t = useTranslations('staff.sources')
  const words = useTranslations('words')
  const dates = useTranslations('dates')
  const locale = useLocale()
  return (name, text) => {
    const field = SOURCE_FIELD_NAMES.find((known) => known === name)
    if (field === undefined || text === '') return text
    const { type } = SOURCE_FIELDS[field]
    if (type === 'choice') return words(choiceKey(SOURCE_FIELDS[field].list, text))
    if (type === 'flag') return t('yes')
    if (type === 'date' || type === 'day') return formatPartialDate(text, locale, dates)
    if (type === 'language')
      return new Intl.DisplayNames(locale, { type: 'language' }).of(text) ?? text
    return text
  }
}

/** What a source is called. */
export function useSourceName(): (source: CitedSource) => string {
  const t = useTranslations('staff.sources')
  return ({ values }) =>
    values === null
      ? t('withheld')
      : t('line', { publisher: values.publisher, title: values.title })
}
