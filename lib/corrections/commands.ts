import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canExplainCorrection, canRedactHistory } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { findHits } from '../guard/guard'
import { listRestrictedNames } from '../guard/queries'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { type Result, ok, refuse } from '../result'
import type { ExplainInput, RedactInput } from './input'
import { deleteFormerVersions } from './write'

export type CorrectionRefusal = 'missing' | 'not_permitted' | 'guarded'

/**
 * Says in public why something was corrected, or says it otherwise. `missing`: no such correction of
 * this case. `guarded`: a name or a detail that may put somebody in danger seems to stand in it.
 */
export async function explainCorrection(
  actor: Keeper,
  reference: string,
  { id, reason }: ExplainInput,
  now: Date,
): Promise<Result<{ id: string }, CorrectionRefusal>> {
  if (!may(actor, canExplainCorrection)) return refuse('not_permitted')
  return write<{ id: string }, CorrectionRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true },
    })
    const correction = await tx.publishedCorrection.findUnique({ where: { id } })
    if (!caseRecord || correction?.caseId !== caseRecord.id) return refuse('missing')
    const { restricted, allowed } = await listRestrictedNames(tx, caseRecord.id)
    const where = { what: 'summary', id: null, field: 'reason' } as const
    if (findHits([{ where, text: reason }], restricted, allowed).length > 0)
      return refuse('guarded')
    // Another language said something of the former reason.
    await tx.publishedCorrection.update({
      where: { id },
      data: { reason: { [DEFAULT_LOCALE]: reason } },
    })
    record({
      kind: 'correction_explained',
      objectType: 'PublishedCorrection',
      objectId: id,
      caseId: caseRecord.id,
      detail: { reason },
    })
    return ok({ id })
  })
}

/**
 * Takes what is no longer public of a case out of its former public versions too, by deleting them
 * all: what must never be read again is in no row of the published schema. Cannot be undone.
 */
export async function redactHistory(
  actor: Keeper,
  reference: string,
  { reason }: RedactInput,
  now: Date,
): Promise<Result<{ deleted: number }, CorrectionRefusal>> {
  if (!may(actor, canRedactHistory)) return refuse('not_permitted')
  return write<{ deleted: number }, CorrectionRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({ where: { reference }, select: { id: true } })
    if (!caseRecord) return refuse('missing')
    const deleted = await deleteFormerVersions(tx, caseRecord.id)
    record({
      kind: 'history_redacted',
      objectType: 'Case',
      objectId: caseRecord.id,
      caseId: caseRecord.id,
      detail: { reason },
    })
    return ok({ deleted })
  })
}
