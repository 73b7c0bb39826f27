// A count is the sum of a ledger (DESIGN: the total of a case). Nothing is counted twice, and nothing
// is lost: the same rule as published.recount in the database.
import type { IsoDay, PartialDate } from '../dates/partial-date'
import { type Figure, type Lineage, insidesOf, lineagesOf, preferLargest } from './lineage'
import {
  type Channel,
  type DeedState,
  MESSAGE_KINDS,
  type MessageKind,
  type TallyMethod,
  type TallyScope,
} from './vocabulary'

/** A reported figure, as the rules need it. */
export type TallyEntry = Figure & {
  kind: MessageKind
  scope: TallyScope
  sectionId: string | null
  method: TallyMethod
  period: PartialDate | null
  channel: Channel | null
}

/** One deed that a supporter logged; `quantity` counts messages. */
export type Deed = {
  id: string
  quantity: number
  kind: MessageKind
  channel: Channel
  sectionId: string | null
  on: IsoDay
  state: DeedState
}

/** A figure that stands: `insideOf` is the id of the counted figure that contains it, null if it counts. */
export type StandingTally<F extends Figure = TallyEntry> = { tally: F; insideOf: string | null }

/**
 * The figures that stand, counted ones and those inside another, in the order given. A figure is
 * inside another if that one includes it, at any depth and through replaced figures; an outer figure
 * that is not verified contains nothing. Figures that include each other in a ring are one figure
 * told twice: the largest speaks for all.
 */
export function standingTallies<F extends Figure>(tallies: readonly F[]): StandingTally<F>[] {
  const lineages = lineagesOf(tallies)
  const insides = new Map(lineages.map((lineage) => [lineage, insidesOf(lineage)]))
  const surrounds = (outer: Lineage<F>, inner: Lineage<F>) => {
    if (outer === inner || !outer.standing || !inner.standing) return false
    if (!insides.get(outer)?.has(inner)) return false
    const ring = insides.get(inner)?.has(outer) ?? false
    return !ring || preferLargest(outer.standing, inner.standing) < 0
  }
  const standing = lineages.filter((lineage) => lineage.standing !== null)
  const outermost = standing.filter((inner) => !standing.some((outer) => surrounds(outer, inner)))
  const insideOf = new Map<string, string | null>()
  for (const lineage of standing) {
    const containers = outermost.filter((outer) => surrounds(outer, lineage))
    const [container] = containers.flatMap(({ standing: whole }) => whole ?? []).sort(preferLargest)
    insideOf.set(lineage.standing?.id ?? '', container?.id ?? null)
  }
  return tallies.flatMap((tally) => {
    const container = insideOf.get(tally.id)
    return container === undefined ? [] : [{ tally, insideOf: container }]
  })
}

/** The figures that the total adds: verified, not replaced, not inside another. */
export const countedTallies = <F extends Figure>(tallies: readonly F[]): F[] =>
  standingTallies(tallies)
    .filter(({ insideOf }) => insideOf === null)
    .map(({ tally }) => tally)

/** The last day whose deeds a figure contains: the end of its period, else its as-of date. */
export const coversUntil = ({ period, asOf }: Pick<TallyEntry, 'period' | 'asOf'>): IsoDay | null =>
  period?.upper ?? asOf.upper

/**
 * Whether a figure already contains a deed: the same kind, not later than the figure reaches, and a
 * worldwide figure or one of the deed's own section. Figures of groups and events contain no deeds.
 */
export function coversDeed(
  tally: TallyEntry,
  deed: Pick<Deed, 'kind' | 'sectionId' | 'on'>,
): boolean {
  const until = coversUntil(tally)
  if (tally.kind !== deed.kind || until === null || deed.on > until) return false
  if (tally.scope === 'global') return true
  return tally.scope === 'section' && tally.sectionId !== null && tally.sectionId === deed.sectionId
}

/** Whether a deed counts. */
export const isAccepted = ({ state }: Pick<Deed, 'state'>): boolean =>
  state === 'logged' || state === 'confirmed'

/** The accepted deeds that no counted figure contains. */
export function uncoveredDeeds(counted: readonly TallyEntry[], deeds: readonly Deed[]): Deed[] {
  return deeds.filter(
    (deed) => isAccepted(deed) && !counted.some((tally) => coversDeed(tally, deed)),
  )
}

export type LedgerTotal = {
  total: number
  byKind: Record<MessageKind, number>
  /** Ids of the counted figures, in the order given. */
  tallies: string[]
  /** Messages that the deeds add beside the figures. */
  uncoveredDeeds: number
  /** Whether an estimate is part of it. */
  estimated: boolean
}

/** The number of messages of a case: its counted figures and the deeds that none of them contains. */
export function totalOf(tallies: readonly TallyEntry[], deeds: readonly Deed[]): LedgerTotal {
  const counted = countedTallies(tallies)
  const uncovered = uncoveredDeeds(counted, deeds)
  const byKind = Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, 0])) as Record<
    MessageKind,
    number
  >
  for (const { kind, quantity } of [...counted, ...uncovered]) byKind[kind] += quantity
  return {
    total: Object.values(byKind).reduce((sum, quantity) => sum + quantity, 0),
    byKind,
    tallies: counted.map(({ id }) => id),
    uncoveredDeeds: uncovered.reduce((sum, { quantity }) => sum + quantity, 0),
    estimated: counted.some(({ method }) => method === 'estimated'),
  }
}
