// The stages of one person's life, as the events tell of their liberty.
import type { IsoDay, PartialDate } from '../dates/partial-date'
import { DETENTION } from './detention-periods'
import { libertyOf } from './liberty'
import type { StatusEvent } from './status'
import type { LibertyStatus } from './vocabulary'

/** `unclear`: nobody can say whether the person is held, such as of somebody who disappeared. */
export type LifeKind = 'liberty' | 'held' | 'unclear' | 'dead'

/** One stage. `to` null: it goes on as far as is known. */
export type LifeStage = { kind: LifeKind; from: PartialDate; to: PartialDate | null }

/**
 * A piece of a lane, in places from 0 to 1. `sure`: on these days it was so on every reading of the
 * dates. Otherwise it was one of `kinds`, or, at the beginning of a lane, not yet.
 */
export type LifePiece = { kinds: LifeKind[]; sure: boolean; from: number; to: number }

type Telling = Pick<StatusEvent, 'date'> & { statusEffect: LibertyStatus }
type Run = LifeStage & { earliest: IsoDay | null; latest: IsoDay | null }

const KIND_OF = { begun: 'held', held: 'held', free: 'liberty', unclear: 'unclear' } as const

const kindOf = (status: LibertyStatus): LifeKind =>
  libertyOf(status) === 'dead' ? 'dead' : KIND_OF[DETENTION[status]]

/** The stages that follow from the events of one person, which are in the order of the fold. */
export const lifeStages = (telling: readonly Telling[]): LifeStage[] =>
  runsOf(telling).map(({ kind, from, to }) => ({ kind, from, to }))

// Events that leave a person where they were are one stage, which begins with the first of them.
function runsOf(telling: readonly Telling[]): Run[] {
  const begins = telling.filter(
    ({ statusEffect }, index) =>
      index === 0 || kindOf(statusEffect) !== kindOf(telling[index - 1]?.statusEffect ?? 'unknown'),
  )
  return begins.map((begin, index) => ({
    kind: kindOf(begin.statusEffect),
    from: begin.date,
    to: begins[index + 1]?.date ?? null,
    earliest: begin.date.lower,
    latest: latestOf(telling.slice(telling.indexOf(begin))),
  }))
}

/** What comes before others in the fold happened no later than they can have. */
const latestOf = (events: readonly Telling[]): IsoDay | null =>
  events.flatMap(({ date }) => date.upper ?? []).sort()[0] ?? null

/**
 * The lane of the events of one person: pieces without a gap from the first day they may mean to the
 * end. `place` says where a day stands.
 */
export function lifePieces(
  telling: readonly Telling[],
  place: (day: IsoDay) => number,
): LifePiece[] {
  const runs = runsOf(telling).map(({ kind, earliest, latest }) => ({
    kind,
    begin: earliest === null ? 0 : place(earliest),
    sure: latest === null ? 1 : place(latest),
  }))
  const pieces: LifePiece[] = []
  let at = runs[0]?.begin ?? 1
  let kinds: LifeKind[] = []
  const add = (piece: LifePiece) => {
    if (piece.to > piece.from) pieces.push(piece)
    at = Math.max(at, piece.to)
  }
  runs.forEach(({ kind, sure }, index) => {
    const next = runs[index + 1]?.begin ?? 1
    kinds = [...new Set([...kinds, kind])]
    if (next <= sure) return
    add({ kinds, sure: false, from: at, to: sure })
    add({ kinds: [kind], sure: true, from: sure, to: next })
    kinds = [kind]
  })
  add({ kinds, sure: false, from: at, to: 1 })
  return pieces
}
