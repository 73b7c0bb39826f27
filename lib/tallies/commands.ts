import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canKeepCampaigns, canRejectTally, canReportTally, canVerifyTally } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import type { Tx } from '../db'
import { insidesOf, lineagesOf } from '../messages/lineage'
import { toCampaignFigure } from '../messages/write'
import { type Result, ok, refuse } from '../result'
import { canBeRejected, stateWithoutReplacement } from './decision'
import type { CampaignTallyInput, TallyInput } from './input'
import {
  type Home,
  type TallyRefusal,
  enterTally,
  lockCases,
  settleFigures,
  traceOf,
} from './write'

type Reported = { id: string }

/**
 * Reports a figure for a case. It counts publicly once somebody else has verified it. A campaigner who
 * works for sections reports for these alone (`other_section`).
 */
export async function reportTally(
  actor: Keeper,
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
    // What is kept for reading alone takes no figures either, before it is reopened.
    if (caseRecord.state === 'archived') return refuse('not_permitted')
    const campaign =
      input.campaign === null
        ? null
        : await tx.campaign.findUnique({ where: { slug: input.campaign }, select: { id: true } })
    if (input.campaign !== null && !campaign) return refuse('campaign_missing')
    const home = { caseId: caseRecord.id, campaignId: campaign?.id ?? null }
    const entered = await enterTally(tx, record, actor, home, input, now)
    if (entered.ok)
      record(traceOf('tally_reported', entered.value.id, home, { facts: factsOf(input) }))
    return entered
  })
}

/** Reports a figure about a campaign as a whole: an editor does, for no section sees all of it. */
export async function reportCampaignTally(
  actor: Keeper,
  slug: string,
  input: CampaignTallyInput,
  now: Date,
): Promise<Result<Reported, TallyRefusal>> {
  return write<Reported, TallyRefusal>(actor, now, async (tx, record) => {
    const campaign = await tx.campaign.findUnique({ where: { slug }, select: { id: true } })
    if (!campaign) return refuse('missing')
    if (!may(actor, canKeepCampaigns)) return refuse('not_permitted')
    const home = { caseId: null, campaignId: campaign.id }
    const entered = await enterTally(tx, record, actor, home, input, now)
    if (entered.ok)
      record(
        traceOf('tally_reported', entered.value.id, home, {
          facts: { ...factsOf(input), campaign: slug },
        }),
      )
    return entered
  })
}

const factsOf = (input: TallyInput | CampaignTallyInput) => ({
  quantity: input.quantity,
  kind: input.kind,
  scope: input.scope,
  method: input.method,
  asOf: input.asOf.edtf,
  reportedBy: input.reportedBy,
})

const decided = {
  id: true,
  caseId: true,
  campaignId: true,
  sectionId: true,
  state: true,
  quantity: true,
  supersedesId: true,
  enteredById: true,
  verifiedAt: true,
  version: true,
} as const

/** The figures and their cases, whose rows wait for nobody else from here on. */
async function lockFigures(tx: Tx, ids: readonly string[]) {
  const where = { id: { in: [...ids] } }
  const homes = await tx.tally.findMany({ where, select: { caseId: true } })
  await lockCases(
    tx,
    homes.map(({ caseId }) => caseId),
  )
  await tx.$queryRaw`SELECT 1 FROM "Tally" WHERE "id" = ANY(${[...ids].sort()}::uuid[]) ORDER BY "id" FOR UPDATE`
  return tx.tally.findMany({ where, orderBy: { id: 'asc' }, select: decided })
}

/** Verifies one reported figure. */
export async function verifyTally(
  actor: Keeper,
  id: string,
  now: Date,
): Promise<Result<Reported, TallyRefusal>> {
  const verified = await verifyTallies(actor, [id], now)
  return verified.ok ? ok({ id }) : verified
}

/**
 * Verifies reported figures, all of them or none: from now on they count, and what they supersede does
 * not. Refused to whoever entered one of them (`own_figure`).
 */
export async function verifyTallies(
  actor: Keeper,
  ids: readonly string[],
  now: Date,
): Promise<Result<{ verified: number }, TallyRefusal>> {
  return write<{ verified: number }, TallyRefusal>(actor, now, async (tx, record) => {
    const tallies = await lockFigures(tx, ids)
    if (tallies.length === 0 || tallies.length !== new Set(ids).size) return refuse('missing')
    for (const { enteredById } of tallies)
      if (!may(actor, (staff) => canVerifyTally(staff, enteredById)))
        return refuse(
          may(actor, (staff) => canVerifyTally(staff, null)) ? 'own_figure' : 'not_permitted',
        )
    if (tallies.some(({ state }) => state !== 'reported')) return refuse('already_decided')
    const by = actor.kind === 'staff' ? actor.id : null
    await tx.tally.updateMany({
      where: { id: { in: [...ids] } },
      data: { state: 'verified', verifiedAt: now, verifiedById: by, version: { increment: 1 } },
    })
    const replaced = tallies.flatMap(({ supersedesId }) => supersedesId ?? [])
    await tx.tally.updateMany({
      where: { id: { in: replaced }, state: { in: ['reported', 'verified'] } },
      data: { state: 'superseded', version: { increment: 1 } },
    })
    for (const { id, quantity, ...home } of tallies)
      record(traceOf('tally_verified', id, home, { facts: { quantity } }))
    await settleFigures(tx, record, tallies, now)
    return ok({ verified: tallies.length })
  })
}

