// What a status means for the people who read: is somebody in danger, free, or beyond letters?
import { LIBERTY_STATUSES, type LibertyStatus, type ReleaseManner } from './vocabulary'

/** `elsewhere`: neither held nor simply free, such as somebody in exile. */
export type Liberty = 'in_danger' | 'free' | 'elsewhere' | 'dead' | 'unknown'

const LIBERTY = {
  at_risk: 'in_danger',
  arrested: 'in_danger',
  on_trial_held: 'in_danger',
  imprisoned: 'in_danger',
  held_without_process: 'in_danger',
  house_arrest: 'in_danger',
  disappeared: 'in_danger',
  abducted: 'in_danger',
  facing_deportation: 'in_danger',
  released: 'free',
  escaped: 'elsewhere',
  fugitive: 'in_danger',
  exiled: 'elsewhere',
  deported: 'in_danger',
  forcibly_returned: 'in_danger',
  died_in_custody: 'dead',
  executed: 'dead',
  died: 'dead',
  unknown: 'unknown',
} as const satisfies Record<LibertyStatus, Liberty>

/** What a status means; a null status is nothing recorded. */
export const libertyOf = (status: LibertyStatus | null): Liberty =>
  status === null ? 'unknown' : LIBERTY[status]

/** The statuses that mean the same for a reader. */
export const statusesOf = (liberty: Liberty): LibertyStatus[] =>
  LIBERTY_STATUSES.filter((status) => LIBERTY[status] === liberty)

type AtLiberty = { status: LibertyStatus; manner: ReleaseManner | null }

/**
 * Whether everybody in a case is free, so that nobody is written to any more. A null status is not
 * known, which is not free; neither is a release while proceedings go on.
 */
export const isEverybodyFree = (statuses: readonly (AtLiberty | null)[]): boolean =>
  statuses.length > 0 &&
  statuses.every(
    (known) =>
      known !== null && LIBERTY[known.status] === 'free' && known.manner !== 'pending_proceedings',
  )
