import 'server-only'
import type { Keeper } from '../auth/roles'
import { type Recorder, write } from '../audit/write'
import { canAddEvent, canCorrectEvent, canRetractEvent } from '../auth/policy'
import { may } from '../auth/may'
import type { CaseEventInput, CorrectEventInput, RetractInput } from '../cases/input'
import { settleCase } from '../cases/write'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import { undoRefusal } from '../revisions/undo'
import { insertSource } from '../sources/write'
import { factsOf } from './facts'
import { insertEvent } from './write'

export type EventRefusal =
  | 'missing'
  | 'not_permitted'
  | 'changed_meanwhile'
  | 'person_not_in_case'
  | 'source_missing'
  | 'linked_entry_missing'
  | 'already_corrected'
  | 'already_retracted'
  | 'too_late_to_undo'

/** Adds an entry to the timeline. The status of the people it names follows from it. */
export async function addCaseEvent(
  actor: Keeper,
  reference: string,
  input: CaseEventInput,
  now: Date,
): Promise<Result<{ id: string }, EventRefusal>> {
  return write<{ id: string }, EventRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (!may(actor, (staff) => canAddEvent(staff, caseRecord.state))) return refuse('not_permitted')
    const inserted = await insertEvent(tx, caseRecord.id, input, now, null, (source) =>
      insertSource(tx, record, source, caseRecord.id),
    )
    if (!inserted.ok) return inserted
    record({
      kind: 'case_event_added',
      objectType: 'CaseEvent',
      objectId: inserted.value.id,
      caseId: caseRecord.id,
      detail: { facts: factsOf(input) },
    })
    await touch(tx, record, caseRecord.id, now)
    return inserted
  })
}

/** Corrects an entry: a new row that names the old one and says why. The old row stays. */
export async function correctCaseEvent(
  actor: Keeper,
  reference: string,
  eventId: string,
  input: CorrectEventInput,
  now: Date,
): Promise<Result<{ id: string }, EventRefusal>> {
  return write<{ id: string }, EventRefusal>(actor, now, async (tx, record) => {
    const event = await findEvent(tx, reference, eventId)
    if (!event) return refuse('missing')
    if (!may(actor, (staff) => canCorrectEvent(staff, event.case.state)))
      return refuse('not_permitted')
    if (event.retractedAt) return refuse('already_retracted')
    if (event.correctedBy.length > 0) return refuse('already_corrected')
    const claimed = await claimEvent(tx, eventId, input.version, {})
    if (!claimed) return refuse('changed_meanwhile')
    const correction = { correctsId: eventId, correctReason: input.reason }
    const inserted = await insertEvent(tx, event.caseId, input, now, correction, (source) =>
      insertSource(tx, record, source, event.caseId),
    )
    if (!inserted.ok) return inserted
    record({
      kind: 'case_event_corrected',
      objectType: 'CaseEvent',
      objectId: inserted.value.id,
      caseId: event.caseId,
      detail: { facts: { ...factsOf(input), corrects: eventId }, reason: input.reason },
    })
    await touch(tx, record, event.caseId, now)
    return inserted
  })
}

/** Retracts an entry: it stays in the record with its reason, and no longer counts or shows. */
export async function retractCaseEvent(
  actor: Keeper,
  reference: string,
  eventId: string,
  input: RetractInput,
  now: Date,
): Promise<Result<{ id: string }, EventRefusal>> {
  return write<{ id: string }, EventRefusal>(actor, now, async (tx, record) => {
    const event = await findEvent(tx, reference, eventId)
    if (!event) return refuse('missing')
    if (!may(actor, (staff) => canRetractEvent(staff, event.case.state)))
      return refuse('not_permitted')
    return retract(tx, record, event, input, now)
  })
}

// It stands in the history, which is kept in English.
const TAKEN_BACK = 'Taken back by whoever added it, within ten minutes'

/**
 * Retracts an entry that one added oneself within the last ten minutes, without being asked why. Of a
 * correction the entry that it corrected stands again.
 */
export async function undoCaseEvent(
  actor: Keeper,
  reference: string,
  eventId: string,
  now: Date,
): Promise<Result<{ id: string }, EventRefusal>> {
  return write<{ id: string }, EventRefusal>(actor, now, async (tx, record) => {
    const event = await findEvent(tx, reference, eventId)
    const added = await tx.auditEntry.findFirst({
      where: {
        objectType: 'CaseEvent',
        objectId: eventId,
        kind: { in: ['case_event_added', 'case_event_corrected'] },
      },
      select: { actorKind: true, actorId: true, at: true },
    })
    if (!event || !added) return refuse('missing')
    // Whoever may add an entry may take it back; retracting what others added is another right.
    if (!may(actor, (staff) => canAddEvent(staff, event.case.state))) return refuse('not_permitted')
    const refusal = undoRefusal(added, actor, now)
    if (refusal !== null) return refuse(refusal)
    if (event.correctedBy.length > 0) return refuse('already_corrected')
    return retract(tx, record, event, { version: event.version, reason: TAKEN_BACK }, now)
  })
}

async function retract(
  tx: Tx,
  record: Recorder,
  event: FoundEvent,
  { version, reason }: RetractInput,
  now: Date,
): Promise<Result<{ id: string }, EventRefusal>> {
  const { id, caseId, dateEdtf, type } = event
  if (event.retractedAt) return refuse('already_retracted')
  const retracted = { retractedAt: now, retractReason: reason }
  if (!(await claimEvent(tx, id, version, retracted))) return refuse('changed_meanwhile')
  record({
    kind: 'case_event_retracted',
    objectType: 'CaseEvent',
    objectId: id,
    caseId,
    detail: { reason, facts: { date: dateEdtf, type } },
  })
  await touch(tx, record, caseId, now)
  return ok({ id })
}

type FoundEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>

const findEvent = async (tx: Tx, reference: string, eventId: string) => {
  const event = await tx.caseEvent.findUnique({
    where: { id: eventId },
    include: {
      case: { select: { reference: true, state: true, deletedAt: true } },
      correctedBy: { where: { retractedAt: null }, select: { id: true } },
    },
  })
  return event?.case.reference === reference && event.case.deletedAt === null ? event : null
}

/** The version guard of one event: false when somebody was there first. */
async function claimEvent(
  tx: Tx,
  id: string,
  version: number,
  data: { retractedAt?: Date; retractReason?: string },
): Promise<boolean> {
  const { count } = await tx.caseEvent.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** A change of the record raises the version of its case, settles statuses and publishes anew. */
async function touch(tx: Tx, record: Recorder, caseId: string, now: Date) {
  await tx.case.update({
    where: { id: caseId },
    data: { version: { increment: 1 }, updatedAt: now },
  })
  await settleCase(tx, record, caseId, now)
}
