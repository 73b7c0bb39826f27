import 'server-only'
import type { Keeper } from '../auth/roles'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canDraftCase } from '../auth/policy'
import { fromDateColumn } from '../dates/columns'
import { type Result, ok, refuse } from '../result'
import { storedTexts } from '../revisions/texts'
import { findUndo, findVersion } from '../versions/write'
import { type SourceValues, readSource } from './fields'
import type { SourceInput } from './input'
import { type SavedSource, type SourceRefusal, changeSource, insertSource } from './write'

/** Adds a source that several cases and publications may cite. */
export async function addSource(
  actor: Keeper,
  input: SourceInput,
  now: Date,
): Promise<Result<{ id: string }, 'not_permitted'>> {
  if (!may(actor, canDraftCase)) return refuse('not_permitted')
  return write<{ id: string }, 'not_permitted'>(actor, now, async (tx, record) =>
    ok({ id: await insertSource(tx, record, input, undefined) }),
  )
}

/**
 * Changes what is recorded of a source. `version` is the one that the editor saw: when somebody
 * saved meanwhile, nothing changes and the answer is `changed_meanwhile`.
 */
export const editSource = (
  actor: Keeper,
  id: string,
  values: SourceValues,
  version: number,
  now: Date,
): Promise<Result<SavedSource, SourceRefusal>> =>
  changeSource(actor, id, now, (_, stored) =>
    stored === version ? ok(values) : refuse('changed_meanwhile'),
  )

/** Notes that somebody looked at a source today: it is still there, and still says the same. */
export const verifySource = (
  actor: Keeper,
  id: string,
  now: Date,
): Promise<Result<SavedSource, SourceRefusal>> =>
  changeSource(actor, id, now, (before) => ok({ ...before, lastVerifiedOn: fromDateColumn(now) }))

/** Records of a source again what was recorded in an earlier version. */
export const restoreSourceVersion = (
  actor: Keeper,
  id: string,
  revisionId: string,
  now: Date,
): Promise<Result<SavedSource, SourceRefusal>> =>
  changeSource(
    actor,
    id,
    now,
    async (_, __, tx) => readKept(await findVersion(tx, versionOf(id, revisionId))),
    'restored',
  )

/**
 * Takes back one's own latest change of a source, within ten minutes. Refused when somebody changed it
 * since.
 */
export const undoSourceEdit = (
  actor: Keeper,
  id: string,
  revisionId: string,
  now: Date,
): Promise<Result<SavedSource, SourceRefusal>> =>
  changeSource(
    actor,
    id,
    now,
    async (_, __, tx) => {
      const undo = await findUndo(tx, versionOf(id, revisionId), actor, now)
      return undo.ok ? readKept(undo.value.before) : undo
    },
    'undone',
  )

const versionOf = (id: string, revisionId: string) => ({
  id: revisionId,
  objectType: 'Source',
  objectId: id,
})

function readKept(kept: { fields: unknown } | null): Result<SourceValues, SourceRefusal> {
  const read = kept && readSource(storedTexts.parse(kept.fields))
  // A rule may have become stricter since: what no longer fits is not brought back by force.
  return read?.ok ? read : refuse('missing')
}
