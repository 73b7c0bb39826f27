// What is recorded of a source: each field once, for its form, its columns and its history.
import { readField, textOf, type Value } from '../record/read-field'
import type { Field, ValueOf } from '../record/field'
import { dateColumns, fromDateColumn, fromDateColumns, toDateColumn } from '../dates/columns'
import { type Result, ok, refuse } from '../result'

/** Days after a verification when the next look is due, unless somebody says otherwise. */
const REVIEW_AFTER_DAYS = 180

export const SOURCE_FIELDS = {
  kind: { type: 'choice', list: 'sourceKind' },
  publisher: { type: 'line', required: true, max: 300 },
  title: { type: 'line', required: true, max: 500 },
  author: { type: 'line', max: 300 },
  url: { type: 'address' },
  archivedUrl: { type: 'address' },
  language: { type: 'language' },
  published: { type: 'date' },
  accessed: { type: 'date' },
  lastVerifiedOn: { type: 'day' },
  connection: { type: 'choice', list: 'connection', or: 'unknown' },
  reliability: { type: 'choice', list: 'reliability', or: 'unknown' },
  confidential: { type: 'flag' },
  reviewAfterDays: { type: 'number', min: 1, max: 3_650, or: REVIEW_AFTER_DAYS },
  note: { type: 'text', max: 2_000 },
} as const satisfies Record<string, Field>

type Name = keyof typeof SOURCE_FIELDS
export type SourceValues = { [N in Name]: ValueOf<(typeof SOURCE_FIELDS)[N]> }

/** The names of the fields, in the order of the form. */
export const SOURCE_FIELD_NAMES = Object.keys(SOURCE_FIELDS) as Name[]

/** The columns in which the fields stand. */
export type SourceColumns = Omit<SourceValues, 'published' | 'accessed' | 'lastVerifiedOn'> & {
  publishedEdtf: string | null
  publishedLower: Date | null
  publishedUpper: Date | null
  accessedEdtf: string | null
  accessedLower: Date | null
  accessedUpper: Date | null
  lastVerifiedOn: Date | null
}

/** Reads every field as typed; answers all that is wrong at once, as codes by field. */
export function readSource(
  typed: Readonly<Record<string, string>>,
): Result<SourceValues, Record<string, string>> {
  const values: Record<string, Value> = {}
  const errors: Record<string, string> = {}
  for (const name of SOURCE_FIELD_NAMES) {
    const read = readField(SOURCE_FIELDS[name], typed[name] ?? '')
    if (read.ok) values[name] = read.value
    else errors[name] = read.error
  }
  // Each was read as its own field says.
  return Object.keys(errors).length === 0 ? ok(values as SourceValues) : refuse(errors)
}

/** The fields as their form shows them. */
export const sourceTexts = (values: SourceValues): Record<Name, string> =>
  Object.fromEntries(SOURCE_FIELD_NAMES.map((name) => [name, textOf(values[name])])) as Record<
    Name,
    string
  >

export function toSourceColumns(values: SourceValues): SourceColumns {
  const { published, accessed, lastVerifiedOn, ...columns } = values
  return {
    ...columns,
    ...dateColumns('published', published),
    ...dateColumns('accessed', accessed),
    lastVerifiedOn: lastVerifiedOn === null ? null : toDateColumn(lastVerifiedOn),
  }
}

export function fromSourceColumns(row: SourceColumns): SourceValues {
  return {
    kind: row.kind,
    publisher: row.publisher,
    title: row.title,
    author: row.author,
    url: row.url,
    archivedUrl: row.archivedUrl,
    language: row.language,
    published: fromDateColumns(row.publishedEdtf, row.publishedLower, row.publishedUpper),
    accessed: fromDateColumns(row.accessedEdtf, row.accessedLower, row.accessedUpper),
    lastVerifiedOn: row.lastVerifiedOn && fromDateColumn(row.lastVerifiedOn),
    connection: row.connection,
    reliability: row.reliability,
    confidential: row.confidential,
    reviewAfterDays: row.reviewAfterDays,
    note: row.note,
  }
}
