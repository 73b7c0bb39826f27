// What the API tells of a case as of a day (?asOf=): valid time over what is public today.
import type { CaseAsOf } from '../cases/as-of'
import { type ApiWords, toApiCase } from './case'

/**
 * The members that an answer has only when a day was asked for: the day, and how many facts are left
 * out of it because nothing says when they were.
 */
export const toApiAsOf = (day: string, undated: number) => ({ as_of: day, left_out: undated })

/** A case as of a day. Its summary is told from today, and therefore null. */
export const toApiCaseAsOf = ({ caseRecord, day, undated }: CaseAsOf, words: ApiWords) => ({
  ...toApiCase(caseRecord, words),
  summary: null,
  ...toApiAsOf(day, undated),
})
