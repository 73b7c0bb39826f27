// The forms for a new case and for a case's own fields: their fields, and how they become inputs.
import { orNull } from '../forms/read-form'
import type { Fields } from './merge'
import type { StaffCase } from './staff-case'

export const OPEN_FIELDS = [
  'title',
  'name',
  'nameScript',
  'nameInScript',
  'country',
  'summary',
  'nationality',
] as const

/** From a path in the input to the form's field. */
export const OPEN_ERROR_FIELDS = {
  'nameScript.value': 'nameInScript',
  'nameScript.script': 'nameScript',
  'nationalities.0': 'nationality',
} as const

export const emptyCase = (): Fields => ({
  ...Object.fromEntries(OPEN_FIELDS.map((field) => [field, ''])),
  nameScript: 'Cyrl',
})

/** What the fields say, for openCaseInput to judge. */
export const toOpenCandidate = (fields: Fields) => ({
  title: fields.title,
  name: fields.name,
  nameScript:
    orNull(fields.nameInScript) === null
      ? null
      : { value: fields.nameInScript, script: fields.nameScript },
  country: fields.country,
  summary: orNull(fields.summary),
  nationalities: orNull(fields.nationality) === null ? [] : [fields.nationality],
})

export const CASE_FIELDS = ['title', 'summary', 'countries', 'knownAsOf', 'internalNote'] as const

/** A case's own fields as the form shows them. */
export const toCaseFields = (caseRecord: StaffCase): Fields => ({
  title: caseRecord.title,
  summary: caseRecord.summary,
  countries: toCountriesText(caseRecord.countries),
  knownAsOf: caseRecord.knownAsOf?.edtf ?? '',
  internalNote: caseRecord.internalNote ?? '',
})

/** What the fields say, for editCaseInput to judge. */
export const toEditCandidate = (fields: Fields, version: string) => ({
  title: fields.title,
  summary: fields.summary,
  countries: fromCountriesText(fields.countries ?? ''),
  knownAsOf: orNull(fields.knownAsOf),
  internalNote: orNull(fields.internalNote),
  version,
})

export type CountryRow = { code: string; role: string }

/** The countries of a case as one text, `KG:held_in UZ:harm`, so that they are merged as one field. */
export const toCountriesText = (rows: readonly CountryRow[]): string =>
  rows
    .map(({ code, role }) => `${code}:${role}`)
    .sort()
    .join(' ')

/** The rows of a text that toCountriesText made. */
export const fromCountriesText = (text: string): CountryRow[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((row) => {
      const [code = '', role = ''] = row.split(':')
      return { code, role }
    })

/** The rows of a sent form: `country.0` with `role.0`, and so on; a row without a country is no row. */
export function readCountryRows(form: unknown): CountryRow[] {
  if (!(form instanceof FormData)) return []
  const indexes = [...form.keys()].flatMap((key) => /^country\.(\d{1,2})$/.exec(key)?.[1] ?? [])
  return indexes
    .map((index) => ({
      code: String(form.get(`country.${index}`) ?? ''),
      role: String(form.get(`role.${index}`) ?? ''),
    }))
    .filter(({ code }) => code !== '')
}
