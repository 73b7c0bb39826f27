// Whether a group of somebody's case may be published: what the consents say, or the basis of the case
// where nobody said anything. A no outweighs everything that was said before it.
import type { CaseRecord, ConsentRow } from '../cases/record'
import { fromDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'
import { type Code, LISTS } from '../record/choices'

export type ConsentGroup = Code<'consentGroup'>
export const CONSENT_GROUPS = LISTS.consentGroup

/** `by` and `why` name the ground. `until`: the last day on which the consent holds; null: no end is known. */
export type Decision =
  | { allowed: true; by: 'consent'; consentId: string; until: IsoDay | null }
  | { allowed: true; by: 'publicly_reported' }
  | { allowed: false; why: 'withdrawn' | 'expired' | 'never_given' }

type Basis = CaseRecord['basis']

/**
 * Decides about one group of one person. A consent stands from the first day that its date may mean,
 * through the last day that `until` may mean, unless it was withdrawn: then at once, whatever the day.
 * A withdrawal also ends what anybody agreed to before it, or on the same day. An expired consent is
 * silence, not a no: where the basis is what was publicly reported, that carries again.
 */
export function decide(
  consents: readonly ConsentRow[],
  group: ConsentGroup,
  basis: Basis,
  today: IsoDay,
): Decision {
  const about = consents.filter(({ groups }) => groups.includes(group))
  const no = lastNo(about)
  const given = about.filter((each) => isGiven(each, today) && isAfter(each, no))
  const [best] = given.filter((each) => !isExpired(each, today)).sort(latestFirst)
  if (best) return { allowed: true, by: 'consent', consentId: best.id, until: endOf(best) }
  if (no !== null) return { allowed: false, why: 'withdrawn' }
  if (basis === 'publicly_reported') return { allowed: true, by: 'publicly_reported' }
  return { allowed: false, why: given.length > 0 ? 'expired' : 'never_given' }
}

const dayOf = (date: Date | null): IsoDay | null => date && fromDateColumn(date)
const endOf = ({ untilUpper }: ConsentRow) => dayOf(untilUpper)

// No day is after this one: a withdrawal whose end nobody knows outweighs whatever comes.
const NEVER = '9999-12-31'

/** The last day on which the latest no may have been said; null: nobody said no. */
const lastNo = (consents: readonly ConsentRow[]): IsoDay | null =>
  consents
    .filter(({ withdrawnEdtf }) => withdrawnEdtf !== null)
    .map(({ withdrawnUpper }) => dayOf(withdrawnUpper) ?? NEVER)
    .sort()
    .at(-1) ?? null

const isGiven = ({ withdrawnEdtf, givenLower }: ConsentRow, today: IsoDay) =>
  withdrawnEdtf === null && (dayOf(givenLower) ?? '') <= today

const isAfter = ({ givenLower }: ConsentRow, no: IsoDay | null) =>
  no === null || (dayOf(givenLower) ?? '') > no

const isExpired = (consent: ConsentRow, today: IsoDay) => (endOf(consent) ?? NEVER) < today

const latestFirst = (a: ConsentRow, b: ConsentRow) => {
  const [ofA, ofB] = [a, b].map(({ id, givenLower }) => `${dayOf(givenLower) ?? ''} ${id}`)
  return (ofA ?? '') < (ofB ?? '') ? 1 : -1
}

/** What is decided about everybody in a case, group by group. */
export type PersonDecisions = {
  /** The id of the CasePerson. */
  id: string
  /** The names that are shown are not their own: they need nobody's agreement. */
  pseudonymised: boolean
  groups: Record<ConsentGroup, Decision>
}

type Said = Pick<CaseRecord, 'basis' | 'people' | 'entries'>

/** Whether somebody (or this person) is shown under names that are not their own. */
export const hasPseudonym = ({ entries }: Pick<CaseRecord, 'entries'>, id?: string): boolean =>
  entries.some(
    ({ kind, parentId, row }) =>
      kind === 'person' && (id ?? parentId) === parentId && row.pseudonymised === true,
  )

export const decisionsOf = ({ basis, people, entries }: Said, today: IsoDay): PersonDecisions[] =>
  people.map(({ id, consents }) => ({
    id,
    pseudonymised: hasPseudonym({ entries }, id),
    groups: Object.fromEntries(
      CONSENT_GROUPS.map((group) => [group, decide(consents, group, basis, today)]),
    ) as Record<ConsentGroup, Decision>,
  }))

/**
 * Whether everybody among these people agreed to a group, by their CasePerson ids. What names nobody
 * is taken to be about everybody in the case.
 */
export type Agreement = (people: readonly string[], group: ConsentGroup) => boolean

export const agreementOf = (decisions: readonly PersonDecisions[]): Agreement => {
  return (people, group) =>
    decisions.every(
      ({ id, groups }) => (people.length > 0 && !people.includes(id)) || groups[group].allowed,
    )
}
