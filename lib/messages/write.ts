import 'server-only'
import { campaignName } from '../campaigns/campaign-name'
import { fromDateColumns, toDateColumn } from '../dates/columns'
import type { Prisma, Tx } from '../db'
import { toPublicSource } from '../sources/public-source'
import { citedSources } from '../sources/queries'
import type { CampaignFigure } from './campaign-ledger'
import type { DeedState } from './vocabulary'
import { type TallyEntry, coversUntil, standingTallies } from './ledger'
import type { Figure } from './lineage'

export const tallySelect = {
  id: true,
  caseId: true,
  quantity: true,
  kind: true,
  channel: true,
  scope: true,
  method: true,
  state: true,
  sectionId: true,
  supersedesId: true,
  reportedBy: true,
  text: true,
  periodEdtf: true,
  periodLower: true,
  periodUpper: true,
  asOfEdtf: true,
  asOfLower: true,
  asOfUpper: true,
  section: { select: { name: true } },
  campaign: {
    select: { slug: true, state: true, translations: { select: { locale: true, name: true } } },
  },
  includes: { select: { innerId: true } },
  citations: citedSources,
} satisfies Prisma.TallySelect
export type TallyRow = Prisma.TallyGetPayload<{ select: typeof tallySelect }>
type FigureRow = Pick<
  TallyRow,
  'id' | 'quantity' | 'state' | 'supersedesId' | 'asOfEdtf' | 'asOfLower' | 'asOfUpper' | 'includes'
>

/** What decides whether a stored tally stands. */
function toFigure(row: FigureRow): Figure {
  const asOf = fromDateColumns(row.asOfEdtf, row.asOfLower, row.asOfUpper)
  if (!asOf) throw new Error('a tally has no as-of date')
  return {
    id: row.id,
    quantity: row.quantity,
    state: row.state,
    asOf,
    includes: row.includes.map(({ innerId }) => innerId),
    supersedes: row.supersedesId,
  }
}

/** A stored tally of a case as the rules of the ledger want it. */
export function toTallyEntry(
  row: FigureRow &
    Pick<
      TallyRow,
      'kind' | 'scope' | 'sectionId' | 'method' | 'channel' | 'periodEdtf' | 'periodLower'
    > &
    Pick<TallyRow, 'periodUpper'>,
): TallyEntry {
  if (row.kind === null) throw new Error('a tally of a case has no kind')
  return {
    ...toFigure(row),
    kind: row.kind,
    scope: row.scope,
    sectionId: row.sectionId,
    method: row.method,
    period: fromDateColumns(row.periodEdtf, row.periodLower, row.periodUpper),
    channel: row.channel,
  }
}

/** A stored tally as the rule of a campaign wants it. */
export const toCampaignFigure = (
  row: FigureRow & Pick<TallyRow, 'caseId' | 'kind' | 'scope' | 'sectionId'>,
): CampaignFigure => ({
  ...toFigure(row),
  caseId: row.caseId,
  kind: row.kind,
  scope: row.scope,
  sectionId: row.sectionId,
})

/**
 * Publishes the verified, unsuperseded tallies of a case and counts it anew. The total's row is
 * locked first, so that deeds logged meanwhile wait and are counted against the new tallies.
 */
export async function republishLedger(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`SELECT published.lock_total(${caseId}::uuid)`
  const rows = await tx.tally.findMany({ where: { caseId }, select: tallySelect })
  await tx.publishedTally.deleteMany({ where: { caseId } })
  await tx.publishedTally.createMany({
    data: publishedTallies(rows).map((row) => ({ ...row, caseId })),
  })
  await tx.$queryRaw`SELECT published.recount(${caseId}::uuid)`
  await tx.$queryRaw`SELECT published.recount_confirmed(${caseId}::uuid)::text`
}

/** Takes the figures, the deeds and the number of a case out of the public. */
export async function unpublishLedger(tx: Tx, caseId: string): Promise<void> {
  await tx.publishedTally.deleteMany({ where: { caseId } })
  await tx.$executeRaw`SELECT published.forget_count(${caseId}::uuid)`
  await tx.$executeRaw`SELECT published.forget_confirmed(${caseId}::uuid)`
}

/** What everybody may read of a figure. */
export const said = (row: TallyRow) => ({
  id: row.id,
  quantity: row.quantity,
  channel: row.channel,
  scope: row.scope,
  method: row.method,
  sectionName: row.section?.name ?? null,
  periodEdtf: row.periodEdtf,
  asOfEdtf: row.asOfEdtf,
  reportedBy: row.reportedBy,
  ...(row.text === null ? {} : { text: row.text as Prisma.InputJsonValue }),
  sources: row.citations.flatMap(({ source }) => toPublicSource(source) ?? []),
})

/** The public rows of a case's tallies: those that stand, with what the total adds marked. */
export function publishedTallies(rows: TallyRow[]) {
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return standingTallies(rows.map(toTallyEntry)).flatMap(({ tally, insideOf }) => {
    const row = rowOf.get(tally.id)
    if (!row) return []
    const until = coversUntil(tally)
    return {
      ...said(row),
      kind: tally.kind,
      counted: insideOf === null,
      sectionId: row.sectionId,
      // A campaign that is no more than planned is nobody else's business.
      ...(row.campaign?.state === 'published'
        ? { campaignName: campaignName(row.campaign.translations), campaignSlug: row.campaign.slug }
        : { campaignName: null, campaignSlug: null }),
      coversUntil: until === null ? null : toDateColumn(until),
    }
  })
}

export type MovedDeed = { id: string; was: DeedState; quantity: number; total: number | null }

/**
 * Moves those of the named deeds that are in one of the states `from` to another one, and the counts of
 * their cases with them. Answers what was moved; what was in another state meanwhile is left alone.
 */
export const moveDeeds = (
  tx: Tx,
  { ids, from, to, at }: { ids: string[]; from: DeedState[]; to: DeedState; at: Date },
): Promise<MovedDeed[]> =>
  tx.$queryRaw<MovedDeed[]>`SELECT id, was::text AS was, quantity, total
    FROM "move_deeds"(${ids}::uuid[], ${from}::"DeedState"[], ${to}::"DeedState", ${at})`
