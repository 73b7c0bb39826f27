import 'server-only'
import { randomUUID } from 'node:crypto'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canJudgeDeeds } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { db } from '../db'
import { type Result, ok, refuse } from '../result'
import { isUuid } from '../text/uuid'
import type { Conditions, StartInput } from './conditions'
import { countFitting } from './queries'

type Refusal = 'not_permitted' | 'missing' | 'changed_meanwhile'

/** Deeds in one step. While a step counts, whoever logs for the case waits: about a tenth of a second. */
const STEP = 2_000
/** Steps in one go of the clock, or of a button. */
const STEPS = 20

/**
 * Starts to take counted deeds that fit the conditions out of the count of their case. Refused as
 * `changed_meanwhile` when other ones fit than the sender saw. The steps follow (runInvalidations).
 */
export async function startInvalidation(
  actor: Keeper,
  conditions: Conditions,
  { deeds, messages, reason }: StartInput,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  if (!may(actor, canJudgeDeeds)) return refuse('not_permitted')
  return write<{ id: string }, Refusal>(actor, now, async (tx, record) => {
    const { reference, from, to, kind, channel, quantity, originSystem } = conditions
    const found = await tx.case.findUnique({ where: { reference }, select: { id: true } })
    if (!found) return refuse('missing')
    const fits = await countFitting(tx, found.id, conditions)
    if (fits.deeds === 0 || fits.deeds !== deeds || fits.messages !== messages)
      return refuse('changed_meanwhile')
    const id = randomUUID()
    await tx.invalidation.create({
      data: {
        id,
        caseId: found.id,
        loggedFrom: from,
        // What is logged from now on is not what the sender saw.
        loggedTo: to < now ? to : now,
        kind,
        channel,
        quantity,
        originSystem,
        reason,
        state: 'running',
        startedById: actor.kind === 'staff' ? actor.id : null,
        startedAt: now,
        expectedDeeds: deeds,
        expectedMessages: messages,
      },
    })
    record({
      kind: 'deeds_invalidated',
      objectType: 'Invalidation',
      objectId: id,
      caseId: found.id,
      detail: {
        reason,
        facts: {
          deeds,
          messages,
          from: from.toISOString(),
          to: to.toISOString(),
          ...(kind === null ? {} : { kind }),
          ...(channel === null ? {} : { channel }),
          ...(quantity === null ? {} : { quantity }),
          ...(originSystem === null ? {} : { originSystem }),
        },
      },
    })
    return ok({ id })
  })
}

/** Stops an invalidation that runs. What it took stays taken until it is undone. */
export function cancelInvalidation(actor: Keeper, id: string, now: Date) {
  return change(actor, id, now, {
    from: ['running'],
    to: { state: 'cancelled', finishedAt: now },
    kind: 'invalidation_cancelled',
  })
}

/**
 * Starts to give back exactly what an invalidation took. Whoever took their own deed back meanwhile is
 * left alone. The steps follow (runInvalidations).
 */
export function undoInvalidation(actor: Keeper, id: string, reason: string, now: Date) {
  return change(actor, id, now, {
    from: ['done', 'cancelled'],
    to: { state: 'undoing', finishedAt: null, undoReason: reason },
    kind: 'invalidation_undone',
    reason,
  })
}

type Change = {
  from: ('running' | 'done' | 'cancelled')[]
  to:
    | { state: 'cancelled'; finishedAt: Date }
    | { state: 'undoing'; finishedAt: null; undoReason: string }
  kind: 'invalidation_cancelled' | 'invalidation_undone'
  reason?: string
}

/** Refused as `changed_meanwhile` when it stands elsewhere than the sender saw. */
async function change(
  actor: Keeper,
  id: string,
  now: Date,
  { from, to, kind, reason }: Change,
): Promise<Result<{ id: string }, Refusal>> {
  if (!may(actor, canJudgeDeeds)) return refuse('not_permitted')
  if (!isUuid(id)) return refuse('missing')
  return write<{ id: string }, Refusal>(actor, now, async (tx, record) => {
    const { count } = await tx.invalidation.updateMany({
      where: { id, state: { in: from } },
      data: to,
    })
    const row = await tx.invalidation.findUnique({ where: { id } })
    if (!row) return refuse('missing')
    if (count === 0) return refuse('changed_meanwhile')
    record({
      kind,
      objectType: 'Invalidation',
      objectId: id,
      caseId: row.caseId,
      detail: {
        facts: { deeds: row.takenDeeds, messages: row.takenMessages },
        ...(reason === undefined ? {} : { reason }),
      },
    })
    return ok({ id })
  })
}

/**
 * Takes what is under way further, `steps` steps at most. Each step is a transaction of its own that
 * keeps deeds, counts and progress together: whenever it is stopped, the next call goes on from there.
 * Two at once do not meet: the second finds the step taken.
 */
export async function runInvalidations(actor: Keeper, now: Date, steps = STEPS): Promise<void> {
  const open = await db.invalidation.findMany({
    where: { state: { in: ['running', 'undoing'] } },
    orderBy: { startedAt: 'asc' },
    select: { id: true, caseId: true },
  })
  let left = steps
  for (const { id, caseId } of open)
    while (left > 0 && (await step(actor, { id, caseId }, now))) left -= 1
}

/** Whether there may be more to do after this step. */
async function step(actor: Keeper, { id, caseId }: { id: string; caseId: string }, now: Date) {
  type Moved = { deeds: number; messages: number; finished: boolean }
  const moved = await write<Moved, 'nothing_to_do'>(actor, now, async (tx, record) => {
    const [taken] = await tx.$queryRaw<Moved[]>`
      SELECT deeds, messages, finished FROM "invalidate_next"(${id}::uuid, ${STEP}::int, ${now})`
    const [restored] = taken
      ? []
      : await tx.$queryRaw<Moved[]>`
          SELECT deeds, messages, finished FROM "restore_next"(${id}::uuid, ${STEP}::int, ${now})`
    const done = taken ?? restored
    if (!done) return refuse('nothing_to_do')
    record({
      kind: 'invalidation_step',
      objectType: 'Invalidation',
      objectId: id,
      caseId,
      detail: {
        facts: { [taken ? 'deeds' : 'restored']: done.deeds, messages: done.messages },
      },
    })
    return ok(done)
  })
  return moved.ok && !moved.value.finished
}
