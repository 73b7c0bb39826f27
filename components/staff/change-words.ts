import { useLocale, useTranslations } from 'next-intl'
import { useLabelText } from '@/components/cases/label-text'
import { plainLabel } from '@/lib/cases/label'
import { eventTypeWords, releaseMannerWords } from '@/components/cases/words'
import { fromCountriesText } from '@/lib/cases/case-form'
import { CONTRADICTION_CODES } from '@/lib/cases/record-facts'
import { LIBERTY_STATUSES } from '@/lib/cases/vocabulary'
import { formatPartialDate } from '@/lib/dates/words'
import { countryName, isCountryCode } from '@/lib/countries/country'
import type { HistoryEntry } from '@/lib/history/entry'
import type { Locale } from '@/lib/i18n/locales'
import { type ListName, choiceKey, isCode } from '@/lib/record/choices'
import type { FieldKey } from '@/lib/record/field-key'
import { isKindCode, kindOf } from '@/lib/record/kinds'
import { PHOTOGRAPH_FIELDS } from '@/lib/photographs/fields'
import { isFocalPlace } from '@/lib/photographs/focal'
import { SOURCE_FIELD_NAMES } from '@/lib/sources/fields'
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
  'sources',
  'contradictions',
  'certainty',
  'internal',
  'lifecycle',
  'priority',
  'themes',
  'owner',
  'reviewDueOn',
  'role',
  'sha256',
  'bytes',
  'source',
  'field',
  'locator',
  'quote',
  'needs',
  'at',
  'zone',
  'consent',
  'deeds',
  'messages',
  'restored',
  'from',
  'to',
  'channel',
  'originSystem',
] as const

/** Says who changed what, and what the fields of a change are called. */
export function useChangeWords(change: HistoryEntry) {
  const t = useTranslations('staff.history')
  const record = useTranslations('record')
  const { objectType } = change
  const kind = isKindCode(objectType) ? objectType : null
  return {
    ...useFieldWords(objectType, change.named),
    who: change.byMachine ? t('machine', { name: change.by }) : change.by,
    what:
      kind === null
        ? t(`kind.${change.kind}`)
        : t('entry', { what: t(`kind.${change.kind}`), kind: record(`one.${kind}`) }),
  }
}

/** What the fields of a thing are called, and their values in words. */
export function useFieldWords(objectType: string, named: HistoryEntry['named'] = {}) {
  const t = useTranslations('staff.history')
  const record = useTranslations('record')
  const source = useTranslations('staff.sources.field')
  const photograph = useTranslations('photographs.field')
  const kind = isKindCode(objectType) ? objectType : null
  return {
    field: (name: string) => {
      if (kind !== null && Object.hasOwn(kindOf(kind).fields, name))
        return record(`field.${kind}.${name}` as FieldKey)
      const ofSource = SOURCE_FIELD_NAMES.find((field) => field === name)
      if (objectType === 'Source' && ofSource !== undefined) return source(ofSource)
      const ofPhotograph = PHOTOGRAPH_FIELDS.find((field) => field === name)
      if (objectType === 'Photograph' && ofPhotograph !== undefined) return photograph(ofPhotograph)
      const known = FIELDS.find((field) => field === name)
      return known === undefined ? t('field.other', { field: name }) : t(`field.${known}`)
    },
    value: useValueWords(objectType, named),
  }
}

// The lists of codes that stand in the facts of changes, by what was changed.
const LISTS_OF_FACTS: Record<string, Record<string, ListName>> = {
  Allegation: { type: 'allegation' },
  Case: { lifecycle: 'lifecycle', priority: 'priority', themes: 'theme', consent: 'consentGroup' },
  CaseEvent: { certainty: 'certainty', internal: 'tristate' },
  Charge: {},
  Invalidation: { kind: 'messageKind' },
  Sentence: { kind: 'sentenceKind' },
  Source: { kind: 'sourceKind', connection: 'connection', reliability: 'reliability' },
  Tally: { kind: 'messageKind', scope: 'tallyScope', method: 'tallyMethod' },
}

