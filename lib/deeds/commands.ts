import 'server-only'
import { write } from '../audit/write'
import { canBeCleared, canJudgeDeeds, canReveal } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { clearedCases } from '../clearance/queries'
import { unseal } from '../crypto/seal'
import type { Tx } from '../db'
import { moveDeeds } from '../messages/write'
import { cellOf } from '../privacy/sealed-cell'
import { type Result, ok, refuse } from '../result'
import type { RevealRefusal } from '../reveal/reveal-state'
import type { DecideInput } from './input'

export type DecideRefusal = 'not_permitted' | 'missing' | 'changed_meanwhile'
export type Decided = { deeds: number; messages: number }

/**
 * Lets held deeds of a case count, or not. All or nothing: when one of them was decided or taken back
 * since the sender looked, or more came where all were meant, nothing is done (`changed_meanwhile`).
 */
export async function decideDeeds(
  staff: Staff,
  reference: string,
  input: DecideInput,
  now: Date,
): Promise<Result<Decided, DecideRefusal>> {
  if (!canJudgeDeeds(staff)) return refuse('not_permitted')
  return write<Decided, DecideRefusal>(staff, now, async (tx, record) => {
    const found = await tx.case.findUnique({ where: { reference }, select: { id: true } })
    if (!found) return refuse('missing')
    const ids = await idsOf(tx, found.id, input)
    if (ids === null) return refuse('changed_meanwhile')
    const to = input.decision === 'accept' ? 'logged' : 'rejected'
    const moved = await moveDeeds(tx, { ids, from: ['held'], to, at: now })
    if (moved.length !== ids.length) return refuse('changed_meanwhile')
    const messages = moved.reduce((sum, { quantity }) => sum + quantity, 0)
    record({
      kind: input.decision === 'accept' ? 'deeds_accepted' : 'deeds_rejected',
      objectType: 'SupporterAction',
      objectId: ids.length === 1 ? (ids[0] ?? found.id) : found.id,
      caseId: found.id,
      // Which ones: their state rows have the moment of this entry.
      detail: {
        facts: { deeds: moved.length, messages },
        ...(input.reason === '' ? {} : { reason: input.reason }),
      },
    })
    return ok({ deeds: moved.length, messages })
  })
}

/** Which deeds are meant; null when they are not what the sender saw. */
async function idsOf(tx: Tx, caseId: string, input: DecideInput): Promise<string[] | null> {
  const held = await tx.$queryRaw<{ id: string; quantity: number }[]>`
    SELECT a.id, a.quantity FROM "SupporterActionHold" h
    JOIN "SupporterAction" a ON a.id = h."supporterActionId"
    WHERE h."caseId" = ${caseId}::uuid AND a.state = 'held'`
  if (input.which === 'all') {
    const messages = held.reduce((sum, { quantity }) => sum + quantity, 0)
    const same = held.length === input.deeds && messages === input.messages && held.length > 0
    return same ? held.map(({ id }) => id) : null
  }
  const known = new Set(held.map(({ id }) => id))
  const chosen = [...new Set(input.chosen)]
  return chosen.every((id) => known.has(id)) ? chosen : null
}

/**
 * Opens the private words of a held deed for somebody who is cleared for its case, and notes in the same
 * transaction who read them. The note never holds the words.
 */
export async function revealDeedWords(
  staff: Staff,
  id: string,
  now: Date,
): Promise<Result<{ text: string }, RevealRefusal>> {
  if (!canJudgeDeeds(staff) || !canBeCleared(staff)) return refuse('not_permitted')
  return write<{ text: string }, RevealRefusal>(staff, now, async (tx, record) => {
    const deed = await tx.supporterAction.findUnique({
      where: { id },
      select: { caseId: true, messageSealed: true },
    })
    if (!deed) return refuse('missing')
    const cleared = await clearedCases(tx, staff, [deed.caseId])
    if (!canReveal(staff, cleared.length > 0)) return refuse('not_cleared')
    if (deed.messageSealed === null) return refuse('nothing_sealed')
    record({
      kind: 'restricted_read',
      objectType: 'SupporterAction',
      objectId: id,
      caseId: deed.caseId,
      detail: { facts: { field: 'message' } },
    })
    return ok({ text: unseal(deed.messageSealed, cellOf('SupporterAction', 'messageSealed', id)) })
  })
}
