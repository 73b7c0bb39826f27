import 'server-only'
import { canonicalJson } from '../audit/entry'
import { publicRowsOf, publishedCampaignTallies } from '../campaigns/write'
import { db } from '../db'
import { publishedTallies, tallySelect } from '../messages/write'
import type { Examination } from './finding'

/** Every public number is the sum of its ledger. */
export async function examineCounts(): Promise<Examination> {
  const findings: string[] = []
  const totals = await db.publishedTotal.findMany()
  for (const { caseId, total } of totals) {
    const [stored, derived, rows, shown] = await Promise.all([
      db.$queryRaw<unknown[]>`SELECT kind::text, channel::text, month::text, quantity, uncovered
        FROM published."PublishedDeedLine" WHERE "caseId" = ${caseId}::uuid AND quantity > 0 ORDER BY 1, 2, 3`,
      db.$queryRaw<
        { uncovered: number }[]
      >`SELECT kind::text, channel::text, month::text, quantity, uncovered
        FROM published.deed_lines(${caseId}::uuid) ORDER BY 1, 2, 3`,
      db.tally.findMany({ where: { caseId }, select: tallySelect }),
      db.publishedTally.findMany({
        where: { caseId },
        select: { id: true, counted: true, quantity: true },
      }),
    ])
    if (canonicalJson(stored) !== canonicalJson(derived))
      findings.push(`case ${caseId}: the public lines are not the sums of the deeds`)
    const tallies = publishedTallies(rows)
    const mark = (each: { id: string; counted: boolean; quantity: number }) =>
      `${each.id} ${each.counted} ${each.quantity}`
    if (canonicalJson(tallies.map(mark).sort()) !== canonicalJson(shown.map(mark).sort()))
      findings.push(`case ${caseId}: the public figures are not the verified tallies`)
    const sum =
      tallies.filter((tally) => tally.counted).reduce((all, tally) => all + tally.quantity, 0) +
      derived.reduce((all, line) => all + line.uncovered, 0)
    if (sum !== total)
      findings.push(`case ${caseId}: the total is ${total}, its ledger gives ${sum}`)
  }
  const strays = await db.$queryRaw<
    { id: string }[]
  >`SELECT id FROM "deeds_with_another_state"() LIMIT 20`
  for (const { id } of strays)
    findings.push(`deed ${id}: its present state is not the latest of its trace`)
  const confirmed = await db.$queryRaw<{ caseId: string; quantity: number; derived: number }[]>`
    SELECT "caseId"::text AS "caseId", "quantity", published.confirmed_quantity("caseId") AS "derived"
    FROM published."PublishedConfirmed"`
  for (const { caseId, quantity, derived } of confirmed)
    if (quantity !== derived)
      findings.push(`case ${caseId}: ${quantity} are called confirmed, the deeds give ${derived}`)
  const [missing] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS count FROM "Case" c
    WHERE c.state = 'published' AND NOT EXISTS (SELECT 1 FROM published."PublishedTotal" t WHERE t."caseId" = c.id)`
  if (missing && missing.count > 0) findings.push(`${missing.count} published cases have no total`)
  findings.push(...(await examineCampaigns()))
  return { rule: 'counts_are_sums_of_the_ledger', checked: totals.length, findings }
}

/** The number of a campaign is the sum of the figures that its rule counts, of what is public now. */
async function examineCampaigns(): Promise<string[]> {
  const findings: string[] = []
  const campaigns = await db.campaign.findMany({
    where: { state: 'published' },
    select: { id: true, slug: true },
  })
  const totals = await db.publishedCampaignTotal.findMany()
  for (const { id, slug } of campaigns) {
    const derived = publishedCampaignTallies(await publicRowsOf(db, id))
    const shown = await db.publishedCampaignTally.findMany({ where: { campaignId: id } })
    const mark = (each: { id: string; counted: boolean; quantity: number }) =>
      `${each.id} ${each.counted} ${each.quantity}`
    if (canonicalJson(derived.map(mark).sort()) !== canonicalJson(shown.map(mark).sort()))
      findings.push(`campaign ${slug}: the public figures are not the verified tallies`)
    const sum = derived
      .filter(({ counted }) => counted)
      .reduce((all, { quantity }) => all + quantity, 0)
    const total = totals.find(({ campaignId }) => campaignId === id)?.total
    if (sum !== total)
      findings.push(`campaign ${slug}: the total is ${total}, its figures give ${sum}`)
  }
  const open = new Set(campaigns.map(({ id }) => id))
  for (const { campaignId } of totals.filter((row) => !open.has(row.campaignId)))
    findings.push(`campaign ${campaignId} is not public and has a total`)
  return findings
}
