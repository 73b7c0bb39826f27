import 'server-only'
import { type Recorder, write } from '../audit/write'
import { canAskForReview, canPublishCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import type { CaseRefusal } from '../cases/refusal'
import type { CaseRecord } from '../cases/record'
import { fromDateColumn } from '../dates/columns'
import { type Tx, db } from '../db'
import { makePublic } from '../publishing/commands'
import { openContradictions, publishableRefusal } from '../publishing/publishable'
import { isAwaitedState, isPublicState } from '../publishing/states'
import { type Prepared, prepare } from '../publishing/queries'
import { putOut, voidStaleReviews } from '../publishing/write'
import { getRecord } from '../case-record/queries'
import { type Result, ok, refuse } from '../result'
import type { AskInput, DecideInput } from './input'

/**
 * `nothing_to_review`: it may be published as it is, or is. `already_in_review`: somebody asked.
 * `not_in_review`: nobody did, or what was asked for has changed since. `second_person_needed`: whoever
 * asked does not decide. `not_in_future`: the moment has passed. `only_once_scheduled`: only a first
 * publication waits for a moment.
 */
type ReviewRefusal =
  | CaseRefusal
  | 'nothing_to_review'
  | 'already_in_review'
  | 'not_in_review'
  | 'not_in_future'
  | 'only_once_scheduled'

type Done = Result<{ version: number }, ReviewRefusal>
type Work = { tx: Tx; record: Recorder; caseRecord: CaseRecord; prepared: Prepared }

/** Opens a case for work on its review: it stands, and nobody changed it since `version`. */
async function onCase(
  staff: Staff,
  reference: string,
  version: number,
  now: Date,
  work: (about: Work) => Promise<Result<null, ReviewRefusal>>,
): Promise<Done> {
  return write<{ version: number }, ReviewRefusal>(staff, now, async (tx, record) => {
    const { count } = await tx.case.updateMany({
      where: { reference, version, deletedAt: null },
      data: { version: { increment: 1 } },
    })
    const found = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true },
    })
    if (!found) return refuse('missing')
    if (count === 0) return refuse('changed_meanwhile')
    const caseRecord = await getRecord(tx, found.id)
    if (!caseRecord) return refuse('missing')
    const prepared = await prepare(tx, caseRecord, now)
    const done = await work({ tx, record, caseRecord, prepared })
    if (!done.ok) return done
    const after = await tx.case.findUniqueOrThrow({
      where: { id: found.id },
      select: { version: true },
    })
    return ok(after)
  })
}

/** Asks that somebody else look at what would become public, now or at a moment. */
export async function requestReview(
  staff: Staff,
  reference: string,
  { version, reason, schedule }: AskInput,
  now: Date,
): Promise<Done> {
  return onCase(staff, reference, version, now, async ({ tx, record, caseRecord, prepared }) => {
    const { id: caseId, state } = caseRecord
    if (!canAskForReview(staff, state)) return refuse('not_permitted')
    if (isAwaitedState(state)) return refuse('already_in_review')
    if (prepared.unchanged || prepared.needs.length === 0) return refuse('nothing_to_review')
    const refusal = publishableRefusal(caseRecord, reason, fromDateColumn(now))
    if (refusal) return refuse(refusal)
    if (schedule !== null && state !== 'draft') return refuse('only_once_scheduled')
    if (schedule !== null && schedule.at <= now) return refuse('not_in_future')
    if (await tx.review.findFirst({ where: { caseId, state: 'open' } }))
      return refuse('already_in_review')
    await tx.review.create({
      data: {
        caseId,
        contentHash: prepared.contentHash,
        needs: prepared.needs,
        reason: reason ?? null,
        publishAt: schedule?.at ?? null,
        publishZone: schedule?.zone ?? null,
        requestedById: staff.id,
        requestedAt: now,
      },
    })
    if (state === 'draft')
      await tx.case.update({ where: { id: caseId }, data: { state: 'in_review', updatedAt: now } })
    record({
      kind: 'review_requested',
      objectType: 'Case',
      objectId: caseId,
      caseId,
      detail: {
        facts: { needs: prepared.needs, contradictions: openContradictions(caseRecord) },
        ...(reason === undefined ? {} : { reason }),
      },
    })
    return ok(null)
  })
}

/**
 * Somebody else agrees: the content becomes public, now or at its moment. Where the guard of names
 * found something it takes a reason. What changed since, or needs more than was asked for, is not approved.
 */
