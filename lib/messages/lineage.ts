// Which of the reported figures stand, and which lie inside others. Figures are joined in lineages:
// everything that replaces one another, however long the chain, is one figure told several times.
import type { PartialDate } from '../dates/partial-date'
import type { TallyState } from './vocabulary'

/** What decides whether a figure stands. */
export type Figure = {
  id: string
  quantity: number
  state: TallyState
  asOf: PartialDate
  /** Ids of figures that lie inside this one. */
  includes: readonly string[]
  /** Id of the figure that this one replaces. */
  supersedes: string | null
}

export type Lineage<F extends Figure> = {
  members: F[]
  /** The verified figure that speaks for all; null when none is verified. */
  standing: F | null
  /** Lineages that lie directly inside this one. */
  inner: Set<Lineage<F>>
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const latest = ({ asOf }: Figure) => `${asOf.upper ?? '~'} ${asOf.lower ?? ''}`

/** The later as-of date, then the larger figure, then the id: never the order of reading. */
const preferLatest = (a: Figure, b: Figure): number =>
  order(latest(b), latest(a)) || b.quantity - a.quantity || order(a.id, b.id)

/** The larger figure, then the later as-of date, then the id. */
export const preferLargest = (a: Figure, b: Figure): number =>
  b.quantity - a.quantity || preferLatest(a, b)

/**
 * Joins figures that replace one another. For each lineage one verified figure stands: one that no
 * verified figure replaces, directly or through others; of several rivals, or in a ring, the latest.
 * What a replaced figure included stays inside its replacement. Only verified and superseded figures
 * are believed about what they include; where nothing is verified yet, reported ones as well.
 */
export function lineagesOf<F extends Figure>(figures: readonly F[]): Lineage<F>[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const lineageOf = new Map<string, Lineage<F>>()
  for (const figure of byId.values())
    lineageOf.set(figure.id, { members: [figure], standing: null, inner: new Set() })
  for (const { id, supersedes } of byId.values())
    if (supersedes !== null) join(lineageOf, lineageOf.get(id), lineageOf.get(supersedes))

  const lineages = [...new Set(lineageOf.values())]
  for (const lineage of lineages) lineage.standing = standingOf(lineage.members, byId)
  for (const lineage of lineages)
    for (const { state, includes } of lineage.members) {
      const believed = state === 'reported' ? lineage.standing === null : state !== 'rejected'
      for (const id of believed ? includes : []) {
        const inner = lineageOf.get(id)
        if (inner && inner !== lineage) lineage.inner.add(inner)
      }
    }
  return lineages
}

function join<F extends Figure>(
  lineageOf: Map<string, Lineage<F>>,
  into: Lineage<F> | undefined,
  other: Lineage<F> | undefined,
) {
  if (!into || !other || into === other) return
  into.members.push(...other.members)
  for (const { id } of other.members) lineageOf.set(id, into)
}

function standingOf<F extends Figure>(members: F[], byId: Map<string, F>): F | null {
  const verified = members.filter(({ state }) => state === 'verified')
  const replaced = new Set(verified.flatMap((figure) => predecessorsOf(figure, byId)))
  const last = verified.filter(({ id }) => !replaced.has(id))
  return (last.length > 0 ? last : verified).sort(preferLatest)[0] ?? null
}

/** Everything that a figure replaces, directly or through others; itself only in a ring. */
function predecessorsOf<F extends Figure>(figure: F, byId: Map<string, F>): string[] {
  const ids = new Set<string>()
  let next = figure.supersedes
  while (next !== null && !ids.has(next)) {
    ids.add(next)
    next = byId.get(next)?.supersedes ?? null
  }
  return [...ids]
}

/** Every lineage inside this one, at any depth; itself only in a ring. */
export function insidesOf<F extends Figure>(lineage: Lineage<F>): Set<Lineage<F>> {
  const found = new Set<Lineage<F>>()
  const open = [...lineage.inner]
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...next.inner)
  }
  return found
}
