import 'server-only'
import type { AuditKind } from '../audit/entry'
import { type Recorder, write } from '../audit/write'
import { may } from '../auth/may'
import { canPublishCase, canWithdrawCase } from '../auth/policy'
import type { Keeper, System } from '../auth/roles'
import type { PublishInput } from '../cases/input'
import { PUBLIC_CASE_SHAPE } from '../cases/public-case'
import type { CaseRefusal } from '../cases/refusal'
import type { CaseState } from '../cases/vocabulary'
import { settleCase } from '../cases/write'
import { fromDateColumn } from '../dates/columns'
import { type Tx, db } from '../db'
import { getRecord } from '../case-record/queries'
import { type Result, ok, refuse } from '../result'
import { openContradictions, publishableRefusal } from './publishable'
import { isPublicState } from './states'
import { prepare } from './queries'
import { unpublishCase, voidStaleReviews } from './write'

type Done = Result<{ version: number }, CaseRefusal>

/**
 * Makes a case public, as far as nobody else needs to look at it first: an editor ends a pause in
 * which nothing changed. Everything else wants a second person (`second_person_needed`, lib/reviews/).
 * The machine loads what was reviewed elsewhere; what the guard finds stops it too (`guarded`).
 */
export async function publishCase(
  actor: Keeper,
  reference: string,
  input: PublishInput,
  now: Date,
): Promise<Done> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const found = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true, version: true },
    })
    const caseRecord = found && (await getRecord(tx, found.id))
    if (!caseRecord) return refuse('missing')
    if (found.version !== input.version) return refuse('changed_meanwhile')
    if (isPublicState(caseRecord.state)) return refuse('already_published')
    const refusal = publishableRefusal(caseRecord, input.reason, fromDateColumn(now))
    if (refusal) return refuse(refusal)
    const { needs } = await prepare(tx, caseRecord, now)
    if (needs.includes('name_guard') && actor.kind === 'system') return refuse('guarded')
    if (needs.length > 0 && actor.kind !== 'system') return refuse('second_person_needed')
    await voidStaleReviews(tx, record, caseRecord, null, now)
    const made = await makePublic(tx, record, caseRecord.id, input.version, now)
    if (!made) return refuse('changed_meanwhile')
    const contradictions = openContradictions(caseRecord)
    record({
      kind: 'case_published',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
      ...(contradictions.length > 0
        ? { detail: { reason: input.reason ?? '', facts: { contradictions } } }
        : {}),
    })
    return ok({ version: input.version + 1 })
  })
}

/** Puts a case out for everybody; false when somebody changed it since. Its caller has seen to it that it may be. */
export async function makePublic(
  tx: Tx,
  record: Recorder,
  caseId: string,
  version: number,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id: caseId, version },
    data: {
      state: 'published',
      publishedAt: now,
      withdrawnAt: null,
      publishAt: null,
      publishZone: null,
      updatedAt: now,
      version: { increment: 1 },
    },
  })
  if (count === 0) return false
  await settleCase(tx, record, caseId, now)
  return true
}

type Leaving = { version: number; reason: string }

/** Takes a public case out of everything public at once, for good; its addresses answer 410. */
export const withdrawCase = (actor: Keeper, reference: string, input: Leaving, now: Date) =>
  leave(actor, reference, input, now, 'withdrawn', 'case_withdrawn')

/** The same for a time, because it puts somebody in danger. What did not change comes back by one editor. */
export const pauseCase = (actor: Keeper, reference: string, input: Leaving, now: Date) =>
  leave(actor, reference, input, now, 'paused', 'case_paused')

async function leave(
  actor: Keeper,
  reference: string,
  { version, reason }: Leaving,
  now: Date,
  state: Extract<CaseState, 'withdrawn' | 'paused'>,
  kind: AuditKind,
): Promise<Done> {
  if (!may(actor, canWithdrawCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const found = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true },
    })
    if (!found) return refuse('missing')
    const { id: caseId } = found
    const leaves = isPublicState(found.state) || (state === 'withdrawn' && found.state === 'paused')
    if (!leaves) return refuse('not_published')
    const { count } = await tx.case.updateMany({
      where: { reference, version },
      data: {
        state,
        withdrawnAt: state === 'withdrawn' ? now : null,
        updatedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) return refuse('changed_meanwhile')
    await unpublishCase(tx, caseId, now)
    await voidStaleReviews(tx, record, found, null, now)
    record({ kind, objectType: 'Case', objectId: caseId, caseId, detail: { reason } })
    return ok({ version: version + 1 })
  })
}

/**
 * Keeps a public case for reading: it says that nobody works on it any more, and takes no messages.
 * `reopenCase` undoes that. What waits for a second person is decided first (`held_back`).
 */
export const archiveCase = (actor: Keeper, reference: string, input: Leaving, now: Date) =>
  turn(actor, reference, input, now, { from: 'published', to: 'archived', kind: 'case_archived' })

/** Takes up an archived case again. */
export const reopenCase = (actor: Keeper, reference: string, input: Leaving, now: Date) =>
  turn(actor, reference, input, now, { from: 'archived', to: 'published', kind: 'case_reopened' })

async function turn(
  actor: Keeper,
  reference: string,
  { version, reason }: Leaving,
  now: Date,
  { from, to, kind }: { from: CaseState; to: CaseState; kind: AuditKind },
): Promise<Done> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const found = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true, heldFor: true },
    })
    if (!found) return refuse('missing')
    if (found.state !== from) return refuse('not_published')
    if (found.heldFor.length > 0) return refuse('held_back')
    const { count } = await tx.case.updateMany({
      where: { reference, version },
      data: { state: to, updatedAt: now, version: { increment: 1 } },
    })
    if (count === 0) return refuse('changed_meanwhile')
    const { id: caseId } = found
    record({ kind, objectType: 'Case', objectId: caseId, caseId, detail: { reason } })
    await settleCase(tx, record, caseId, now)
    return ok({ version: version + 1 })
  })
}

/**
 * Publishes again every case whose current public document has an older shape than this version reads,
 * and makes every case findable anew. Answers how many were published. Can be broken off and run again.
 */
export async function republishOldShapes(actor: System, now: Date): Promise<number> {
  let published = 0
  for (;;) {
    const old = await db.case.findFirst({
      where: {
        OR: [{ searchText: '' }, { id: { in: await caseIdsOfOldShape() } }],
      },
      select: { id: true, state: true },
    })
    if (!old) return published
    const done = await write(actor, now, async (tx, record) => {
      await settleCase(tx, record, old.id, now, { evenIfHeld: true })
      record({
        kind: 'case_republished',
        objectType: 'Case',
        objectId: old.id,
        caseId: old.id,
        detail: { facts: { shape: PUBLIC_CASE_SHAPE } },
      })
      return ok(null)
    })
    if (done.ok && isPublicState(old.state)) published += 1
  }
}

const caseIdsOfOldShape = async (): Promise<string[]> => {
  const rows = await db.currentCase.findMany({
    where: { snapshot: { shape: { lt: PUBLIC_CASE_SHAPE } } },
    distinct: ['caseId'],
    select: { caseId: true },
    take: 100,
  })
  return rows.map(({ caseId }) => caseId)
}
