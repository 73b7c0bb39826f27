import type { CaseState, LibertyStatus } from '../cases/vocabulary'

/** A case as the lists for staff show it, in whatever state it is. */
export type StaffCaseRow = {
  reference: string
  title: string
  state: CaseState
  /** The first name of each person, in the order of the case. */
  names: string[]
  countries: string[]
  /** What is known of each person, in the order of the case. */
  statuses: (LibertyStatus | null)[]
  updatedAt: Date
}
