// Two days or two dates said as one.
import { daysInMonth } from './bounds'
import { type IsoDay, type PartialDate, precisionOf } from './partial-date'

/**
 * EDTF for some day between two, both inclusive, in whole years or months where that says the same:
 * nobody reads "between 1 January 2028 and 31 May 2032" where "January 2028 and May 2032" is meant.
 */
export function edtfBetween(from: IsoDay, to: IsoDay): string {
  if (from === to) return from
  const [first, last] = wholeUnits(from, to)
  return first === last ? first : `[${first}..${last}]`
}

function wholeUnits(from: IsoDay, to: IsoDay): [string, string] {
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [from.slice(0, 4), to.slice(0, 4)]
  const end = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)))
  if (from.endsWith('-01') && to.endsWith(`-${end}`)) return [from.slice(0, 7), to.slice(0, 7)]
  return [from, to]
}

/**
 * EDTF for what lasted from one date to another; `to` null: it goes on. Null: one of the dates is more
 * than a point in time, so that the two cannot be said as one.
 */
export function edtfSpan(from: PartialDate, to: PartialDate | null): string | null {
  if (!isPoint(from) || (to && !isPoint(to))) return null
  return from.edtf === to?.edtf ? from.edtf : `${from.edtf}/${to?.edtf ?? '..'}`
}

const isPoint = (date: PartialDate) => !['interval', 'range'].includes(precisionOf(date))
