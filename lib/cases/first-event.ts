// What the first entry of a timeline tells when a case is opened with no more than a status.
import type { CaseEventType, LibertyStatus } from './vocabulary'

/**
 * The kind of entry with which a status begins, and no more than the status says: whoever disappeared
 * was not arrested as far as anybody admits, and who is to be deported need not have an order against
 * them. Where no kind fits, `background`.
 */
export const FIRST_EVENT_TYPES: Readonly<Record<LibertyStatus, CaseEventType>> = {
  at_risk: 'background',
  arrested: 'arrest',
  on_trial_held: 'background',
  imprisoned: 'sentence',
  held_without_process: 'arrest',
  house_arrest: 'background',
  disappeared: 'contact_lost',
  abducted: 'background',
  facing_deportation: 'background',
  released: 'release',
  escaped: 'background',
  fugitive: 'background',
  exiled: 'background',
  deported: 'background',
  forcibly_returned: 'background',
  died_in_custody: 'death',
  executed: 'execution',
  died: 'death',
  unknown: 'background',
}
