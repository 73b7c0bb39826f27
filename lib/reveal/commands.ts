import 'server-only'
import { write } from '../audit/write'
import { canBeCleared, canReveal } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { clearedCases } from '../clearance/queries'
import { type KindCode, fieldsOfClass } from '../record/kinds'
import { type StoredEntry, findEntry, openOne } from '../record/write'
import { type Result, ok, refuse } from '../result'
import type { RevealRefusal } from './reveal-state'

type Revealed = Result<{ text: string }, RevealRefusal>

/**
 * Opens one restricted field of an entry for somebody who is cleared for this very case, and notes in
 * the same transaction who read which: no value without its trace, and no trace without a value. The
 * trace never holds the value.
 */
export async function revealField(
  staff: Staff,
  reference: string,
  { kind, id, field }: { kind: KindCode; id: string; field: string },
  now: Date,
): Promise<Revealed> {
  if (!canBeCleared(staff)) return refuse('not_permitted')
  return write<{ text: string }, RevealRefusal>(staff, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true },
    })
    if (!caseRecord) return refuse('missing')
    const caseId = caseRecord.id
    const cleared = await clearedCases(tx, staff, [caseId])
    if (!canReveal(staff, cleared.includes(caseId))) return refuse('not_cleared')
    const entry = await findEntry(tx, caseId, kind, id)
    if (!entry || entry.deleted || !fieldsOfClass(kind, 'restricted').includes(field))
      return refuse('missing')
    const opened = opening(entry, field)
    if (!opened.ok) return opened
    record({
      kind: 'restricted_read',
      objectType: kind,
      objectId: id,
      caseId,
      detail: { facts: { field } },
    })
    return opened
  })
}

function opening(entry: StoredEntry, field: string): Revealed {
  try {
    const text = openOne(entry, field)
    return text === null ? refuse('nothing_sealed') : ok({ text })
  } catch (error) {
    console.error(`${field} of ${entry.kind} ${entry.id} does not open:`, error)
    return refuse('does_not_open')
  }
}
