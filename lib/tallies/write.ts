import 'server-only'
import type { AuditEntryDraft } from '../audit/entry'
import type { Recorder } from '../audit/write'
import { may } from '../auth/may'
import { canReportAny, canReportTally } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { putOutCampaign } from '../campaigns/write'
import { settleCase } from '../cases/write'
import { dateColumns } from '../dates/columns'
import type { Prisma, Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import { insertSource } from '../sources/write'
import { canBeReplaced } from './decision'
import type { CampaignTallyInput, TallyInput } from './input'

export type TallyRefusal =
  | 'missing'
  | 'not_permitted'
  | 'other_section'
  | 'section_missing'
  | 'source_missing'
  | 'campaign_missing'
  | 'tally_of_another_case'
  | 'already_replaced'
  | 'already_included'
  | 'includes_in_a_ring'
  | 'already_decided'
  | 'own_figure'
  | 'file_of_another_source'

/** What a figure is about: a case, or (without one) a campaign as a whole. */
export type Home = { caseId: string | null; campaignId: string | null }

/** The part of a place in the ledger that its neighbours share. */
const sameHome = ({ caseId, campaignId }: Home): Prisma.TallyWhereInput =>
  caseId === null ? { caseId: null, campaignId } : { caseId }

/**
 * Makes changes of several cases wait for each other in one order, before anything else of them is
 * locked: two people who verify at once never wait for each other in a ring.
 */
export async function lockCases(tx: Tx, caseIds: readonly (string | null)[]): Promise<void> {
  const ids = [...new Set(caseIds.filter((id) => id !== null))].sort()
  if (ids.length === 0) return
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`
}

/** Enters a figure in the ledger, as reported, inside somebody's transaction. */
export async function enterTally(
  tx: Tx,
  record: Recorder,
  actor: Keeper,
  home: Home,
  input: TallyInput | CampaignTallyInput,
  now: Date,
  sheetId: string | null = null,
): Promise<Result<{ id: string }, TallyRefusal>> {
  if (!may(actor, (staff) => canReportTally(staff, input.sectionId)))
    return refuse(may(actor, canReportAny) ? 'other_section' : 'not_permitted')
  const fits = await checkNeighbours(tx, actor, home, input)
  if (!fits.ok) return fits
  const typed = input.newSource
    ? [await insertSource(tx, record, input.newSource, home.caseId ?? undefined)]
    : []
  const tally = await tx.tally.create({
    data: {
      ...home,
      sheetId,
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
      enteredById: actor.kind === 'staff' ? actor.id : null,
      enteredAt: now,
      includes: { create: [...new Set(input.includes)].map((innerId) => ({ innerId })) },
      citations: {
        create: [...new Set([...input.sources, ...typed])].map((sourceId) => ({ sourceId })),
      },
    },
  })
  return ok({ id: tally.id })
}

async function checkNeighbours(
  tx: Tx,
  actor: Keeper,
  home: Home,
  input: TallyInput | CampaignTallyInput,
): Promise<Result<null, TallyRefusal>> {
  const others = [
    ...new Set([...input.includes, ...(input.supersedes === null ? [] : [input.supersedes])]),
  ]
  if (others.length > 0)
    // Of two corrections of one figure, the second waits here and then finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Tally" WHERE "id" = ANY(${[...others].sort()}::uuid[]) ORDER BY "id" FOR UPDATE`
  const rows = await tx.tally.findMany({
    where: { id: { in: others }, ...sameHome(home) },
    select: {
      id: true,
      state: true,
      sectionId: true,
      supersededBy: { where: { state: { not: 'rejected' } }, select: { id: true } },
    },
  })
  if (rows.length !== others.length) return refuse('tally_of_another_case')
  if (!rows.every(({ sectionId }) => may(actor, (staff) => canReportTally(staff, sectionId))))
    return refuse('other_section')
  const replaced = rows.find(({ id }) => id === input.supersedes)
  if (replaced && (replaced.supersededBy.length > 0 || !canBeReplaced(replaced)))
    return refuse('already_replaced')
  if (
    input.sectionId !== null &&
    (await tx.section.count({ where: { id: input.sectionId } })) === 0
  )
    return refuse('section_missing')
  const sources = await tx.source.count({ where: { id: { in: input.sources }, deletedAt: null } })
  return sources === new Set(input.sources).size ? ok(null) : refuse('source_missing')
}

/** What is told of a figure in the history. */
export const traceOf = (
  kind: AuditEntryDraft['kind'],
  id: string,
  { caseId }: Home,
  detail: AuditEntryDraft['detail'],
): AuditEntryDraft => ({
  kind,
  objectType: 'Tally',
  objectId: id,
  ...(caseId === null ? {} : { caseId }),
  ...(detail === undefined ? {} : { detail }),
})

/** What follows from a change of figures: what is public of their cases, and of the campaigns beside. */
export async function settleFigures(
  tx: Tx,
  record: Recorder,
  homes: readonly Home[],
  now: Date,
): Promise<void> {
  for (const caseId of [...new Set(homes.flatMap((home) => home.caseId ?? []))].sort())
    await settleCase(tx, record, caseId, now)
  const whole = homes.flatMap(({ caseId, campaignId }) =>
    caseId === null ? (campaignId ?? []) : [],
  )
  const open = await tx.campaign.findMany({
    where: { id: { in: whole }, state: 'published' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of open) await putOutCampaign(tx, id, now)
}
