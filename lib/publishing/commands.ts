import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canPublishCase, canWithdrawCase } from '../auth/policy'
import type { Keeper, System } from '../auth/roles'
import { contradictionsOf } from '../cases/contradictions'
import { recordFactsOf } from '../cases/facts-of-record'
import type { PublishInput } from '../cases/input'
import { PUBLIC_CASE_SHAPE } from '../cases/public-case'
import type { CaseRefusal } from '../cases/refusal'
import { settleCase, unpublishCase } from '../cases/write'
import { type Tx, db } from '../db'
import { getRecord } from '../record/queries'
import { type Result, ok, refuse } from '../result'

/**
 * Publishes a draft. It needs a summary, and an event with a source for everybody in it; where facts
 * contradict each other also a reason, which is kept in the history (`reason_needed`).
 */
export async function publishCase(
  actor: Keeper,
  reference: string,
  input: PublishInput,
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: {
        id: true,
        state: true,
        withdrawnAt: true,
        translations: { where: { locale: 'en' } },
        people: {
          select: {
            events: {
              where: {
                caseEvent: { retractedAt: null, internal: false, citations: { some: {} } },
              },
            },
          },
        },
      },
    })
    if (!caseRecord) return refuse('missing')
    if (caseRecord.state === 'published') return refuse('already_published')
    const told = caseRecord.translations[0]?.summary.trim()
    const sourced = caseRecord.people.every((person) => person.events.length > 0)
    if (!told || caseRecord.people.length === 0 || !sourced) return refuse('not_publishable')
    const { count } = await tx.case.updateMany({
      where: { reference, version: input.version },
      data: {
        state: 'published',
        publishedAt: now,
        withdrawnAt: null,
        updatedAt: now,
        version: { increment: 1 },
      },
    })
    if (count === 0) return refuse('changed_meanwhile')
    const open = await openContradictions(tx, caseRecord.id)
    const reason = input.reason ?? ''
    if (open.length > 0 && reason === '') return refuse('reason_needed')
    record({
      kind: 'case_published',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
      ...(open.length > 0 ? { detail: { reason, facts: { contradictions: open } } } : {}),
    })
    await settleCase(tx, caseRecord.id, now)
    return ok({ version: input.version + 1 })
  })
}

/** The codes of the contradictions that a case has now. */
async function openContradictions(tx: Tx, caseId: string): Promise<string[]> {
  const stored = await getRecord(tx, caseId)
  if (!stored) return []
  return [...new Set(contradictionsOf(recordFactsOf(stored)).map(({ code }) => code))]
}

/** Takes a published case out of everything public at once; its addresses answer 410. */
export async function withdrawCase(
  actor: Keeper,
  reference: string,
  input: { version: number; reason: string },
  now: Date,
): Promise<Result<{ version: number }, CaseRefusal>> {
  if (!may(actor, canWithdrawCase)) return refuse('not_permitted')
  return write<{ version: number }, CaseRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (caseRecord.state !== 'published') return refuse('not_published')
    const { count } = await tx.case.updateMany({
      where: { reference, version: input.version },
      data: { state: 'withdrawn', withdrawnAt: now, updatedAt: now, version: { increment: 1 } },
    })
    if (count === 0) return refuse('changed_meanwhile')
    await unpublishCase(tx, caseRecord.id)
    record({
      kind: 'case_withdrawn',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
      detail: { reason: input.reason },
    })
    return ok({ version: input.version + 1 })
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
      await settleCase(tx, old.id, now)
      record({
        kind: 'case_republished',
        objectType: 'Case',
        objectId: old.id,
        caseId: old.id,
        detail: { facts: { shape: PUBLIC_CASE_SHAPE } },
      })
      return ok(null)
    })
    if (done.ok && old.state === 'published') published += 1
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
