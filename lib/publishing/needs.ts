// Why somebody else must look before something becomes public (trust.md R23, ASVS 5.0 2.3.5).
import type { CaseState } from '../cases/vocabulary'
import { isPublicState } from './states'

/**
 * `first_publication`: it never was public. `again`: it was taken from the public, and is not what it
 * was. `disclosure`: something that staff kept to themselves would be public. `name_guard`: a name or
 * a detail that may put somebody in danger seems to stand in it.
 */
export const NEEDS = ['first_publication', 'again', 'disclosure', 'name_guard'] as const
export type Need = (typeof NEEDS)[number]
export const isNeed = (text: string): text is Need => NEEDS.some((need) => need === text)

type About = {
  state: CaseState
  /** It was public at some time. */
  wasPublic: boolean
  /** What would be public is to the letter what last was. */
  sameAsLast: boolean
  /** Keys of what would become public and was kept back. */
  disclosed: readonly string[]
  /** Something that the guard of names found is in what was not public yet. */
  guarded: boolean
}

/** The reasons for which a second person must agree; none: an editor may publish alone. */
export function needsOf({ state, wasPublic, sameAsLast, disclosed, guarded }: About): Need[] {
  const needs: Need[] = []
  if (!wasPublic) needs.push('first_publication')
  // What was withdrawn was withdrawn for a reason; a pause ends when all is as it was.
  else if (state === 'withdrawn' || (!isPublicState(state) && !sameAsLast)) needs.push('again')
  if (disclosed.length > 0) needs.push('disclosure')
  if (guarded) needs.push('name_guard')
  return needs
}

type Approval = { contentHash: string; needs: readonly string[] }

/** Whether one of the approvals is for exactly this content, and for all of these reasons. */
export const isApproved = (
  approvals: readonly Approval[],
  contentHash: string,
  needs: readonly Need[],
): boolean =>
  approvals.some(
    (approval) =>
      approval.contentHash === contentHash && needs.every((need) => approval.needs.includes(need)),
  )
