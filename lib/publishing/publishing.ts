import type { PublicCase } from '../cases/public-case'
import type { Hit } from '../guard/guarded'
import type { Change } from './difference'
import type { Need } from './needs'

/** Somebody's request that somebody else look at a case. */
export type OpenReview = {
  requestedBy: string
  requestedAt: Date
  /** Whoever looks asked for it: somebody else decides. */
  isOwn: boolean
  reason: string | null
  /** Publish then; null: at once. */
  publishAt: Date | null
  publishZone: string | null
  /** The case says something else now than what was asked for. */
  isStale: boolean
}

/** What would become public of a case, what that changes for everybody, and who has to agree. */
export type Publishing = {
  needs: Need[]
  /** What is public now, in English; null when nothing is. */
  before: PublicCase | null
  /** What would be public; null when it cannot be, because somebody does not agree to it. */
  after: PublicCase | null
  changes: Change[]
  /** What the guard of names found in what is not public yet. */
  hits: Hit[]
  review: OpenReview | null
  /** The last request, if it was declined and nobody asked since. */
  declined: { by: string; at: Date; reason: string } | null
}