/**
 * Takes a figure out of the ledger, with a reason: it stays there to be read, and counts no more. What
 * it had replaced stands again. An editor does; whoever entered it may take it back while it waits.
 */
export async function rejectTally(
  actor: Keeper,
  id: string,
  { reason }: { reason: string },
  now: Date,
): Promise<Result<Reported, TallyRefusal>> {
  return write<Reported, TallyRefusal>(actor, now, async (tx, record) => {
    const [tally] = await lockFigures(tx, [id])
    if (!tally) return refuse('missing')
    if (!may(actor, (staff) => canRejectTally(staff, tally))) return refuse('not_permitted')
    if (!canBeRejected(tally)) return refuse('already_decided')
    const by = actor.kind === 'staff' ? actor.id : null
    await tx.tally.update({
      where: { id },
      data: {
        state: 'rejected',
        rejectedAt: now,
        rejectedById: by,
        rejectedBecause: reason,
        version: { increment: 1 },
      },
    })
    const before =
      tally.supersedesId === null
        ? null
        : await tx.tally.findUnique({ where: { id: tally.supersedesId }, select: decided })
    if (before && before.state === 'superseded')
      await tx.tally.update({
        where: { id: before.id },
        data: { state: stateWithoutReplacement(before), version: { increment: 1 } },
      })
    record(traceOf('tally_rejected', id, tally, { facts: { quantity: tally.quantity }, reason }))
    await settleFigures(tx, record, [tally], now)
    return ok({ id })
  })
}

/**
 * Says that a figure lies inside another of the same case: it is shown, and no longer added. Refused
 * where the other already lies inside this one. It is never taken back: the outer figure is rejected
 * and reported anew.
 */
export async function includeTally(
  actor: Keeper,
  outerId: string,
  innerId: string,
  now: Date,
): Promise<Result<Reported, TallyRefusal>> {
  return write<Reported, TallyRefusal>(actor, now, async (tx, record) => {
    const pair = await lockFigures(tx, [outerId, innerId])
    const outer = pair.find(({ id }) => id === outerId)
    const inner = pair.find(({ id }) => id === innerId)
    if (!outer || !inner) return refuse('missing')
    if (!isNeighbour(outer, inner)) return refuse('tally_of_another_case')
    const allowed = may(actor, (staff) =>
      [outer, inner].every(({ state, sectionId }) =>
        state === 'reported'
          ? canReportTally(staff, sectionId)
          : canRejectTally(staff, { state, enteredById: null }),
      ),
    )
    if (!allowed) return refuse('not_permitted')
    if (outer.state === 'rejected' || inner.state === 'rejected') return refuse('already_decided')
    if (await isInside(tx, outer, innerId)) return refuse('includes_in_a_ring')
    const { count } = await tx.tallyInclusion.createMany({
      data: { outerId, innerId },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('already_included')
    record(
      traceOf('tally_included', outerId, outer, {
        facts: { quantity: outer.quantity, inside: inner.quantity },
      }),
    )
    await settleFigures(tx, record, [outer], now)
    return ok({ id: outerId })
  })
}

const isNeighbour = (a: Home, b: Home) =>
  a.caseId === b.caseId && (a.caseId !== null || a.campaignId === b.campaignId)

/** Whether a figure already lies inside the one that is to lie inside it, at whatever depth. */
async function isInside(
  tx: Tx,
  { id, caseId, campaignId }: Home & { id: string },
  innerId: string,
) {
  if (id === innerId) return true
  const rows = await tx.tally.findMany({
    where: caseId === null ? { caseId, campaignId } : { caseId },
    include: { includes: { select: { innerId: true } } },
  })
  const lineages = lineagesOf(rows.map(toCampaignFigure))
  const of = (wanted: string) =>
    lineages.find(({ members }) => members.some((member) => member.id === wanted))
  const [outer, inner] = [of(id), of(innerId)]
  return (
    outer === inner || (outer !== undefined && inner !== undefined && insidesOf(inner).has(outer))
  )
}
