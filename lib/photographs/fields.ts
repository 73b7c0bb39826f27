// What is said of a photograph: each field once, for its form, its columns and its history.
import type { AuditDetail } from '../audit/entry'
import { readField } from '../record/read-field'
import type { Field } from '../record/field'
import { type Result, ok, refuse } from '../result'
import { isUuid } from '../text/uuid'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { localizedText } from '../text/localized'
import { type FocalPlace, focalOf, isFocalPlace, placeOf } from './focal'

const TYPED = {
  alt: { type: 'words', required: true, max: 500 },
  caption: { type: 'words', max: 1_000 },
  credit: { type: 'line', required: true, max: 200 },
  licence: { type: 'line', required: true, max: 200 },
  internal: { type: 'flag' },
} as const satisfies Record<string, Field>

export type PhotographValues = {
  /** In English: what somebody who cannot see it needs to know. */
  alt: string
  caption: string | null
  credit: string
  licence: string
  focus: FocalPlace
  /** Whom it shows, by their ids in the case, sorted. */
  people: string[]
  /** For staff alone. */
  internal: boolean
}
export type PhotographTexts = Record<keyof PhotographValues, string>

/** The names of the fields, in the order of the form. */
export const PHOTOGRAPH_FIELDS = [
  'alt',
  'caption',
  'people',
  'credit',
  'licence',
  'focus',
  'internal',
] as const satisfies readonly (keyof PhotographValues)[]

/** Reads every field as typed; answers all that is wrong at once, as codes by field. */
export function readPhotograph(
  typed: Readonly<Record<string, string>>,
): Result<PhotographValues, Record<string, string>> {
  const errors: Record<string, string> = {}
  const said: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(TYPED)) {
    const read = readField(field, typed[name] ?? '')
    if (read.ok) said[name] = read.value
    else errors[name] = read.error
  }
  const focus = typed.focus || 'centre'
  if (!isFocalPlace(focus)) errors.focus = 'not_a_choice'
  const people = (typed.people ?? '').split(' ').filter(Boolean)
  if (!people.every(isUuid)) errors.people = 'not_a_choice'
  if (Object.keys(errors).length > 0) return refuse(errors)
  // Each was read as its own field says.
  return ok({ ...said, focus, people: [...new Set(people)].sort() } as PhotographValues)
}

/** The fields as their form shows them. */
export const photographTexts = (values: PhotographValues): PhotographTexts => ({
  alt: values.alt,
  caption: values.caption ?? '',
  people: [...values.people].sort().join(' '),
  credit: values.credit,
  licence: values.licence,
  focus: values.focus,
  internal: values.internal ? 'yes' : '',
})

/**
 * The fields that changed, with their texts before and after. Of whom it shows the history says how
 * many they are: their names are in the record, where they may change.
 */
export function photographChanges(
  before: PhotographValues,
  after: PhotographValues,
): NonNullable<AuditDetail['changes']> {
  const [from, to] = [photographTexts(before), photographTexts(after)]
  const told = (name: keyof PhotographValues, values: PhotographValues, text: string) =>
    name === 'people' ? values.people.length : text
  return Object.fromEntries(
    PHOTOGRAPH_FIELDS.filter((name) => from[name] !== to[name]).map((name) => [
      name,
      { from: told(name, before, from[name]), to: told(name, after, to[name]) },
    ]),
  )
}

/** The columns in which the fields stand, as they are read. */
export type PhotographColumns = {
  alt: unknown
  caption: unknown
  credit: string
  licence: string
  focalX: number
  focalY: number
  internal: boolean
  people: readonly { casePersonId: string }[]
}

export const fromPhotographColumns = (row: PhotographColumns): PhotographValues => ({
  alt: englishOf(row.alt) ?? '',
  caption: englishOf(row.caption),
  credit: row.credit,
  licence: row.licence,
  focus: placeOf({ x: row.focalX, y: row.focalY }),
  people: row.people.map(({ casePersonId }) => casePersonId).sort(),
  internal: row.internal,
})

/** The same without whom it shows, which stands in rows of its own. Other languages of a text stay. */
export function toPhotographColumns(
  values: PhotographValues,
  before: Pick<PhotographColumns, 'alt' | 'caption'> = { alt: null, caption: null },
) {
  const { x, y } = focalOf(values.focus)
  return {
    alt: withEnglish(before.alt, values.alt),
    caption: values.caption === null ? null : withEnglish(before.caption, values.caption),
    credit: values.credit,
    licence: values.licence,
    focalX: x,
    focalY: y,
    internal: values.internal,
  }
}

const storedText = localizedText.nullable()
const englishOf = (text: unknown): string | null => storedText.parse(text)?.[DEFAULT_LOCALE] ?? null

/** Of nothing that was said there is no text, in no language. */
const withEnglish = (before: unknown, english: string) =>
  english === '' ? {} : { ...storedText.parse(before), [DEFAULT_LOCALE]: english }
