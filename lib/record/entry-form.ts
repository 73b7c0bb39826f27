// The form for an entry of the record: its fields, and how they become what a command is told.
import { countryFromText } from '../countries/country-from-text'
import { orNull, valuesOf } from '../forms/read-form'
import { type SentForm, readSentForm } from '../forms/sent-form'
import { type Texts, type Values, textsOf } from './entry'
import { type KindCode, fieldsOfClass, isKindCode, kindOf } from './kinds'

const SOURCE_FIELDS = [
  'sources',
  'sourceKind',
  'sourcePublisher',
  'sourceTitle',
  'sourceUrl',
  'sourceAccessed',
] as const

/** The names of all fields of a kind's form. `clear` names restricted fields to be emptied. */
const entryFormFields = (code: KindCode): string[] => [
  ...Object.keys(kindOf(code).fields),
  ...SOURCE_FIELDS,
  'clear',
]

/** A form in which nothing is said yet. */
export const emptyEntryForm = (code: KindCode): Texts => ({
  ...Object.fromEntries(entryFormFields(code).map((name) => [name, ''])),
  sourceKind: 'web_page',
})

/** An entry as its form shows it. Restricted fields are empty: what they hold stays unless it is replaced. */
export const toEntryForm = (code: KindCode, texts: Texts): Texts => ({
  ...emptyEntryForm(code),
  ...texts,
  ...Object.fromEntries(fieldsOfClass(code, 'restricted').map((name) => [name, ''])),
})

/** The texts of an entry's values and of what it cites. */
export const entryTextsOf = (values: Values, sources: readonly string[]): Texts => ({
  ...textsOf(values),
  sources: [...sources].sort().join(' '),
})

/** Reads a sent form. Several countries come as several fields, by name or by code. */
export function readEntryForm(code: KindCode, form: unknown): SentForm {
  const sent = readSentForm(form, entryFormFields(code))
  const countries = Object.entries(kindOf(code).fields)
    .filter(([, field]) => field.type === 'countries')
    .map(([name]) => [name, readCountries(form, name)] as const)
  return { ...sent, fields: { ...sent.fields, ...Object.fromEntries(countries) } }
}

function readCountries(form: unknown, name: string): string {
  if (!(form instanceof FormData)) return ''
  return (
    form
      .getAll(name)
      .map((value) => String(value).trim())
      .filter(Boolean)
      // What is no country stands in the form again, as one word.
      .map((text) => countryFromText(text) ?? text.replaceAll(' ', '\u00A0'))
      .sort()
      .join(' ')
  )
}

/** What the fields say, for the commands; `newSource` is for the judge of new sources, null: none. */
export function toSaid(code: KindCode, fields: Texts) {
  const { sourceKind, sourcePublisher, sourceTitle, sourceUrl, sourceAccessed } = fields
  const named = [sourcePublisher, sourceTitle, sourceUrl, sourceAccessed]
  return {
    fields: Object.fromEntries(
      Object.keys(kindOf(code).fields).map((name) => [name, fields[name] ?? '']),
    ),
    sources: valuesOf(fields.sources),
    clear: valuesOf(fields.clear).filter((name) =>
      fieldsOfClass(code, 'restricted').includes(name),
    ),
    newSource: named.every((text) => orNull(text) === null)
      ? null
      : {
          kind: sourceKind,
          publisher: sourcePublisher,
          title: sourceTitle,
          url: orNull(sourceUrl),
          accessed: orNull(sourceAccessed),
        },
  }
}

/** Which entry a form is about: an existing one, or a new one within something. */
export type EntryTarget =
  { kind: KindCode; id: string; parentId: null } | { kind: KindCode; id: null; parentId: string }

/** `?entry=charge.<id>` edits, `?add=charge.<id of what it is within>` adds; null: no form is open. */
export function targetOf({ entry, add }: { entry?: unknown; add?: unknown }): EntryTarget | null {
  const [text, adding] = typeof entry === 'string' ? [entry, false] : [add, true]
  const [kind = '', id = ''] = typeof text === 'string' ? text.split('.') : []
  if (!isKindCode(kind) || id === '') return null
  return adding ? { kind, id: null, parentId: id } : { kind, id, parentId: null }
}
