// An appeal as staff see it.
import type { AppealRow } from '../appeals/document'
import type { AppealValues } from '../appeals/fields'
import type { AppealNeed } from '../appeals/readiness'
import type { AppealPause, AppealState } from '../appeals/vocabulary'
import type { Hit } from '../guard/guarded'

export type StaffAppealLine = {
  id: string
  number: string
  issue: number
  title: string
  state: AppealState
  actBefore: Date | null
}

type StaffTarget = AppealRow['targets'][number] & { deletedAt: Date | null }
export type StaffAppeal = {
  id: string
  slug: string
  issue: number
  version: number
  state: AppealState
  values: AppealValues
  targets: StaffTarget[]
  pausedBecause: AppealPause | null
  updatedAt: Date
  /** Who wrote it last; null: the machine. */
  writtenBy: string | null
  /** Whoever looks wrote it last: somebody else makes it live. */
  isOwn: boolean
  wasLive: boolean
  /** What is missing before it can be live, and what the guard of names found. */
  needs: AppealNeed[]
  hits: Hit[]
}
