import { useLocale, useTranslations } from 'next-intl'
import { plainLabel, useLabelText } from '@/components/cases/label-text'
import { eventTypeWords, releaseMannerWords } from '@/components/cases/words'
import { LIBERTY_STATUSES } from '@/lib/cases/vocabulary'
import { countryName, isCountryCode } from '@/lib/countries/country'
import type { HistoryEntry } from '@/lib/history/entry'
import { localizedText } from '@/lib/text/localized'

const FIELDS = [
  'title',
  'summary',
  'knownAsOf',
  'internalNote',
  'countries',
  'reference',
  'name',
  'country',
  'type',
  'date',
  'statusEffect',
  'manner',
  'text',
  'publisher',
  'quantity',
  'asOf',
  'kind',
  'scope',
  'method',
  'reportedBy',
  'campaign',
  'allegedBy',
  'years',
  'imposed',
  'names',
  'nationalities',
  'facility',
] as const

/** Says who changed what, and what the fields of a change are called. */
export function useChangeWords() {
  const t = useTranslations('staff.history')
  return {
    who: (change: HistoryEntry) =>
      change.byMachine ? t('machine', { name: change.by }) : change.by,
    what: (change: HistoryEntry) => t(`kind.${change.kind}`),
    field: (name: string) => {
      const known = FIELDS.find((field) => field === name)
      return known === undefined ? t('field.other', { field: name }) : t(`field.${known}`)
    },
    value: useValueWords(),
  }
}

const keyOf = <Key extends string>(words: Readonly<Record<string, Key>>, code: string) =>
  words[code]

/** A value of a change in words: codes by their words, lists by their parts, texts by themselves. */
function useValueWords() {
  const t = useTranslations('staff.history')
  const words = useTranslations('words')
  const say = useLabelText()
  const locale = useLocale()
  const one = (field: string, value: string): string => {
    const status = LIBERTY_STATUSES.find((known) => known === value)
    if (field === 'statusEffect' && status) return say(plainLabel(status))
    const key =
      field === 'type'
        ? keyOf(eventTypeWords, value)
        : field === 'manner'
          ? keyOf(releaseMannerWords, value)
          : undefined
    if (key !== undefined) return words(key)
    const isPlace = field === 'country' || field === 'nationalities'
    return isPlace && isCountryCode(value) ? countryName(value, locale) : value
  }
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('nothing')
    if (Array.isArray(value)) return value.map((each) => one(field, String(each))).join(', ')
    if (typeof value !== 'object') return one(field, String(value))
    const text = localizedText.safeParse(value)
    return text.success ? Object.values(text.data).join(' · ') : JSON.stringify(value)
  }
}
