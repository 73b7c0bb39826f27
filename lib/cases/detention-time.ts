// How long somebody was held, in calendar terms, as exactly as the dates allow and no more so.
import { Temporal } from 'temporal-polyfill'
import type { IsoDay, PartialDate } from '../dates/partial-date'

/** `to` null: still held. */
export type DetentionPeriod = { from: PartialDate; to: PartialDate | null }

/** Whole years, then whole months, then days, as a calendar counts them. */
export type CalendarSpan = { years: number; months: number; days: number }

/** The shortest and the longest time that the dates allow. `atMost` null: no beginning is known. */
export type DetentionTime = { atLeast: CalendarSpan; atMost: CalendarSpan | null }

/**
 * The time in detention up to `today`: the last day up to which the record is known. Overlapping
 * periods count once. Several periods are added in days and told as a span from the first beginning.
 */
export function timeInDetention(periods: readonly DetentionPeriod[], today: IsoDay): DetentionTime {
  const upTo = (day: IsoDay | null | undefined) => (!day || day > today ? today : day)
  const least = periods.map(({ from, to }) => ({
    start: upTo(from.upper),
    end: to ? (to.lower ?? '') : today,
  }))
  const most = periods.flatMap(({ from, to }) =>
    from.lower === null ? [] : [{ start: from.lower, end: upTo(to?.upper) }],
  )
  return {
    atLeast: spanOf(least.map(({ start, end }) => ({ start, end: end > today ? today : end }))),
    atMost: most.length < periods.length ? null : spanOf(most),
  }
}

type Days = { start: IsoDay; end: IsoDay }

function spanOf(pieces: Days[]): CalendarSpan {
  const merged = merge(pieces)
  const [first] = merged
  if (first === undefined) return { years: 0, months: 0, days: 0 }
  const start = Temporal.PlainDate.from(first.start)
  const days = merged.reduce((sum, piece) => sum + daysOf(piece), 0)
  const { years, months, days: rest } = start.until(start.add({ days }), { largestUnit: 'years' })
  return { years, months, days: rest }
}

const daysOf = ({ start, end }: Days): number =>
  Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end)).days

/** Pieces without length are dropped, overlapping and touching ones joined; in order. */
function merge(pieces: Days[]): Days[] {
  const inOrder = pieces
    .filter(({ start, end }) => start < end)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
  return inOrder.reduce<Days[]>((merged, piece) => {
    const last = merged.at(-1)
    if (!last || piece.start > last.end) return [...merged, piece]
    const end = piece.end > last.end ? piece.end : last.end
    return [...merged.slice(0, -1), { start: last.start, end }]
  }, [])
}
