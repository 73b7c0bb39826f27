// What may become of a reported figure, and what its replacement means for the figure before it.
import type { TallyState } from '../messages/vocabulary'

/** What a decision looks at. */
export type Decidable = {
  id: string
  state: TallyState
  verifiedAt: Date | null
  supersedesId: string | null
}

/** Whether a figure waits for a second person. */
export const isWaiting = ({ state }: Pick<Decidable, 'state'>): boolean => state === 'reported'

/** Whether a figure can still be taken out of the ledger: once it is out, it is reported anew. */
export const canBeRejected = ({ state }: Pick<Decidable, 'state'>): boolean =>
  state === 'reported' || state === 'verified'

/** Whether a figure can be replaced by a corrected one. */
export const canBeReplaced = ({ state }: Pick<Decidable, 'state'>): boolean =>
  state === 'reported' || state === 'verified'

/** What becomes of a figure whose replacement is rejected: it is again what it was before. */
export const stateWithoutReplacement = ({
  state,
  verifiedAt,
}: Pick<Decidable, 'state' | 'verifiedAt'>): TallyState =>
  state !== 'superseded' ? state : verifiedAt === null ? 'reported' : 'verified'

type Entry = { id: string; state: TallyState; supersedes: string | null }

/** The ledger as it will be once these figures are verified: what they replace stands back. */
export function afterVerifying<E extends Entry>(
  entries: readonly E[],
  ids: readonly string[],
): E[] {
  const verified = new Set(ids)
  const replaced = new Set(
    entries.flatMap(({ id, supersedes }) =>
      verified.has(id) && supersedes !== null ? [supersedes] : [],
    ),
  )
  return entries.map((entry) => {
    const state =
      replaced.has(entry.id) && canBeReplaced(entry)
        ? 'superseded'
        : verified.has(entry.id) && isWaiting(entry)
          ? 'verified'
          : entry.state
    return { ...entry, state }
  })
}

/** The ledger as it will be once a figure is rejected: what it replaced stands again. */
export function afterRejecting<E extends Entry & { verifiedAt: Date | null }>(
  entries: readonly E[],
  id: string,
): E[] {
  const rejected = entries.find((entry) => entry.id === id)
  return entries.map((entry) => {
    if (entry.id === id && canBeRejected(entry)) return { ...entry, state: 'rejected' }
    return rejected?.supersedes === entry.id
      ? { ...entry, state: stateWithoutReplacement(entry) }
      : entry
  })
}
