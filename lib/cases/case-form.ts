// The forms for a new case and for a case's own fields: their fields, and how they become inputs.
import { orNull, valuesOf } from '../forms/read-form'
import { type SentForm, readSentForm } from '../forms/sent-form'
import type { EditCaseInput } from './input'
import type { Fields } from './merge'
import type { StaffCase } from './staff-case'

const OPEN_FIELDS = [
  'name',
  'country',
  'status',
  'since',
  'text',
  'sourcePublisher',
  'sourceTitle',
  'sourceUrl',
  'title',
  'summary',
  'nameInScript',
  'nameScript',
  'nationality',
] as const

/** Reads a sent form for a new case. */
export const readOpenForm = (form: unknown): SentForm => readSentForm(form, OPEN_FIELDS)

/** From a path in the input to the form's field. */
export const OPEN_ERROR_FIELDS = {
  'nameScript.value': 'nameInScript',
  'nameScript.script': 'nameScript',
  'nationalities.0': 'nationality',
  'first.status': 'status',
  'first.since': 'since',
  'first.text': 'text',
  'first.source.publisher': 'sourcePublisher',
  'first.source.title': 'sourceTitle',
  'first.source.url': 'sourceUrl',
} as const

export const emptyCase = (): Fields => ({
  ...Object.fromEntries(OPEN_FIELDS.map((field) => [field, ''])),
  nameScript: 'Cyrl',
})

/**
 * What the fields say, for openCaseInput to judge. `statusInWords` is what the first entry says when
 * nobody wrote what happened.
 */
export const toOpenCandidate = (fields: Fields, statusInWords: string) => ({
  title: orNull(fields.title),
  name: fields.name,
  nameScript:
    orNull(fields.nameInScript) === null
      ? null
      : { value: fields.nameInScript, script: fields.nameScript },
  country: fields.country,
  summary: orNull(fields.summary),
  nationalities: orNull(fields.nationality) === null ? [] : [fields.nationality],
  first: toFirstCandidate(fields, statusInWords),
})

const FIRST_FIELDS = [
  'status',
  'since',
  'text',
  'sourcePublisher',
  'sourceTitle',
  'sourceUrl',
] as const

// Whoever says when, or who tells it, has a status in mind: it is asked for.
function toFirstCandidate(fields: Fields, statusInWords: string) {
  if (FIRST_FIELDS.every((name) => orNull(fields[name]) === null)) return null
  const url = orNull(fields.sourceUrl)
  return {
    status: fields.status,
    since: fields.since,
    text: orNull(fields.text) ?? statusInWords,
    source: {
      kind: url === null ? 'other' : 'web_page',
      publisher: fields.sourcePublisher,
      title: fields.sourceTitle,
      url,
      accessed: null,
    },
  }
}

/** A case's own fields, in the order of their form. */
export const CASE_FIELDS = [
  'title',
  'summary',
  'countries',
  'knownAsOf',
  'themes',
  'lifecycle',
  'priority',
  'owner',
  'reviewDueOn',
  'internalNote',
] as const

/** A case's own fields as the form shows them. */
export const toCaseFields = (caseRecord: StaffCase): Fields => ({
  title: caseRecord.title,
  summary: caseRecord.summary,
  countries: toCountriesText(caseRecord.countries),
  knownAsOf: caseRecord.knownAsOf?.edtf ?? '',
  internalNote: caseRecord.internalNote ?? '',
  lifecycle: caseRecord.lifecycle,
  priority: caseRecord.priority,
  themes: [...caseRecord.themes].sort().join(' '),
  owner: caseRecord.owner?.id ?? '',
  reviewDueOn: caseRecord.reviewDueOn ?? '',
})

/** The same fields of what is to be saved: as the form would show them afterwards. */
export const toSavedFields = (input: EditCaseInput): Fields => ({
  title: input.title,
  summary: input.summary,
  countries: toCountriesText(input.countries),
  knownAsOf: input.knownAsOf?.edtf ?? '',
  internalNote: input.internalNote ?? '',
  lifecycle: input.lifecycle ?? '',
  priority: input.priority ?? '',
  themes: [...(input.themes ?? [])].sort().join(' '),
  owner: input.owner ?? '',
  reviewDueOn: input.reviewDueOn ?? '',
})

/** What the fields say, for editCaseInput to judge. */
export const toEditCandidate = (fields: Fields, version: string) => ({
  title: fields.title,
  summary: fields.summary,
  countries: fromCountriesText(fields.countries ?? ''),
  knownAsOf: orNull(fields.knownAsOf),
  internalNote: orNull(fields.internalNote),
  lifecycle: fields.lifecycle,
  priority: fields.priority,
  themes: valuesOf(fields.themes),
  owner: orNull(fields.owner),
  reviewDueOn: orNull(fields.reviewDueOn),
  version,
})

/** Reads a sent form for a case's own fields. The countries are sent in rows, and compared as one field. */
export function readCaseForm(form: unknown): SentForm {
  const sent = readSentForm(form, CASE_FIELDS)
  return { ...sent, fields: { ...sent.fields, countries: toCountriesText(readCountryRows(form)) } }
}

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

/** Rows of a sent form: `country.0` with `role.0`, and so on; a row without a country is no row. */
function readCountryRows(form: unknown): CountryRow[] {
  if (!(form instanceof FormData)) return []
  const indexes = [...form.keys()].flatMap((key) => /^country\.(\d{1,2})$/.exec(key)?.[1] ?? [])
  return indexes
    .map((index) => ({
      code: String(form.get(`country.${index}`) ?? ''),
      role: String(form.get(`role.${index}`) ?? ''),
    }))
    .filter(({ code }) => code !== '')
}
