// What a status means for the people who read: is somebody in danger, free, or beyond letters?
import { LIBERTY_STATUSES, type LibertyStatus } from './vocabulary'

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

/**
 * Whether letters are wanted for a case. `free`: everybody is free, and nobody released is written
 * to. `ended`: everybody is free or dead, and not everybody is free. Unknown is not free.
 */
export function lettersFor(statuses: readonly (LibertyStatus | null)[]): 'wanted' | 'free' | 'ended' {
  const liberties = statuses.map(libertyOf)
  if (liberties.length === 0) return 'wanted'
  if (liberties.every((liberty) => liberty === 'free')) return 'free'
  return liberties.every((liberty) => liberty === 'free' || liberty === 'dead') ? 'ended' : 'wanted'
}
