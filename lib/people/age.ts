// How old somebody was on a day, as exactly as both dates are known.
import { Temporal } from 'temporal-polyfill'
import type { IsoDay, PartialDate } from '../dates/partial-date'

/** Whole years; both are the same when the age is known. */
type Age = { atLeast: number; atMost: number }

type Bounds = Pick<PartialDate, 'lower' | 'upper'>

/**
 * The age of somebody born on `birth` at the time of `on`. Null: one of the dates is missing or open on
 * a side, or the day lies wholly before the birth. Whoever is born on 29 February is a year older on
 * 1 March.
 */
export function ageOn(birth: Bounds | null, on: Bounds | null): Age | null {
  if (!birth?.lower || !birth.upper || !on?.lower || !on.upper) return null
  if (on.upper < birth.lower) return null
  return {
    atLeast: Math.max(0, fullYears(birth.upper, on.lower)),
    atMost: fullYears(birth.lower, on.upper),
  }
}

const fullYears = (from: IsoDay, to: IsoDay): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years
