// What staff type into the form of a target: an office, and the official ways to it.
import { LOCALES, type Locale } from '../i18n/locales'
import type { Field } from '../record/field'
import { readField } from '../record/read-field'
import { type Result, ok, refuse } from '../result'
import { localizedText } from '../text/localized'
import { type FieldErrors, inLanguage, readAll } from './fields'

const TARGET = {
  office: { type: 'line', required: true, max: 200 },
  name: { type: 'line', max: 200 },
  address: { type: 'text', max: 500 },
  country: { type: 'country' },
  email: { type: 'line', max: 200 },
  fax: { type: 'line', max: 60 },
  phone: { type: 'line', max: 60 },
  web: { type: 'address' },
  language: { type: 'language' },
  copyTo: { type: 'flag' },
} as const satisfies Record<string, Field>
const SALUTATION = { type: 'line', max: 200 } as const satisfies Field

export const TARGET_FIELDS: readonly string[] = [
  ...Object.keys(TARGET),
  ...LOCALES.map((locale) => inLanguage('salutation', locale)),
]

export type TargetValues = {
  office: string
  name: string | null
  address: string | null
  country: string | null
  email: string | null
  fax: string | null
  phone: string | null
  web: string | null
  language: string | null
  copyTo: boolean
  salutation: Partial<Record<Locale, string>>
}

const EMAIL = /^[^\s@<>,;?&]+@[^\s@<>,;?&]+\.[^\s@<>,;?&]+$/u

/** Reads a target as typed. */
export function readTarget(
  typed: Readonly<Record<string, string>>,
): Result<TargetValues, FieldErrors> {
  const errors: FieldErrors = {}
  const said = readAll(TARGET, (name) => typed[name] ?? '', errors)
  if (typeof said.email === 'string' && !EMAIL.test(said.email)) errors.email = 'not_an_email'
  const salutation: TargetValues['salutation'] = {}
  for (const locale of LOCALES) {
    const name = inLanguage('salutation', locale)
    const read = readField(SALUTATION, typed[name] ?? '')
    if (!read.ok) errors[name] = read.error
    else if (typeof read.value === 'string') salutation[locale] = read.value
  }
  if (Object.keys(errors).length > 0) return refuse(errors)
  return ok({ ...said, salutation } as TargetValues)
}

const storedTexts = localizedText.nullable()

/** A target's fields as their form shows them. */
export const targetFields = (
  row: Partial<Omit<TargetValues, 'salutation'>> & { salutation?: unknown },
): Record<string, string> => {
  const salutation = storedTexts.parse(row.salutation ?? null) ?? {}
  return {
    ...Object.fromEntries(
      Object.keys(TARGET).map((name) => {
        const value = row[name as keyof typeof TARGET]
        return [name, typeof value === 'boolean' ? (value ? 'yes' : '') : (value ?? '')]
      }),
    ),
    ...Object.fromEntries(
      LOCALES.map((locale) => [inLanguage('salutation', locale), salutation[locale] ?? '']),
    ),
  }
}
