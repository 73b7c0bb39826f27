// What staff should look at in a ledger. Nothing is guessed: a warning changes no number.
import { overlaps } from '../dates/compare'
import { type TallyEntry, countedTallies, coversUntil, standingTallies } from './ledger'
import { insidesOf, lineagesOf } from './lineage'

/**
 * `possible_overlap`: both count, and may count the same messages; say which includes which.
 * `inside_smaller`: `second` lies inside `first` but is larger. `rivals`: both claim to replace the
 * same figure. `ring`: both include, or replace, each other.
 */
export type LedgerWarning = {
  code: 'possible_overlap' | 'inside_smaller' | 'rivals' | 'ring'
  first: string
  second: string
}

/** Warnings about the verified figures of a case; ids in the order given. */
export function ledgerWarnings(tallies: readonly TallyEntry[]): LedgerWarning[] {
  const counted = countedTallies(tallies)
  const quantities = new Map(tallies.map(({ id, quantity }) => [id, quantity]))
  return [
    ...pairsOf(counted)
      .filter(([first, second]) => mayOverlap(first, second))
      .map(([first, second]) => warning('possible_overlap', first.id, second.id)),
    ...standingTallies(tallies).flatMap(({ tally, insideOf }) =>
      insideOf !== null && tally.quantity > (quantities.get(insideOf) ?? 0)
        ? [warning('inside_smaller', insideOf, tally.id)]
        : [],
    ),
    ...pairsOf(tallies.filter(({ state }) => state === 'verified'))
      .filter(
        ([first, second]) => first.supersedes !== null && first.supersedes === second.supersedes,
      )
      .map(([first, second]) => warning('rivals', first.id, second.id)),
    ...ringsOf(tallies),
  ]
}

const warning = (code: LedgerWarning['code'], first: string, second: string) => ({
  code,
  first,
  second,
})

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((first, index) => all.slice(index + 1).map((second): [T, T] => [first, second]))

/** The same kind, at the same time, by channels that may be the same, from the same people. */
function mayOverlap(a: TallyEntry, b: TallyEntry): boolean {
  if (a.kind !== b.kind) return false
  if (a.channel !== null && b.channel !== null && a.channel !== b.channel) return false
  const time = (tally: TallyEntry) => ({
    lower: tally.period?.lower ?? null,
    upper: coversUntil(tally),
  })
  if (!overlaps(time(a), time(b))) return false
  if (a.scope === 'global' || b.scope === 'global') return true
  return a.sectionId !== null && a.sectionId === b.sectionId
}

function ringsOf(tallies: readonly TallyEntry[]): LedgerWarning[] {
  const lineages = lineagesOf(tallies).filter(({ standing }) => standing !== null)
  const insides = new Map(lineages.map((lineage) => [lineage, insidesOf(lineage)]))
  const including = pairsOf(lineages).flatMap(([a, b]) =>
    insides.get(a)?.has(b) && insides.get(b)?.has(a) && a.standing && b.standing
      ? [warning('ring', a.standing.id, b.standing.id)]
      : [],
  )
  const replacing = pairsOf(tallies).flatMap(([a, b]) =>
    a.supersedes === b.id && b.supersedes === a.id ? [warning('ring', a.id, b.id)] : [],
  )
  return [...including, ...replacing]
}
