import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canEditCase, canPublishCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { settleCase } from '../cases/write'
import { dateColumns } from '../dates/columns'
import type { Prisma } from '../db'
import { type Result, ok, refuse } from '../result'
import type { TallyInput } from './input'

export type TallyRefusal =
  'missing' | 'not_permitted' | 'campaign_missing' | 'tally_of_another_case' | 'already_decided'
type Reported = { id: string }

/** Reports a figure for a case. It counts publicly once it is verified. */
export async function reportTally(
  actor: Staff | System,
  reference: string,
  input: TallyInput,
  now: Date,
): Promise<Result<Reported, TallyRefusal>> {
  return write<Reported, TallyRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (!may(actor, (staff) => canEditCase(staff, caseRecord.state))) return refuse('not_permitted')
    const campaign =
      input.campaign === null
        ? null
        : await tx.campaign.findUnique({ where: { slug: input.campaign } })
    if (input.campaign !== null && !campaign) return refuse('campaign_missing')
    const others = [...input.includes, ...(input.supersedes === null ? [] : [input.supersedes])]
    const own = await tx.tally.count({ where: { id: { in: others }, caseId: caseRecord.id } })
    if (own !== new Set(others).size) return refuse('tally_of_another_case')
    const tally = await tx.tally.create({
      data: {
        caseId: caseRecord.id,
        campaignId: campaign?.id ?? null,
        sectionId: input.sectionId,
        quantity: input.quantity,
        channel: input.channel,
        kind: input.kind,
        scope: input.scope,
        method: input.method,
        ...dateColumns('period', input.period),
        ...dateColumns('asOf', input.asOf),
        asOfEdtf: input.asOf.edtf,
        reportedBy: input.reportedBy,
        ...(input.text === null ? {} : { text: input.text as Prisma.InputJsonObject }),
        supersedesId: input.supersedes,
        enteredAt: now,
        includes: { create: input.includes.map((innerId) => ({ innerId })) },
        citations: { create: input.sources.map((sourceId) => ({ sourceId })) },
      },
    })
    record({
      kind: 'tally_reported',
      objectType: 'Tally',
      objectId: tally.id,
      caseId: caseRecord.id,
      detail: {
        facts: {
          quantity: input.quantity,
          kind: input.kind,
          scope: input.scope,
          method: input.method,
          asOf: input.asOf.edtf,
          reportedBy: input.reportedBy,
        },
      },
    })
    return ok({ id: tally.id })
  })
}

/** Verifies a reported figure: from now on it counts, and what it supersedes does not. */
export async function verifyTally(
  actor: Staff | System,
  tallyId: string,
  now: Date,
): Promise<Result<Reported, TallyRefusal>> {
  return write<Reported, TallyRefusal>(actor, now, async (tx, record) => {
    const tally = await tx.tally.findUnique({
      where: { id: tallyId },
      select: { state: true, supersedesId: true, quantity: true, case: { select: { id: true } } },
    })
    if (!tally) return refuse('missing')
    if (!may(actor, canPublishCase)) return refuse('not_permitted')
    if (tally.state !== 'reported') return refuse('already_decided')
    await tx.tally.update({
      where: { id: tallyId },
      data: { state: 'verified', verifiedAt: now, version: { increment: 1 } },
    })
    if (tally.supersedesId !== null)
      await tx.tally.update({
        where: { id: tally.supersedesId },
        data: { state: 'superseded', version: { increment: 1 } },
      })
    record({
      kind: 'tally_verified',
      objectType: 'Tally',
      objectId: tallyId,
      caseId: tally.case.id,
      detail: { facts: { quantity: tally.quantity } },
    })
    await settleCase(tx, record, tally.case.id, now)
    return ok({ id: tallyId })
  })
}
