// How partial dates stand to each other and to a day: by their bounds alone.
import type { IsoDay, PartialDate } from './partial-date'

type Bounds = Pick<PartialDate, 'lower' | 'upper'>

// Before and after every ISO day in the order of characters.
const FIRST = ''
const LAST = '~'

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts by lower bound, then by upper bound; an open lower bound first, an open upper bound last. */
export const comparePartialDates = (a: Bounds, b: Bounds): number =>
  order(a.lower ?? FIRST, b.lower ?? FIRST) || order(a.upper ?? LAST, b.upper ?? LAST)

/** Whether the date may mean this day. */
export const isWithin = (day: IsoDay, { lower, upper }: Bounds): boolean =>
  day >= (lower ?? FIRST) && day <= (upper ?? LAST)

/** Whether the date may lie, wholly or partly, after this day. */
export const mayBeAfter = ({ upper }: Bounds, day: IsoDay): boolean => (upper ?? LAST) > day

/** Whether the date lies after this day on every reading. */
export const isAfter = ({ lower }: Bounds, day: IsoDay): boolean => (lower ?? FIRST) > day

/** Whether one date lies after another on every reading of both. */
export const isWhollyAfter = (late: Bounds, early: Bounds): boolean =>
  early.upper !== null && isAfter(late, early.upper)

/** Whether some day belongs to both. */
export const overlaps = (a: Bounds, b: Bounds): boolean =>
  (a.lower ?? FIRST) <= (b.upper ?? LAST) && (b.lower ?? FIRST) <= (a.upper ?? LAST)
