// What the form for logging a message is told after it was sent in vain.
import type { Challenge } from '../limits/challenge'
import type { LogProblem } from './input'
import type { TypedLog } from './log-form'

/** Why the whole form was refused, apart from any field. */
export const FORM_REFUSALS = [
  'away',
  'foreign',
  'withdrawn',
  'archived',
  'missing',
  'appeal_stopped',
] as const
/**
 * Why it is asked to be sent once more, for the sake of a fair count. `too_many`: from this network, for
 * the moment. `repeated`: the same came a few minutes ago.
 */
export const FAIR_REFUSALS = ['too_quick', 'expired', 'too_many', 'repeated'] as const
type FairRefusal = (typeof FAIR_REFUSALS)[number]
export type FormRefusal = (typeof FORM_REFUSALS)[number] | FairRefusal

export type LogFormState = {
  /** Counts the answers, so that fields take up what was typed anew. 0: not sent yet. */
  attempt: number
  problems: LogProblem[]
  refusal: FormRefusal | null
  /** As typed; null before the first sending. */
  typed: TypedLog | null
  /** The idempotency key to go on with; null: the one that the page made. */
  key: string | null
  /** Work that a browser may do instead of waiting; null: none is asked for. */
  challenge: Challenge | null
}

export const NOT_SENT: LogFormState = {
  attempt: 0,
  problems: [],
  refusal: null,
  typed: null,
  key: null,
  challenge: null,
}
