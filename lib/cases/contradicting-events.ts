// Entries of the timeline that contradict each other, or the life of the person.
import { isWhollyAfter } from '../dates/compare'
import { POSTHUMOUS } from './posthumous'
import type {
  Contradiction,
  ContradictionCode,
  EventFacts,
  FactRef,
  PersonFacts,
  RecordFacts,
} from './record-facts'
import { standingEvents, statusWarnings } from './status'
import type { LibertyStatus } from './vocabulary'

const event = ({ id }: { id: string }): FactRef => ({ type: 'event', id })

/** The contradictions of the timeline about one person. */
export function contradictionsOfEvents(
  person: PersonFacts,
  { events }: Pick<RecordFacts, 'events'>,
): Contradiction[] {
  const standing = standingEvents(events).filter(({ people }) => people.includes(person.id))
  const name = (code: ContradictionCode, first: FactRef, second: FactRef): Contradiction => ({
    code,
    casePersonId: person.id,
    first,
    second,
  })
  return [
    ...standing
      .filter((each) => isBeforeBirth(each, person))
      .map((each) => name('before_birth', { type: 'person', id: person.id }, event(each))),
    ...afterDeath(person, standing).map(([code, death, each]) => name(code, death, event(each))),
    ...releaseBeforeArrest(standing).map(([released, held]) =>
      name('release_before_arrest', event(released), event(held)),
    ),
    ...sameDay(standing, person.id).map(([first, second]) =>
      name('statuses_disagree', { type: 'event', id: first }, { type: 'event', id: second }),
    ),
  ]
}

// A family or a country has a past before somebody is born.
const isBeforeBirth = ({ type, date }: EventFacts, { birth }: PersonFacts): boolean =>
  birth !== null && type !== 'background' && isWhollyAfter(birth, date)

const DEAD: readonly LibertyStatus[] = ['died_in_custody', 'executed', 'died']
const isDeath = ({ type, statusEffect }: EventFacts): boolean =>
  statusEffect === null ? type === 'death' || type === 'execution' : DEAD.includes(statusEffect)

type AfterDeath = ['after_death' | 'death_dates_disagree', FactRef, EventFacts]

/** Against the recorded day of the death; where there is none, against the first entry that tells it. */
function afterDeath(person: PersonFacts, standing: readonly EventFacts[]): AfterDeath[] {
  const told = standing.find(isDeath)
  const ref: FactRef | undefined = person.death
    ? { type: 'person', id: person.id }
    : told && event(told)
  const death = person.death ?? told?.date
  if (ref === undefined || death === undefined) return []
  return standing.flatMap((each): AfterDeath[] => {
    const later = isWhollyAfter(each.date, death)
    if (isDeath(each))
      return later || isWhollyAfter(death, each.date) ? [['death_dates_disagree', ref, each]] : []
    const needsLife = each.statusEffect !== null || !POSTHUMOUS[each.type]
    return needsLife && later ? [['after_death', ref, each]] : []
  })
}

const HELD: readonly LibertyStatus[] = [
  'arrested',
  'on_trial_held',
  'imprisoned',
  'held_without_process',
  'house_arrest',
  'disappeared',
  'abducted',
]
const isHeld = ({ type, statusEffect }: EventFacts): boolean =>
  statusEffect === null ? type === 'arrest' : HELD.includes(statusEffect)
const isReleased = ({ type, statusEffect }: EventFacts): boolean =>
  statusEffect === null ? type === 'release' : ['released', 'escaped'].includes(statusEffect)

/** Each release wholly before the first time that somebody was held, with that entry. */
function releaseBeforeArrest(standing: readonly EventFacts[]): [EventFacts, EventFacts][] {
  const held = standing.filter(isHeld)
  const [first] = held
  if (first === undefined) return []
  return standing
    .filter((each) => isReleased(each) && held.every(({ date }) => isWhollyAfter(date, each.date)))
    .map((each) => [each, first])
}

/** Entries that tell two statuses of one known day. What overlaps in longer dates may be in order. */
function sameDay(standing: readonly EventFacts[], personId: string): [string, string][] {
  const days = new Map(standing.map(({ id, date }) => [id, date]))
  return statusWarnings(standing, personId).flatMap(({ code, first, second }) => {
    const date = days.get(first)
    const isOneDay = date !== undefined && date.lower !== null && date.lower === date.upper
    return code === 'same_date' && isOneDay ? [[first, second] as [string, string]] : []
  })
}
