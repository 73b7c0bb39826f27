// A picture of the whole life of a case: a lane for each person, drawn in components/cases.
import { isAfter } from '../dates/compare'
import type { IsoDay, PartialDate } from '../dates/partial-date'
import { lastKnownDay } from './last-known-day'
import { type LifeAxis, lifeAxis, placeOn } from './life-axis'
import { type LifePiece, type LifeStage, lifePieces, lifeStages } from './life-stages'
import { libertyOf } from './liberty'
import type { PublicCase } from './public-case'
import { type StatusEvent, statusEvents } from './status'
import type { CaseEventType } from './vocabulary'

export type LifeMarkKind = 'arrest' | 'court' | 'sentence' | 'release' | 'death'

/** Something that happened. `from` and `to` are the places of the first and the last day it may mean. */
export type LifeMark = {
  kind: LifeMarkKind
  eventId: string
  type: CaseEventType
  date: PartialDate
  from: number
  to: number
}

export type LifeLane = {
  personId: string
  stages: LifeStage[]
  pieces: LifePiece[]
  marks: LifeMark[]
}
export type LifePicture = { axis: LifeAxis; lanes: LifeLane[] }

/** An event of a public case, where all stand. */
type LifeEvent = Omit<StatusEvent, 'corrects' | 'retracted'> & { type: CaseEventType }
type LifeCase = Pick<PublicCase, 'knownAsOf'> & {
  people: readonly { id: string }[]
  events: readonly LifeEvent[]
}

const MARKS: Partial<Record<CaseEventType, LifeMarkKind>> = {
  arrest: 'arrest',
  charge: 'court',
  hearing: 'court',
  verdict: 'court',
  appeal_decision: 'court',
  sentence: 'sentence',
  release: 'release',
  death: 'death',
  execution: 'death',
}

/**
 * The lanes of everybody of whose liberty an event tells, in the order of the case, up to the last day
 * that is known. Null: of nobody.
 */
export function lifeLanes(caseRecord: LifeCase, today: IsoDay): LifePicture | null {
  const lastDay = lastKnownDay(caseRecord, today)
  const events = caseRecord.events
    .filter(({ date }) => !isAfter(date, lastDay))
    .map((event) => ({ ...event, corrects: null, retracted: false }))
  const told = caseRecord.people
    .map(({ id }) => ({ id, telling: statusEvents(events, id), marked: markedOf(events, id) }))
    .filter(({ telling }) => telling.length > 0)
  if (told.length === 0) return null
  const axis = lifeAxis(
    told.flatMap(({ telling, marked }) => [...telling, ...marked].map(({ date }) => date)),
    lastDay,
  )
  return {
    axis,
    lanes: told.map(({ id, telling, marked }) => ({
      personId: id,
      stages: lifeStages(telling),
      pieces: lifePieces(telling, (day) => placeOn(axis, day)),
      marks: marked.map((event) => markOf(event, axis)),
    })),
  }
}

type Marked = LifeEvent & { mark: LifeMarkKind }

const markedOf = (events: readonly LifeEvent[], personId: string): Marked[] =>
  events.flatMap((event) => {
    const mark = markKind(event)
    return mark && event.people.includes(personId) ? [{ ...event, mark }] : []
  })

// An arrest or a release told by an entry of another type, such as an update, has its mark as well.
function markKind({ type, statusEffect }: LifeEvent): LifeMarkKind | null {
  const byType = MARKS[type]
  if (byType || statusEffect === null) return byType ?? null
  if (libertyOf(statusEffect) === 'dead') return 'death'
  if (statusEffect === 'released') return 'release'
  return statusEffect === 'arrested' ? 'arrest' : null
}

const markOf = ({ mark, id, type, date }: Marked, axis: LifeAxis): LifeMark => ({
  kind: mark,
  eventId: id,
  type,
  date,
  from: placeOn(axis, date.lower),
  to: date.upper === null ? 1 : placeOn(axis, date.upper),
})
