import 'server-only'
import type { AuditEntryDraft } from '../audit/entry'
import { write } from '../audit/write'
import { canEditCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { settleCase } from '../cases/write'
import type { Tx } from '../db'
import { type Result, ok, refuse } from '../result'

export type RecordRefusal = 'missing' | 'not_permitted' | 'person_not_in_case' | 'source_missing'
export type Added = { id: string }
type Entry = Omit<AuditEntryDraft, 'caseId'>

/**
 * Adds to the record of a case: the case must exist and the actor may edit it. The work answers the
 * new row and its trace; the case's version rises, and a published case is published anew.
 */
export async function addToRecord(
  actor: Staff | System,
  reference: string,
  now: Date,
  work: (tx: Tx, caseId: string) => Promise<Result<Entry, RecordRefusal>>,
): Promise<Result<Added, RecordRefusal>> {
  return write<Added, RecordRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (actor.kind === 'staff' && !canEditCase(actor, caseRecord.state))
      return refuse('not_permitted')
    const entry = await work(tx, caseRecord.id)
    if (!entry.ok) return entry
    await tx.case.update({
      where: { id: caseRecord.id },
      data: { version: { increment: 1 }, updatedAt: now },
    })
    record({ ...entry.value, caseId: caseRecord.id })
    await settleCase(tx, caseRecord.id, now)
    return ok({ id: entry.value.objectId })
  })
}

/** Who in a case is meant, and the citations to write. */
type About = { casePersonId: string; sources: string[] }

export async function isFit(
  tx: Tx,
  caseId: string,
  about: About,
): Promise<Result<null, RecordRefusal>> {
  const person = await tx.casePerson.findUnique({ where: { id: about.casePersonId } })
  if (person?.caseId !== caseId) return refuse('person_not_in_case')
  const known = await tx.source.count({ where: { id: { in: about.sources } } })
  return known === new Set(about.sources).size ? ok(null) : refuse('source_missing')
}

export const cite = (sources: string[]) => ({ create: sources.map((sourceId) => ({ sourceId })) })
