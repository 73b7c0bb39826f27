// What staff type into the forms of appeals: each field once, read and shown.
import type { IsoDay } from '../dates/partial-date'
import { LOCALES, type Locale } from '../i18n/locales'
import { CHANNELS, type Channel } from '../messages/vocabulary'
import type { Field } from '../record/field'
import { readField } from '../record/read-field'
import { type Result, ok, refuse } from '../result'
import { isUuid } from '../text/uuid'
import type { AppealText } from './document'
import { GUIDANCE_FLAGS, type GuidanceFlag, type Tristate } from './vocabulary'

type Typed = Readonly<Record<string, string>>
export type FieldErrors = Record<string, string>

/** What stands once in an appeal, in the order of the form. */
const ONCE = {
  number: { type: 'line', required: true, max: 60 },
  indexNumber: { type: 'line', max: 60 },
  issuedOn: { type: 'day' },
  actBefore: { type: 'day' },
  zone: { type: 'zone' },
  religious: { type: 'choice', list: 'tristate', or: 'unknown' },
  organisation: { type: 'choice', list: 'tristate', or: 'unknown' },
  ownAddress: { type: 'choice', list: 'tristate', or: 'unknown' },
  caseDetails: { type: 'choice', list: 'tristate', or: 'unknown' },
  forOutcome: { type: 'flag' },
  solidarityAddress: { type: 'text', max: 500 },
} as const satisfies Record<string, Field>

/** What stands in every language. */
const IN_LANGUAGES = {
  title: { type: 'line', max: 200 },
  demands: { type: 'text', max: 4_000 },
  background: { type: 'text', max: 10_000 },
  talkingPoints: { type: 'text', max: 4_000 },
  solidarity: { type: 'text', max: 4_000 },
  neverMention: { type: 'text', max: 1_000 },
} as const satisfies Record<string, Field>
export const WORDS_OF_APPEAL = Object.keys(IN_LANGUAGES) as (keyof typeof IN_LANGUAGES)[]

/** The name of a field in one language, as in `title.fr`. */
export const inLanguage = (field: string, locale: Locale) => `${field}.${locale}`

export const APPEAL_FIELDS: readonly string[] = [
  ...Object.keys(ONCE),
  'channels',
  'languages',
  'source',
  ...LOCALES.flatMap((locale) => WORDS_OF_APPEAL.map((field) => inLanguage(field, locale))),
]

export type AppealValues = Record<GuidanceFlag, Tristate> & {
  number: string
  indexNumber: string | null
  issuedOn: IsoDay | null
  actBefore: IsoDay | null
  zone: string
  forOutcome: boolean
  solidarityAddress: string | null
  channels: Channel[]
  languages: string[]
  sourceId: string | null
  neverMention: Partial<Record<Locale, string>>
  /** Of each language in which anything is said. */
  translations: (AppealText & { locale: Locale })[]
}

/** Reads every field as typed; answers all that is wrong at once, as codes by field. */
export function readAppeal(typed: Typed): Result<AppealValues, FieldErrors> {
  const errors: FieldErrors = {}
  const said = readAll(ONCE, (name) => typed[name] ?? '', errors)
  const channels = wordsIn(typed.channels).filter((each) => CHANNELS.some((code) => code === each))
  const languages = wordsIn(typed.languages?.toLowerCase().replaceAll(',', ' '))
  if (!languages.every((each) => readField({ type: 'language' }, each).ok))
    errors.languages = 'not_a_language'
  const source = typed.source ?? ''
  if (source !== '' && !isUuid(source)) errors.source = 'not_a_choice'
  const never: AppealValues['neverMention'] = {}
  const translations = LOCALES.flatMap((locale) => {
    const mine: FieldErrors = {}
    const name = (field: string) => inLanguage(field, locale)
    const read = readAll(IN_LANGUAGES, (field) => typed[name(field)] ?? '', mine)
    for (const [field, code] of Object.entries(mine)) errors[name(field)] = code
    const { neverMention, ...words } = read
    if (typeof neverMention === 'string') never[locale] = neverMention
    const texts = Object.fromEntries(
      Object.entries(words).map(([field, text]) => [field, typeof text === 'string' ? text : '']),
    )
    if (Object.values(texts).every((text) => text === '')) return []
    return [{ locale, ...texts } as AppealText & { locale: Locale }]
  })
  if (Object.keys(errors).length > 0) return refuse(errors)
  // Each was read as its own field says.
  const values = { ...said, channels, languages, sourceId: source === '' ? null : source }
  return ok({ ...values, neverMention: never, translations } as AppealValues)
}

/** Reads fields as typed, and notes what is wrong with each. */
export function readAll(
  fields: Readonly<Record<string, Field>>,
  typed: (name: string) => string,
  errors: FieldErrors,
): Record<string, unknown> {
  const said: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, typed(name))
    if (read.ok) said[name] = read.value
    else errors[name] = read.error
  }
  return said
}

const wordsIn = (text: string | undefined) => [
  ...new Set((text ?? '').split(/\s+/u).filter(Boolean)),
]

/** The fields as their form shows them. */
export function appealFields(values: AppealValues): Record<string, string> {
  const once = {
    number: values.number,
    indexNumber: values.indexNumber ?? '',
    issuedOn: values.issuedOn ?? '',
    actBefore: values.actBefore ?? '',
    zone: values.zone,
    forOutcome: values.forOutcome ? 'yes' : '',
    solidarityAddress: values.solidarityAddress ?? '',
    channels: [...values.channels].sort().join(' '),
    languages: values.languages.join(' '),
    source: values.sourceId ?? '',
    ...Object.fromEntries(GUIDANCE_FLAGS.map((flag) => [flag, values[flag]])),
  }
  const words = LOCALES.flatMap((locale) => {
    const text = values.translations.find((each) => each.locale === locale)
    return WORDS_OF_APPEAL.map((field): [string, string] => [
      inLanguage(field, locale),
      (field === 'neverMention' ? values.neverMention[locale] : text?.[field]) ?? '',
    ])
  })
  return { ...once, ...Object.fromEntries(words) }
}

/** The form of an appeal that nobody has begun. */
export const emptyAppeal: AppealValues = {
  number: '',
  indexNumber: null,
  issuedOn: null,
  actBefore: null,
  zone: 'UTC',
  religious: 'unknown',
  organisation: 'unknown',
  ownAddress: 'unknown',
  caseDetails: 'unknown',
  forOutcome: false,
  solidarityAddress: null,
  channels: [],
  languages: [],
  sourceId: null,
  neverMention: {},
  translations: [],
}
