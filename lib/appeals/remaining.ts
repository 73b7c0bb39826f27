// For whom in a case there is still somebody to be written to.
import { libertyOf } from '../cases/liberty'
import type { LibertyStatus } from '../cases/vocabulary'
import type { AppealPause } from './vocabulary'

type Known = { status: LibertyStatus | null }

const isPast = ({ status }: Known) => ['free', 'dead'].includes(libertyOf(status))

/**
 * Why the appeals of a case pause: everybody in it is free or dead. Any release counts, also one while
 * proceedings go on: somebody must look whether the words still fit. Null: somebody remains. A case in
 * which nobody is entered has nobody of whom that is known.
 */
export function nobodyRemains(people: readonly Known[]): AppealPause | null {
  if (people.length === 0 || !people.every(isPast)) return null
  if (people.some(({ status }) => libertyOf(status) === 'free')) return 'released'
  return people.some(({ status }) => status === 'executed') ? 'executed' : 'died'
}

/** Of a case in which somebody remains: those who are free or dead, so that the words may not fit. */
export const alreadyPast = <P extends Known>(people: readonly P[]): P[] => {
  const past = people.filter(isPast)
  return past.length < people.length ? past : []
}
