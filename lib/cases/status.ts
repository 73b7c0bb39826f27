// Events are the truth; a status is what follows from them (DESIGN: the fold, corrections).
import { comparePartialDates, isAfter, overlaps } from '../dates/compare'
import type { IsoDay, PartialDate } from '../dates/partial-date'
import type { LibertyStatus, ReleaseManner } from './vocabulary'

export type StatusEvent = {
  id: string
  /** Order of entry, growing. */
  entered: number
  date: PartialDate
  /** null: the event says nothing about anybody's liberty. */
  statusEffect: LibertyStatus | null
  manner: ReleaseManner | null
  /** Id of the event that this one puts right. */
  corrects: string | null
  retracted: boolean
  /** Ids of the people in the case whom it is about. */
  people: readonly string[]
}

export type CurrentStatus = {
  status: LibertyStatus
  manner: ReleaseManner | null
  since: PartialDate
  eventId: string
}

/** The order of the fold: by date, then by order of entry. */
export const compareEvents = (a: StatusEvent, b: StatusEvent): number =>
  comparePartialDates(a.date, b.date) || a.entered - b.entered || (a.id < b.id ? -1 : 1)

/**
 * The events that count, in the order of the fold. An event counts unless it is retracted or put right
 * by a later row that is not; a correction of a correction puts right both. Whoever retracts the last
 * correction brings the event before it back. A row that claims to correct a later one, itself or
 * nothing is an ordinary event.
 */
export function standingEvents<E extends StatusEvent>(events: readonly E[]): E[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const putRight = new Set<string>()
  for (const event of events) {
    if (event.retracted) continue
    // Each step goes to an earlier entry, so the walk ends even in a ring.
    for (let earlier = correctedBy(event, byId); earlier; earlier = correctedBy(earlier, byId))
      putRight.add(earlier.id)
  }
  return events.filter(({ id, retracted }) => !retracted && !putRight.has(id)).sort(compareEvents)
}

function correctedBy<E extends StatusEvent>(event: E, byId: Map<string, E>): E | undefined {
  const corrected = event.corrects === null ? undefined : byId.get(event.corrects)
  return corrected && corrected.entered < event.entered ? corrected : undefined
}

type Telling<E> = E & { statusEffect: LibertyStatus }

/** The standing events that tell of one person's liberty, in the order of the fold. */
export function statusEvents<E extends StatusEvent>(
  events: readonly E[],
  personId: string,
): Telling<E>[] {
  return standingEvents(events).filter(
    (event): event is Telling<E> => event.statusEffect !== null && event.people.includes(personId),
  )
}

/**
 * A person's status as it follows from the events; null when nothing is recorded. With `asOf`, events
 * that lie wholly after that day do not count: what is known today about that day, not what was known
 * on it, so that corrections made since hold.
 */
export function currentStatus(
  events: readonly StatusEvent[],
  personId: string,
  asOf?: IsoDay,
): CurrentStatus | null {
  const last = statusEvents(events, personId).findLast(
    ({ date }) => asOf === undefined || !isAfter(date, asOf),
  )
  return last
    ? { status: last.statusEffect, manner: last.manner, since: last.date, eventId: last.id }
    : null
}

/**
 * `order_uncertain`: the dates do not say which came first. `same_date`: the dates are the same, so
 * the order of entry decides. `after_death`: a change of status after a death. `first` and `second`
 * are event ids in the order of the fold.
 */
export type StatusWarning = {
  code: 'order_uncertain' | 'same_date' | 'after_death'
  first: string
  second: string
}

/** What staff should look at: events about one person that overlap or disagree. Forbids nothing. */
export function statusWarnings(events: readonly StatusEvent[], personId: string): StatusWarning[] {
  const telling = statusEvents(events, personId)
  return telling.flatMap((second, index) =>
    telling.slice(0, index).flatMap((first) => {
      const code = warningCode(first, second)
      return code ? [{ code, first: first.id, second: second.id }] : []
    }),
  )
}

const DEAD: readonly LibertyStatus[] = ['died_in_custody', 'executed', 'died']

function warningCode(first: Telling<StatusEvent>, second: Telling<StatusEvent>) {
  if (first.statusEffect === second.statusEffect) return null
  if (comparePartialDates(first.date, second.date) === 0) return 'same_date'
  if (overlaps(first.date, second.date)) return 'order_uncertain'
  return DEAD.includes(first.statusEffect) ? 'after_death' : null
}
