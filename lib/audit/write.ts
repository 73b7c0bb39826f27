import 'server-only'
import type { Actor } from '../auth/roles'
import { sha256 } from '../crypto/digest'
import { DatabaseAway, db, isAway, type Prisma, type Tx } from '../db'
import type { Result } from '../result'
import { type AuditEntryDraft, CHAIN_START, auditDetail, chainedText } from './entry'

/** Notes what a change did; the notes become audit entries when the change commits. */
export type Recorder = (entry: AuditEntryDraft) => void

// What is done by whoever settles a case is told by them, however deep in a change they are called.
const recorders = new WeakMap<Tx, Recorder>()

/** The recorder of a transaction that `write` opened. */
export function recorderOf(tx: Tx): Recorder {
  const record = recorders.get(tx)
  if (!record) throw new Error('a transaction that was not opened by write')
  return record
}

/** Carries a refusal out of the transaction, so that what was already written is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: { ok: false; error: unknown }) {
    super('refused')
  }
}

// Any number will do, as long as nothing else takes it.
const CHAIN_LOCK = 8_240_413

/**
 * The only opener of write transactions. Runs `work`, then appends its audit entries to the chain in
 * the same transaction. A refusal rolls back. A change by staff or the system that recorded nothing
 * is an error of ours and rolls back too. A supporter's deed is its own trace (dated state rows).
 * Throws DatabaseAway when the database does not answer.
 */
export async function write<T, E>(
  actor: Actor,
  now: Date,
  work: (tx: Tx, record: Recorder) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  try {
    return await db.$transaction(
      async (tx) => {
        const entries: AuditEntryDraft[] = []
        const record: Recorder = (entry) => entries.push(entry)
        recorders.set(tx, record)
        const result = await work(tx, record)
        if (!result.ok) throw new Refused(result)
        if (actor.kind !== 'supporter' && entries.length === 0)
          throw new Error('a write without a trace was rolled back')
        if (entries.length > 0) await append(tx, actor, now, entries)
        return result
      },
      // A burst waits its turn rather than losing its deeds; nothing waits for ever.
      { maxWait: 8_000, timeout: 15_000 },
    )
  } catch (error) {
    if (error instanceof Refused) return error.refusal as Result<T, E>
    throw isAway(error) ? new DatabaseAway('the database does not answer') : error
  }
}

// The lock is taken last, just before commit, so that slow work does not make others wait.
async function append(tx: Tx, actor: Actor, now: Date, drafts: AuditEntryDraft[]) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`
  const last = await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' } })
  let previousHash = last?.hash ?? CHAIN_START
  let seq = last?.seq ?? 0n
  const rows: Prisma.AuditEntryCreateManyInput[] = []
  for (const draft of drafts) {
    seq += 1n
    const entry = {
      seq,
      at: now,
      ...nameOf(actor),
      kind: draft.kind,
      caseId: draft.caseId ?? null,
      objectType: draft.objectType,
      objectId: draft.objectId,
      detail: auditDetail.parse(draft.detail ?? {}) as Prisma.InputJsonObject,
      previousHash,
    }
    const hash = sha256(chainedText(entry))
    rows.push({ ...entry, hash })
    previousHash = hash
  }
  await tx.auditEntry.createMany({ data: rows })
}

function nameOf(actor: Actor) {
  switch (actor.kind) {
    case 'staff':
      return { actorKind: 'staff', actorId: actor.id, actorName: actor.name }
    case 'system':
      return { actorKind: 'system', actorId: null, actorName: actor.name }
    case 'supporter':
      return { actorKind: 'supporter', actorId: null, actorName: 'supporter' }
  }
}
