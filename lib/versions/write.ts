import 'server-only'
import type { Keeper } from '../auth/roles'
import type { Prisma, Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import { undoRefusal } from '../revisions/undo'
import type { RevisionHow } from '../revisions/version'

/** What a version is of: an entry of the record, a case's own fields (`Case`), or a source, which is of no case. */
export type Versioned = { caseId: string | null; objectType: string; objectId: string }

/** What a version says: its fields as text, and of an entry what else is kept. */
export type Said = {
  version: number
  how: RevisionHow
  fields: Record<string, string>
} & Partial<
  Pick<Prisma.RevisionCreateManyInput, 'id' | 'restrictedSealed' | 'parentId' | 'deleted'>
>

/** Keeps a version for ever. Answers its id. */
export async function keepVersion(
  tx: Tx,
  of: Versioned,
  said: Said,
  actor: Keeper,
  now: Date,
): Promise<string> {
  const { id } = await tx.revision.create({
    data: {
      ...of,
      ...said,
      actorKind: actor.kind,
      actorId: actor.kind === 'staff' ? actor.id : null,
      actorName: actor.name,
      at: now,
    },
    select: { id: true },
  })
  return id
}

/** What was there before versions were kept gets its first one together with its first change. */
export async function keepFirstVersion(
  tx: Tx,
  of: Versioned,
  said: Omit<Said, 'how'>,
  actor: Keeper,
  now: Date,
): Promise<void> {
  const { objectType, objectId } = of
  const kept = await tx.revision.count({ where: { objectType, objectId } })
  if (kept === 0) await keepVersion(tx, of, { ...said, how: 'saved' }, actor, now)
}

/** The latest version among these; null when there is none. */
export const findVersion = (tx: Tx, among: Prisma.RevisionWhereInput) =>
  tx.revision.findFirst({
    where: among,
    orderBy: { version: 'desc' },
    select: {
      id: true,
      objectType: true,
      objectId: true,
      version: true,
      how: true,
      fields: true,
      restrictedSealed: true,
      deleted: true,
      actorKind: true,
      actorId: true,
      at: true,
    },
  })

export type KeptRow = NonNullable<Awaited<ReturnType<typeof findVersion>>>

/**
 * A change that this actor may take back now, and what was there before it (null: nothing). Only one's
 * own, within ten minutes, and as long as nobody changed the same thing since.
 */
export async function findUndo(
  tx: Tx,
  among: Prisma.RevisionWhereInput,
  actor: Keeper,
  now: Date,
): Promise<
  Result<
    { change: KeptRow; before: KeptRow | null },
    'missing' | 'not_permitted' | 'too_late_to_undo' | 'changed_meanwhile'
  >
> {
  const change = await findVersion(tx, among)
  if (!change) return refuse('missing')
  const refusal = undoRefusal(change, actor, now)
  if (refusal !== null) return refuse(refusal)
  const { objectType, objectId, version } = change
  const latest = await findVersion(tx, { objectType, objectId })
  if (latest?.id !== change.id) return refuse('changed_meanwhile')
  const before = await findVersion(tx, { objectType, objectId, version: { lt: version } })
  return ok({ change, before })
}
