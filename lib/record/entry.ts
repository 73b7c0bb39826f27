// An entry of the record, from what was typed to what is stored and back.
import { dateColumns, fromDateColumns } from '../dates/columns'
import type { PartialDate } from '../dates/partial-date'
import { type Result, ok, refuse } from '../result'
import type { Field } from './field'
import { type KindCode, classOf, kindOf } from './kinds'
import { toInstant, toMoment } from './moment'
import { type Value, readField, textOf } from './read-field'

export type Values = Readonly<Record<string, Value>>
export type Texts = Readonly<Record<string, string>>
/** The code of what is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>

/** Reads every field of a kind; answers all that is wrong at once. Fields that were not sent are empty. */
export function readEntry(code: KindCode, typed: Texts): Result<Values, FieldErrors> {
  const values: Record<string, Value> = {}
  const errors: Record<string, string> = {}
  for (const [name, field] of Object.entries(kindOf(code).fields)) {
    const read = readField(field, typed[name] ?? '')
    if (read.ok) values[name] = read.value
    else errors[name] = read.error
  }
  const more = Object.keys(errors).length === 0 ? together(code, values) : {}
  const all = { ...errors, ...more }
  return Object.keys(all).length === 0 ? ok(values) : refuse(all)
}

// A number of messages is nothing without how it came about.
const isFigure = (code: KindCode) => code === 'delivery' || code === 'receipt'

/** What is wrong with fields that depend on one another. */
function together(code: KindCode, values: Values): FieldErrors {
  if (code === 'personRelation' && values.publicName !== null && values.publicFigure !== true)
    return { publicName: 'only_of_public_figures' }
  if (code === 'detention' && values.facility !== null && values.country === null)
    return { country: 'facility_needs_country' }
  if (isFigure(code) && values.quantity !== null && values.method === 'not_said')
    return { method: 'method_required' }
  if (code === 'ask' && values.countryCode === null) return { countryCode: 'required' }
  if (code === 'healthConcern' && values.text === null && values.detail === null)
    return { text: 'something_required' }
  return {}
}

/** The same fields as they would be shown after saving; what cannot be read stays as typed. */
export const canonicalTexts = (code: KindCode, typed: Texts): Texts =>
  Object.fromEntries(
    Object.entries(kindOf(code).fields).map(([name, field]) => {
      const text = typed[name] ?? ''
      const read = readField(field, text)
      return [name, read.ok ? textOf(read.value) : text]
    }),
  )

/** The texts of values, name by name. */
export const textsOf = (values: Values): Texts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]))

export type Row = Readonly<Record<string, unknown>>

/**
 * The columns of an entry's own row, without sealed ones and those that stand elsewhere. `before` is
 * the row as it was: a text keeps its other languages.
 */
export function toColumns(code: KindCode, values: Values, before: Row | null): Row {
  const kind = kindOf(code)
  const columns: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(kind.fields)) {
    if (kind.elsewhere?.[name] || classOf(code, name) === 'restricted') continue
    Object.assign(columns, columnsOf(name, field, values[name] ?? null, before))
  }
  if (code === 'hearing')
    columns.scheduledAt = toInstant(String(values.scheduledAt), String(values.timeZone))
  return columns
}

function columnsOf(name: string, field: Field, value: Value, before: Row | null): Row {
  if (field.type === 'date') return dateColumns(name, value as PartialDate | null)
  if (field.type === 'day')
    return { [name]: typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : null }
  if (field.type === 'moment') return {}
  if (field.type !== 'words') return { [name]: value }
  const others = Object.entries(Object(before?.[name] ?? {})).filter(([lang]) => lang !== 'en')
  // Without the English, what the other languages say stands for nothing.
  return { [name]: value === null ? null : { ...Object.fromEntries(others), en: value } }
}

/** The values of a stored row, without restricted ones. Texts for everybody in English. */
export function valuesOfRow(code: KindCode, row: Row): Values {
  const kind = kindOf(code)
  return Object.fromEntries(
    Object.entries(kind.fields)
      .filter(([name]) => classOf(code, name) !== 'restricted')
      .map(([name, field]) => [name, valueOfRow(name, field, row)]),
  )
}

function valueOfRow(name: string, field: Field, row: Row): Value {
  const stored = row[name] ?? null
  switch (field.type) {
    case 'date':
      return fromDateColumns(
        row[`${name}Edtf`] as string | null,
        row[`${name}Lower`] as Date | null,
        row[`${name}Upper`] as Date | null,
      )
    case 'day':
      return stored instanceof Date ? stored.toISOString().slice(0, 10) : null
    case 'moment':
      return stored instanceof Date ? toMoment(stored, String(row.timeZone)) : null
    case 'words':
      return stored === null ? null : String(Object(stored).en ?? '')
    case 'choices':
    case 'countries':
      return [...((stored ?? []) as string[])].sort()
    default:
      return stored as Value
  }
}
