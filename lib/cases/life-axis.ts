// The years along a picture of somebody's life, and where a day stands on them.
import type { IsoDay, PartialDate } from '../dates/partial-date'

/** `at` is a place from 0, the first day, to 1, the last. */
export type LifeAxis = { from: IsoDay; to: IsoDay; ticks: { year: number; at: number }[] }

// More would run into each other on a telephone.
const MOST_TICKS = 8
const STEPS = [1, 2, 5, 10, 20, 50, 100]

/** From the first year that the dates may mean to the last day that is known. */
export function lifeAxis(dates: readonly PartialDate[], lastDay: IsoDay): LifeAxis {
  const years = dates.map(({ lower, upper }) => firstYear(lower, upper))
  const first = Math.min(...years, yearOf(lastDay))
  // Who was taken on New Year's Day, as the record ends, has a year before that.
  const from = newYear(newYear(first) < lastDay ? first : first - 1)
  const axis = { from, to: lastDay }
  return { ...axis, ticks: ticksOf(axis) }
}

/** Where a day stands; null is before all that is known. Days beyond an end stand on it. */
export function placeOn({ from, to }: Omit<LifeAxis, 'ticks'>, day: IsoDay | null): number {
  if (day === null || day <= from) return 0
  return day >= to ? 1 : (dayNumber(day) - dayNumber(from)) / (dayNumber(to) - dayNumber(from))
}

function ticksOf(axis: Omit<LifeAxis, 'ticks'>): LifeAxis['ticks'] {
  const [first, last] = [yearOf(axis.from), yearOf(axis.to)]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const every = (step: number) => years.filter((year) => year % step === 0)
  const step = STEPS.find((each) => every(each).length <= MOST_TICKS) ?? 1
  return every(step).map((year) => ({ year, at: placeOn(axis, newYear(year)) }))
}

const yearOf = (day: IsoDay) => Number(day.slice(0, 4))
const newYear = (year: number): IsoDay => `${year}-01-01`
const dayNumber = (day: IsoDay) => Date.parse(day) / 86_400_000

// What began nobody knows when reaches back to the year before the last it may mean.
const firstYear = (lower: IsoDay | null, upper: IsoDay | null) =>
  lower === null ? yearOf(upper ?? '9999') - 1 : yearOf(lower)
