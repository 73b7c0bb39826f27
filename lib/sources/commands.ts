import 'server-only'
import { write } from '../audit/write'
import { canDraftCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { type Result, ok, refuse } from '../result'
import type { SourceInput } from './input'
import { insertSource } from './write'

/** Adds a source that several cases and publications may cite. */
export async function addSource(
  actor: Staff | System,
  input: SourceInput,
  now: Date,
): Promise<Result<{ id: string }, 'not_permitted'>> {
  if (actor.kind === 'staff' && !canDraftCase(actor)) return refuse('not_permitted')
  return write<{ id: string }, 'not_permitted'>(actor, now, async (tx, record) =>
    ok({ id: await insertSource(tx, record, input, undefined) }),
  )
}
