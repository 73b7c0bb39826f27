// What may be said about the part that messages had in an outcome. The text is made from who says so
// and from the grade that they give: it never says more, and what else may explain it stands beside.
import type { PublicEntry } from '../record/public-entry'
import type { Claimant, Contribution, RivalExplanation } from './vocabulary'

type Claim = { by: Claimant; grade: Contribution; sources: readonly number[] }

/** Whoever gathered the messages is no witness to their effect. */
const OURS: readonly Claimant[] = ['organisation', 'analyst']
const POSITIVE: readonly Contribution[] = ['strong_positive', 'moderate_positive', 'minor_positive']

const isPositive = ({ grade }: Pick<Claim, 'grade'>) => POSITIVE.includes(grade)
const isOurs = ({ by }: Pick<Claim, 'by'>) => OURS.includes(by)

/** The claims that may be told: those for which everybody can look up a source. */
export const toldClaims = <C extends Pick<Claim, 'sources'>>(claims: readonly C[]): C[] =>
  claims.filter(({ sources }) => sources.length > 0)

/** The key in the messages "outcomes" of who speaks: "{what}" is what they say. */
export const speakerKey = ({ by }: Pick<Claim, 'by'>) => `claim.by.${by}` as const

/** The key of what they say: exactly their grade. */
export const gradeKey = ({ grade }: Pick<Claim, 'grade'>) => `claim.grade.${grade}` as const

/**
 * What all claims that may be told come to. `none`: nobody says anything. `only_ours`: no more than the
 * organisation's own word that the messages helped, which is never told as a success. `disputed`: some
 * say that they helped, others that they did not. `as_said`: the claims speak for themselves.
 */
export type Credit = 'none' | 'only_ours' | 'disputed' | 'as_said'

export function creditOf(claims: readonly Claim[]): Credit {
  const told = toldClaims(claims)
  if (told.length === 0) return 'none'
  const positive = told.filter(isPositive)
  if (positive.length === 0) return 'as_said'
  if (positive.length < told.length) return 'disputed'
  return positive.every(isOurs) ? 'only_ours' : 'as_said'
}

/** The key of the sentence that has to stand beside the claims; null: none has to. */
export function cautionKey(credit: Credit) {
  return credit === 'as_said' ? null : (`claim.caution.${credit}` as const)
}

/** A claim of the record as the rules above take it. */
export const toClaim = ({ values, sources }: PublicEntry<'outcomeClaim'>): Claim => ({
  by: values.by,
  grade: values.grade,
  sources,
})

/** What else is said to explain an outcome, each once, in the order of the list. */
export const rivalsOf = (
  claims: readonly { rivals: readonly RivalExplanation[] }[],
): RivalExplanation[] => [...new Set(claims.flatMap(({ rivals }) => rivals))].sort()
