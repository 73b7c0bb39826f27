// Who may simply take a change back, and until when.

/** How long after a change its author may take it back. */
const UNDO_MINUTES = 10

type Change = { actorKind: string; actorId: string | null; at: Date }
type Actor = { kind: string; id?: string }

/** Why this actor may not take the change back; null when she may: it is her own, and recent. */
export function undoRefusal(
  change: Change,
  actor: Actor,
  now: Date,
): 'not_permitted' | 'too_late_to_undo' | null {
  if (change.actorKind !== actor.kind || (actor.kind === 'staff' && change.actorId !== actor.id))
    return 'not_permitted'
  return now.getTime() - change.at.getTime() > UNDO_MINUTES * 60_000 ? 'too_late_to_undo' : null
}
