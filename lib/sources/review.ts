// When somebody should look at a source again: whether it is still there, and still says the same.
import { fromDateColumn, toDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'

export type Reviewed = {
  /** The day on which somebody last looked; null: nobody has since it was added. */
  lastVerifiedOn: IsoDay | null
  addedOn: IsoDay
  reviewAfterDays: number
}

/** The last day on which no look is due yet. */
export function reviewedUntil({ lastVerifiedOn, addedOn, reviewAfterDays }: Reviewed): IsoDay {
  const day = toDateColumn(lastVerifiedOn ?? addedOn)
  day.setUTCDate(day.getUTCDate() + reviewAfterDays)
  return fromDateColumn(day)
}

/** Whether a look is due: more days than the source's review period have passed. */
export const isLookDue = (source: Reviewed, today: IsoDay): boolean => today > reviewedUntil(source)
