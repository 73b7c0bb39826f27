// The first and the last day that a point in time may mean.
import type { Point } from './shape'

const text = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days a month has, in the Gregorian calendar; months count from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/**
 * Both bounds, inclusive, as YYYY-MM-DD. `~` and `?` do not move them. A season is written without a
 * hemisphere, so its bounds hold on both: spring and autumn begin in March at the earliest; summer and
 * winter may reach into the next year's March.
 */
export function boundsOf(point: Point): { lower: string; upper: string } {
  const { year, month, day, season } = point
  if (season === 'summer' || season === 'winter')
    return { lower: text(year, 1, 1), upper: text(year + 1, 3, 31) }
  if (season !== null) return { lower: text(year, 3, 1), upper: text(year, 12, 31) }
  if (month === null) {
    const years = { century: 99, decade: 9 }
    const last =
      point.precision === 'century' || point.precision === 'decade' ? years[point.precision] : 0
    return { lower: text(year, 1, 1), upper: text(year + last, 12, 31) }
  }
  if (day === null)
    return { lower: text(year, month, 1), upper: text(year, month, daysInMonth(year, month)) }
  return { lower: text(year, month, day), upper: text(year, month, day) }
}