export async function approveReview(
  staff: Staff,
  reference: string,
  { version, reason }: DecideInput,
  now: Date,
): Promise<Done> {
  if (!canPublishCase(staff)) return refuse('not_permitted')
  return onCase(staff, reference, version, now, async (work) => {
    const { tx, record, caseRecord, prepared } = work
    const { id: caseId } = caseRecord
    const review = await tx.review.findFirst({ where: { caseId, state: 'open' } })
    if (!review) return refuse('not_in_review')
    if (review.requestedById === staff.id) return refuse('second_person_needed')
    if (prepared.documents.length === 0) return refuse('consent_needed')
    const isSame =
      review.contentHash === prepared.contentHash &&
      prepared.needs.every((need) => review.needs.includes(need))
    if (!isSame) return refuse('not_in_review')
    if (prepared.needs.includes('name_guard') && reason === undefined)
      return refuse('reason_needed')
    await tx.review.update({
      where: { id: review.id },
      data: {
        state: 'approved',
        decidedById: staff.id,
        decidedAt: now,
        decision: reason ?? null,
      },
    })
    record({
      kind: 'review_approved',
      objectType: 'Case',
      objectId: caseId,
      caseId,
      detail: {
        facts: { needs: review.needs },
        ...(reason === undefined ? {} : { reason }),
      },
    })
    await afterApproval(work, review, now)
    return ok(null)
  })
}

type Approved = { publishAt: Date | null; publishZone: string | null }

async function afterApproval(
  { tx, record, caseRecord, prepared }: Work,
  { publishAt, publishZone }: Approved,
  now: Date,
): Promise<void> {
  const { id: caseId, state } = caseRecord
  const about = { objectType: 'Case', objectId: caseId, caseId }
  if (isPublicState(state)) return putOut(tx, caseRecord, prepared, now)
  if (publishAt !== null && publishAt > now) {
    await tx.case.update({
      where: { id: caseId },
      data: { state: 'scheduled', publishAt, publishZone, updatedAt: now },
    })
    record({
      kind: 'case_scheduled',
      ...about,
      detail: { facts: { at: publishAt.toISOString(), zone: publishZone } },
    })
    return
  }
  await makePublic(tx, record, caseId, caseRecord.version, now)
  record({ kind: 'case_published', ...about })
}

/** Somebody else says no, and why; the case goes back to whoever works on it. */
export async function declineReview(
  staff: Staff,
  reference: string,
  { version, reason }: { version: number; reason: string },
  now: Date,
): Promise<Done> {
  if (!canPublishCase(staff)) return refuse('not_permitted')
  return onCase(staff, reference, version, now, async ({ tx, record, caseRecord }) => {
    const { id: caseId } = caseRecord
    const open = await tx.review.findFirst({ where: { caseId, state: 'open' } })
    if (!open) return refuse('not_in_review')
    if (open.requestedById === staff.id) return refuse('second_person_needed')
    await tx.review.update({
      where: { id: open.id },
      data: { state: 'declined', decidedById: staff.id, decidedAt: now, decision: reason },
    })
    await backToDraft(tx, caseRecord, now)
    const about = { objectType: 'Case', objectId: caseId, caseId }
    record({ kind: 'review_declined', ...about, detail: { reason } })
    return ok(null)
  })
}

/** Takes a request back, or an approval whose moment has not come: by whoever asked, or an editor. */
export async function takeReviewBack(
  staff: Staff,
  reference: string,
  { version }: { version: number },
  now: Date,
): Promise<Done> {
  return onCase(staff, reference, version, now, async ({ tx, record, caseRecord }) => {
    const { id: caseId, state } = caseRecord
    const open = await tx.review.findFirst({ where: { caseId, state: 'open' } })
    if (!open && state !== 'scheduled') return refuse('not_in_review')
    if (open?.requestedById !== staff.id && !canPublishCase(staff)) return refuse('not_permitted')
    await voidStaleReviews(tx, record, caseRecord, null, now)
    await backToDraft(tx, caseRecord, now)
    return ok(null)
  })
}

async function backToDraft(tx: Tx, { id, state }: CaseRecord, now: Date) {
  if (!isAwaitedState(state)) return
  await tx.case.update({
    where: { id },
    data: { state: 'draft', publishAt: null, publishZone: null, updatedAt: now },
  })
}

/**
 * Publishes what waits for a moment that has come. What is not to the letter what was approved is not
 * published but goes back to a draft. Answers how many became public. Can run at any time, and twice.
 */
export async function publishDue(actor: System, now: Date): Promise<number> {
  const due = await db.case.findMany({
    where: { state: 'scheduled', publishAt: { lte: now }, deletedAt: null },
    select: { id: true },
    orderBy: { publishAt: 'asc' },
  })
  let published = 0
  for (const { id } of due) {
    const done = await write<boolean, 'missing'>(actor, now, async (tx, record) => {
      await tx.$executeRaw`SELECT 1 FROM "Case" WHERE "id" = ${id}::uuid FOR UPDATE`
      const caseRecord = await getRecord(tx, id)
      if (caseRecord?.state !== 'scheduled') return refuse('missing')
      const prepared = await prepare(tx, caseRecord, now)
      const approved = await tx.review.findFirst({
        where: { caseId: id, state: 'approved', contentHash: prepared.contentHash },
      })
      const isSame =
        approved &&
        prepared.documents.length > 0 &&
        prepared.needs.every((need) => approved.needs.includes(need))
      if (!isSame) {
        await voidStaleReviews(tx, record, caseRecord, null, now)
        return ok(false)
      }
      await makePublic(tx, record, id, caseRecord.version, now)
      record({ kind: 'case_published', objectType: 'Case', objectId: id, caseId: id })
      return ok(true)
    })
    if (done.ok && done.value) published += 1
  }
  return published
}
