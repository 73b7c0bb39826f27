// From what was typed to a value, and back to the text that a form holds.
import * as z from 'zod'
import { isCountryCode } from '../countries/country'
import { countryFromText } from '../countries/country-from-text'
import type { PartialDate } from '../dates/partial-date'
import { readDate } from '../dates/natural'
import { type Result, ok, refuse } from '../result'
import { plainLine, plainText } from '../text/plain'
import { isCode } from './choices'
import type { Field } from './field'
import { isMoment, isZone } from './moment'

/** A value of any field; `null` is "nothing is known". */
export type Value = string | number | boolean | string[] | PartialDate | null

const valuesOf = (text: string) => text.split(' ').filter(Boolean)

function parsed(schema: z.ZodType<string>, text: string): Result<string, string> {
  const read = schema.safeParse(text)
  return read.success ? ok(read.data) : refuse(read.error.issues[0]?.message ?? 'invalid')
}

const httpAddress = z.httpUrl({ error: 'not_a_web_address' }).max(2_000, { error: 'too_long' })

/** Reads one field. A refusal is a code that forms have words for (lib/forms/codes.ts). */
export function readField(field: Field, typed: string): Result<Value, string> {
  const text = typed.trim()
  if (text === '') return readNothing(field)
  switch (field.type) {
    case 'line':
      return parsed(plainLine({ max: field.max }), text)
    case 'text':
    case 'words':
      return parsed(plainText({ max: field.max }), text)
    case 'date':
      return readDate(text)
    case 'day':
      return readDay(text)
    case 'choice':
      return isCode(field.list, text) ? ok(text) : refuse('not_a_choice')
    case 'choices':
      return readSeveral(text, (code) => (isCode(field.list, code) ? code : null), 'not_a_choice')
    case 'number':
      return readNumber(field, text)
    case 'country': {
      const code = countryFromText(text)
      return code === null ? refuse('not_a_country') : ok(code)
    }
    case 'countries':
      return readSeveral(text, (code) => (isCountryCode(code) ? code : null), 'not_a_country')
    case 'language':
      return isLanguage(text) ? ok(text.toLowerCase()) : refuse('not_a_language')
    case 'address':
      return parsed(httpAddress, text)
    case 'flag':
      return ok(true)
    case 'moment':
      return isMoment(text) ? ok(text) : refuse('not_a_moment')
    case 'zone':
      return isZone(text) ? ok(text) : refuse('not_a_zone')
    case 'link':
      return parsed(z.uuid({ error: 'not_a_choice' }), text)
  }
}

function readNothing(field: Field): Result<Value, string> {
  if (field.type === 'choices') return field.required ? refuse('required') : ok([])
  if (field.type === 'countries') return ok([])
  if (field.type === 'flag') return ok(false)
  if (field.type === 'choice') return field.or === undefined ? refuse('required') : ok(field.or)
  if (field.type === 'number' && field.or !== undefined) return ok(field.or)
  if (field.type === 'moment' || field.type === 'zone') return refuse('required')
  return 'required' in field && field.required ? refuse('required') : ok(null)
}

function readSeveral(
  text: string,
  read: (code: string) => string | null,
  refusal: string,
): Result<string[], string> {
  const codes = valuesOf(text).map(read)
  return codes.includes(null)
    ? refuse(refusal)
    : ok([...new Set(codes.filter((code) => code !== null))].sort())
}

function readNumber(
  { min, max }: { min: number; max: number },
  text: string,
): Result<number, string> {
  if (!/^\d{1,9}$/.test(text)) return refuse('not_a_number')
  const number = Number(text)
  return number >= min && number <= max ? ok(number) : refuse('number_out_of_range')
}

function readDay(text: string): Result<string, string> {
  const date = readDate(text)
  if (!date.ok) return date
  return date.value.lower !== null && date.value.lower === date.value.upper
    ? ok(date.value.lower)
    : refuse('day_required')
}

/** ISO 639-1 or 639-3, as far as Intl can name it. */
function isLanguage(text: string): boolean {
  const code = text.toLowerCase()
  if (!/^[a-z]{2,3}$/.test(code)) return false
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined
}

/** The text that a form holds for a value. */
export function textOf(value: Value): string {
  if (value === null || value === false) return ''
  if (value === true) return 'yes'
  if (Array.isArray(value)) return [...value].sort().join(' ')
  return typeof value === 'object' ? value.edtf : String(value)
}
