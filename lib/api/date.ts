import { type PartialDate, parsePartialDate } from '../dates/partial-date'

/** A date as far as it is known: EDTF, and the first and last day that it may mean. */
export type ApiDate = { edtf: string; from: string | null; to: string | null }

export function toApiDate(date: PartialDate): ApiDate
export function toApiDate(date: PartialDate | null): ApiDate | null
export function toApiDate(date: PartialDate | null): ApiDate | null {
  return date && { edtf: date.edtf, from: date.lower, to: date.upper }
}

/** A date that the record holds as EDTF; what is no EDTF was not let in. */
export function ofText(edtf: string): ApiDate {
  const parsed = parsePartialDate(edtf)
  if (!parsed.ok) throw new RangeError('the record holds a date that is none')
  return toApiDate(parsed.value)
}
