// What may become of an appeal, and when it is over. A state is never typed in: a command changes it.
import { Temporal } from 'temporal-polyfill'
import type { IsoDay } from '../dates/partial-date'
import type { AppealState } from './vocabulary'

/** What somebody, or the clock, does with an appeal. */
export type AppealStep = 'edit' | 'make_live' | 'pause' | 'expire' | 'close' | 'issue_update'

/**
 * From which states each step may be taken. A live appeal is not edited: what everybody reads was
 * looked at by a second person. It is paused first, or an update is issued. A closed one stays closed.
 */
const FROM: Record<AppealStep, readonly AppealState[]> = {
  edit: ['draft', 'paused', 'expired'],
  make_live: ['draft', 'paused', 'expired'],
  pause: ['live'],
  expire: ['live'],
  close: ['live', 'paused', 'expired'],
  issue_update: ['live', 'paused', 'expired', 'closed'],
}

/** Whether a step may be taken from a state. */
export const isPossible = (step: AppealStep, state: AppealState): boolean =>
  FROM[step].includes(state)

/** The calendar day that it is in a time zone. */
export const dayIn = (zone: string, now: Date): IsoDay =>
  Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate().toString()

/** Whether the last day on which one is asked to act has passed, where it is counted. */
export const isOver = (
  { actBefore, zone }: { actBefore: IsoDay | null; zone: string },
  now: Date,
): boolean => actBefore !== null && dayIn(zone, now) > actBefore

/** The state at a moment: a live appeal expires by itself, also before the clock has written so. */
export const stateAt = (
  appeal: { state: AppealState; actBefore: IsoDay | null; zone: string },
  now: Date,
): AppealState => (appeal.state === 'live' && isOver(appeal, now) ? 'expired' : appeal.state)

/**
 * Whether a deed of a day came when nobody was asked to act any more. On the day on which an appeal
 * stopped nobody can tell which came first, and it is taken as too late: such a deed is logged for the
 * case instead.
 */
export function isTooLate(
  day: IsoDay,
  appeal: { state: AppealState; actBefore: IsoDay | null; zone: string; stoppedAt: Date | null },
  now: Date,
): boolean {
  const state = stateAt(appeal, now)
  if (state === 'live') return false
  if (state === 'expired') return appeal.actBefore === null || day > appeal.actBefore
  return appeal.stoppedAt === null || day >= dayIn(appeal.zone, appeal.stoppedAt)
}
