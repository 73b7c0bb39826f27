import 'server-only'
import { fromDateColumns, toDateColumn } from '../dates/columns'
import type { Prisma, Tx } from '../db'
import { toPublicSource } from '../sources/public-source'
import { citedSources } from '../sources/queries'
import { type TallyEntry, coversUntil, standingTallies } from './ledger'

export const tallySelect = {
  id: true,
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
  campaign: { select: { name: true } },
  includes: { select: { innerId: true } },
  citations: citedSources,
} satisfies Prisma.TallySelect
type TallyRow = Prisma.TallyGetPayload<{ select: typeof tallySelect }>

/** A stored tally as the rules of the ledger want it. */
function toTallyEntry(row: TallyRow): TallyEntry {
  const asOf = fromDateColumns(row.asOfEdtf, row.asOfLower, row.asOfUpper)
  if (!asOf) throw new Error('a tally has no as-of date')
  return {
    id: row.id,
    quantity: row.quantity,
    kind: row.kind,
    scope: row.scope,
    sectionId: row.sectionId,
    method: row.method,
    state: row.state,
    period: fromDateColumns(row.periodEdtf, row.periodLower, row.periodUpper),
    asOf,
    includes: row.includes.map(({ innerId }) => innerId),
    supersedes: row.supersedesId,
    channel: row.channel,
  }
}

/**
 * Publishes the verified, unsuperseded tallies of a case and counts it anew. The total's row is
 * locked first, so that deeds logged meanwhile wait and are counted against the new tallies.
 */
export async function republishLedger(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`INSERT INTO published."PublishedTotal" ("caseId", "total", "estimated")
    VALUES (${caseId}::uuid, 0, false) ON CONFLICT ("caseId") DO NOTHING`
  await tx.$executeRaw`SELECT 1 FROM published."PublishedTotal" WHERE "caseId" = ${caseId}::uuid FOR UPDATE`
  const rows = await tx.tally.findMany({ where: { caseId }, select: tallySelect })
  await tx.publishedTally.deleteMany({ where: { caseId } })
  await tx.publishedTally.createMany({
    data: publishedTallies(rows).map((row) => ({ ...row, caseId })),
  })
  await tx.$queryRaw`SELECT published.recount(${caseId}::uuid)`
  await tx.$queryRaw`SELECT published.recount_confirmed(${caseId}::uuid)::text`
}

/** The public rows of a case's tallies: those that stand, with what the total adds marked. */
export function publishedTallies(rows: TallyRow[]) {
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return standingTallies(rows.map(toTallyEntry)).flatMap(({ tally, insideOf }) => {
    const row = rowOf.get(tally.id)
    if (!row) return []
    const until = coversUntil(tally)
    return {
      id: row.id,
      counted: insideOf === null,
      quantity: row.quantity,
      kind: row.kind,
      channel: row.channel,
      scope: row.scope,
      method: row.method,
      sectionId: row.sectionId,
      sectionName: row.section?.name ?? null,
      campaignName: row.campaign?.name ?? null,
      periodEdtf: row.periodEdtf,
      asOfEdtf: row.asOfEdtf,
      coversUntil: until === null ? null : toDateColumn(until),
      reportedBy: row.reportedBy,
      ...(row.text === null ? {} : { text: row.text as Prisma.InputJsonValue }),
      sources: row.citations.flatMap(({ source }) => toPublicSource(source) ?? []),
    }
  })
}
