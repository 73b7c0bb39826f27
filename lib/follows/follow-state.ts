// What the form for following a case is told after it was sent in vain.
import { ADDRESS_CODES, type AddressCode } from '../mail/address'

/** Why the whole form was refused, apart from its field. */
const FOLLOW_REFUSALS = [
  'away',
  'foreign',
  'missing',
  'withdrawn',
  'archived',
  'off',
  'too_many',
] as const
type FormRefusal = (typeof FOLLOW_REFUSALS)[number]

export const FOLLOW_PROBLEMS = [...ADDRESS_CODES, ...FOLLOW_REFUSALS] as const
export type FollowProblem = (typeof FOLLOW_PROBLEMS)[number]

export type FollowFormState = {
  /** Counts the answers, so that the field takes up what was typed anew. 0: not sent yet. */
  attempt: number
  address: AddressCode | null
  refusal: FormRefusal | null
  /** As typed. */
  typed: string
}

export const NOT_ASKED: FollowFormState = { attempt: 0, address: null, refusal: null, typed: '' }
