import 'server-only'
import type { Keeper } from '../auth/roles'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canDraftCase } from '../auth/policy'
import { fromDateColumn } from '../dates/columns'
import { type Result, ok, refuse } from '../result'
import type { SourceValues } from './fields'
import type { SourceInput } from './input'
import { type SourceRefusal, changeSource, insertSource } from './write'

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
): Promise<Result<{ version: number }, SourceRefusal>> =>
  changeSource(actor, id, now, (_, stored) =>
    stored === version ? ok(values) : refuse('changed_meanwhile'),
  )

/** Notes that somebody looked at a source today: it is still there, and still says the same. */
export const verifySource = (
  actor: Keeper,
  id: string,
  now: Date,
): Promise<Result<{ version: number }, SourceRefusal>> =>
  changeSource(actor, id, now, (before) => ok({ ...before, lastVerifiedOn: fromDateColumn(now) }))
