// The public number as it will be once something is decided: by the rule that counts, and no other.
import { type Deed, type TallyEntry, coversUntil, totalOf } from '../messages/ledger'
import type { MessageKind } from '../messages/vocabulary'
import type { IsoDay } from '../dates/partial-date'

/** Which deeds a decision can move into a figure or out of one. */
export type Reach = { kinds: MessageKind[]; until: IsoDay | null }

/** The deeds that may be counted otherwise afterwards: those of the kinds of the figures that change. */
export function reachOf(before: readonly TallyEntry[], after: readonly TallyEntry[]): Reach {
  const stateOf = new Map(before.map(({ id, state }) => [id, state]))
  const changing = after.filter(({ id, state }) => stateOf.get(id) !== state)
  const kinds = new Set(changing.map(({ kind }) => kind))
  // What a figure uncovers or covers may be inside another that changes with it.
  const touched = after.filter(({ kind }) => kinds.has(kind))
  const days = touched.flatMap((tally) => coversUntil(tally) ?? [])
  return { kinds: [...kinds], until: days.sort().at(-1) ?? null }
}

/** By how much the number changes. `deeds`: at least those within reach; others change nothing. */
export const changeOf = (
  before: readonly TallyEntry[],
  after: readonly TallyEntry[],
  deeds: readonly Deed[],
): number => totalOf(after, deeds).total - totalOf(before, deeds).total