function listOf(objectType: string, name: string): ListName | null {
  const fact = LISTS_OF_FACTS[objectType]?.[name]
  if (fact !== undefined) return fact
  const field = isKindCode(objectType) ? kindOf(objectType).fields[name] : undefined
  return field?.type === 'choice' || field?.type === 'choices' ? field.list : null
}

const keyOf = <Key extends string>(words: Readonly<Record<string, Key>>, code: string) =>
  words[code]

/** A value of a change in words: codes by their words, lists by their parts, texts by themselves. */
function useValueWords(objectType: string, named: HistoryEntry['named']) {
  const t = useTranslations('staff.history')
  const record = useTranslations('record')
  const event = useTranslations('staff.event')
  const goneSource = useTranslations('staff.record')('goneSource')
  const nameOf = (id: string): string => {
    const thing = named[id]
    if (thing === undefined) return goneSource
    if (thing.kind === 'entry') return record(`one.${thing.of}`)
    return thing.kind === 'source' ? event('source', thing) : event('confidentialSource')
  }
  const words = useTranslations('words')
  const focus = useTranslations('photographs.focus')
  const contradictions = useTranslations('staff.record.contradiction')
  const say = useLabelText()
  const dates = useTranslations('dates')
  const locale = useLocale()
  const one = (field: string, value: string): string => {
    if (field === 'sources') return value.split(' ').map(nameOf).join('; ')
    if (isLink(objectType, field)) return nameOf(value)
    if (
      field === 'field' &&
      isKindCode(objectType) &&
      Object.hasOwn(kindOf(objectType).fields, value)
    )
      return record(`field.${objectType}.${value}` as FieldKey)
    const list = listOf(objectType, field)
    if (list !== null)
      return value
        .split(' ')
        .map((code) => (isCode(list, code) ? words(choiceKey(list, code)) : code))
        .join(', ')
    if (objectType === 'Case' && field === 'countries')
      return fromCountriesText(value)
        .map(({ code, role }) => {
          const country = isCountryCode(code) ? countryName(code, locale) : code
          return isCode('countryRole', role)
            ? `${country} (${words(choiceKey('countryRole', role))})`
            : country
        })
        .join(', ')
    if (objectType === 'Photograph' && isFocalPlace(value)) return focus(value)
    const contradiction = CONTRADICTION_CODES.find((known) => known === value)
    if (field === 'contradictions' && contradiction) return contradictions(contradiction)
    const status = LIBERTY_STATUSES.find((known) => known === value)
    if (field === 'statusEffect' && status) return say(plainLabel(status))
    const key =
      field === 'type'
        ? keyOf(eventTypeWords, value)
        : field === 'manner'
          ? keyOf(releaseMannerWords, value)
          : undefined
    if (key !== undefined) return words(key)
    if (isDate(objectType, field)) return formatPartialDate(value, locale, dates)
    return isPlace(objectType, field) ? placesIn(value, locale) : value
  }
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('nothing')
    if (Array.isArray(value)) return value.map((each) => one(field, String(each))).join(', ')
    if (typeof value !== 'object') return one(field, String(value))
    const text = localizedText.safeParse(value)
    return text.success ? Object.values(text.data).join(' · ') : JSON.stringify(value)
  }
}

const isLink = (objectType: string, name: string): boolean =>
  isKindCode(objectType) && kindOf(objectType).fields[name]?.type === 'link'

const DATES_OF_CASE = ['knownAsOf', 'reviewDueOn']

function isDate(objectType: string, name: string): boolean {
  if (isKindCode(objectType)) return kindOf(objectType).fields[name]?.type === 'date'
  return (
    (objectType === 'Case' && DATES_OF_CASE.includes(name)) ||
    (objectType === 'CaseEvent' && name === 'date')
  )
}

function isPlace(objectType: string, name: string): boolean {
  const type = isKindCode(objectType) ? kindOf(objectType).fields[name]?.type : undefined
  return (
    type === 'country' || type === 'countries' || name === 'country' || name === 'nationalities'
  )
}

const placesIn = (value: string, locale: Locale) =>
  value
    .split(' ')
    .map((code) => (isCountryCode(code) ? countryName(code, locale) : code))
    .join(', ')
