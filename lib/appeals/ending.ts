// What everybody is told when an appeal ends: that it did, and what came of it.
import { LOCALES, type Locale } from '../i18n/locales'
import type { Field } from '../record/field'
import { readField } from '../record/read-field'
import { type Result, ok, refuse } from '../result'
import { type FieldErrors, inLanguage } from './fields'

/** What is told when an appeal ends. */
const ENDING = { type: 'text', max: 4_000 } as const satisfies Field
export const ENDING_FIELDS: readonly string[] = LOCALES.flatMap((locale) => [
  inLanguage('note', locale),
  inLanguage('outcome', locale),
])
export type Ending = Record<'note' | 'outcome', Partial<Record<Locale, string>>>

/** Reads what is told at the end; the English note is needed. */
export function readEnding(typed: Readonly<Record<string, string>>): Result<Ending, FieldErrors> {
  const errors: FieldErrors = {}
  const ending: Ending = { note: {}, outcome: {} }
  for (const locale of LOCALES)
    for (const part of ['note', 'outcome'] as const) {
      const read = readField(ENDING, typed[inLanguage(part, locale)] ?? '')
      if (!read.ok) errors[inLanguage(part, locale)] = read.error
      else if (typeof read.value === 'string') ending[part][locale] = read.value
    }
  if (ending.note.en === undefined) errors[inLanguage('note', 'en')] ??= 'required'
  return Object.keys(errors).length > 0 ? refuse(errors) : ok(ending)
}
