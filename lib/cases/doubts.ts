// What staff should look at beside contradictions: entries of the timeline whose order the dates do
// not say. Nobody is asked for a reason.
import type { Contradiction, FactRef, RecordFacts } from './record-facts'
import { type StatusWarning, statusWarnings } from './status'

/** Two entries of the timeline about one person, in the order of the fold. */
export type Doubt = {
  code: StatusWarning['code']
  casePersonId: string
  first: FactRef
  second: FactRef
}

/** The warnings about statuses that are not named as contradictions already. */
export function doubtsOf(
  { people, events }: Pick<RecordFacts, 'people' | 'events'>,
  contradictions: readonly Contradiction[],
): Doubt[] {
  return people.flatMap(({ id: casePersonId }) => {
    const named = contradictions.filter((each) => each.casePersonId === casePersonId)
    return statusWarnings(events, casePersonId)
      .filter((warning) => !named.some((each) => saysTheSame(each, warning)))
      .map(({ code, first, second }) => ({
        code,
        casePersonId,
        first: { type: 'event', id: first },
        second: { type: 'event', id: second },
      }))
  })
}

// A status after a death is named once, though it comes after every entry that tells of the death.
const saysTheSame = (known: Contradiction, { code, first, second }: StatusWarning): boolean =>
  code === 'after_death' && known.code === 'after_death'
    ? known.second.id === second
    : [known.first.id, known.second.id].sort().join(' ') === [first, second].sort().join(' ')

type OfOnePerson = { code: string; casePersonId: string; first: FactRef; second: FactRef }
type OfPeople<Each extends OfOnePerson> = Omit<Each, 'casePersonId'> & {
  /** Ids of CasePerson, in the order in which they came. */
  people: string[]
}

/** What is about the same two facts as one, with everybody whom it is about. */
export function byFacts<Each extends OfOnePerson>(found: readonly Each[]): OfPeople<Each>[] {
  const groups = new Map<string, OfPeople<Each>>()
  for (const { casePersonId, ...rest } of found) {
    const key = [rest.code, rest.first.type, rest.first.id, rest.second.type, rest.second.id].join(
      ' ',
    )
    const group = groups.get(key)
    if (group) group.people.push(casePersonId)
    else groups.set(key, { ...rest, people: [casePersonId] })
  }
  return [...groups.values()]
}
