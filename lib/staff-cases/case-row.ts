import { CASE_STATES, type LibertyStatus } from '../cases/vocabulary'
import type { IsoDay } from '../dates/partial-date'

/** The states by which staff list cases. What was deleted is in that list alone. */
export const LIST_STATES = [...CASE_STATES, 'deleted'] as const
export type ListState = (typeof LIST_STATES)[number]

/** A case as the lists for staff show it, in whatever state it is. */
export type StaffCaseRow = {
  reference: string
  title: string
  state: ListState
  /** The first name of each person, in the order of the case. */
  names: string[]
  countries: string[]
  /** What is known of each person, in the order of the case. */
  statuses: (LibertyStatus | null)[]
  /** The day on which somebody is to look at it again; null: none is set. */
  reviewDueOn: IsoDay | null
  updatedAt: Date
}

/** Whether somebody is to look at a case again: on that day, and until a later one is set. */
export const isReviewDue = (
  { reviewDueOn }: Pick<StaffCaseRow, 'reviewDueOn'>,
  today: IsoDay,
): boolean => reviewDueOn !== null && reviewDueOn <= today
