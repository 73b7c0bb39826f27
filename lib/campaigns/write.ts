import 'server-only'
import { canonicalJson } from '../audit/entry'
import { fromDateColumns } from '../dates/columns'
import type { Prisma, Tx } from '../db'
import { LOCALES } from '../i18n/locales'
import { said, tallySelect, toCampaignFigure, type TallyRow } from '../messages/write'
import { standingInCampaign } from '../messages/campaign-ledger'
import { type PublicCampaign, campaignText, publicCampaign } from './public-campaign'

/**
 * Makes what everybody reads of the campaigns of a case anew, after the case became public, changed its
 * figures, or left the public.
 */
export async function republishCampaignsOf(tx: Tx, caseId: string, now: Date): Promise<void> {
  const campaigns = await tx.campaign.findMany({
    where: {
      state: 'published',
      OR: [{ tallies: { some: { caseId } } }, { cases: { some: { caseId } } }],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of campaigns) await putOutCampaign(tx, id, now)
}

/**
 * Publishes a campaign: its documents, its figures, and their sum. The total's row is locked first:
 * whoever changes another case of it waits, and then reads what is written here.
 */
export async function putOutCampaign(tx: Tx, campaignId: string, now: Date): Promise<void> {
  await tx.$executeRaw`SELECT published.lock_campaign_total(${campaignId}::uuid)`
  await writeDocuments(tx, campaignId, now)
  const rows = await publicRowsOf(tx, campaignId)
  await tx.publishedCampaignTally.deleteMany({ where: { campaignId } })
  await tx.publishedCampaignTally.createMany({
    data: publishedCampaignTallies(rows).map((row) => ({ ...row, campaignId })),
  })
  await tx.$queryRaw`SELECT published.recount_campaign(${campaignId}::uuid)`
}

/** Takes a campaign out of everything public. Its address stays, and answers 410. */
export async function takeBackCampaign(tx: Tx, campaignId: string): Promise<void> {
  await tx.publishedCampaign.deleteMany({ where: { campaignId } })
  await tx.publishedCampaignAddress.updateMany({ where: { campaignId }, data: { gone: true } })
  await tx.$executeRaw`SELECT published.forget_campaign(${campaignId}::uuid)`
}

/** The figures that may be public: about the whole campaign, or about a case that is public. */
export async function publicRowsOf(client: Tx, campaignId: string): Promise<TallyRow[]> {
  const rows = await client.tally.findMany({ where: { campaignId }, select: tallySelect })
  const open = await publicAmong(
    client,
    rows.flatMap(({ caseId }) => caseId ?? []),
  )
  return rows.filter(({ caseId }) => caseId === null || open.includes(caseId))
}

/** Those of some cases that everybody can read, in the order of their references. */
async function publicAmong(client: Tx, caseIds: readonly string[]): Promise<string[]> {
  const rows = await client.currentCase.findMany({
    where: { locale: 'en', caseId: { in: [...caseIds] } },
    orderBy: { reference: 'asc' },
    select: { caseId: true },
  })
  return rows.map(({ caseId }) => caseId)
}

/** The public rows of a campaign's tallies: those that stand, with what the total adds marked. */
export function publishedCampaignTallies(rows: readonly TallyRow[]) {
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return standingInCampaign(rows.map(toCampaignFigure)).flatMap(({ tally, insideOf }) => {
    const row = rowOf.get(tally.id)
    if (!row) return []
    return { ...said(row), kind: row.kind, caseId: row.caseId, counted: insideOf === null }
  })
}

async function writeDocuments(tx: Tx, campaignId: string, now: Date): Promise<void> {
  const row = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: {
      translations: true,
      cases: { select: { caseId: true } },
      sections: { select: { section: { select: { name: true } } } },
    },
  })
  const caseIds = await publicAmong(
    tx,
    row.cases.map(({ caseId }) => caseId),
  )
  for (const locale of LOCALES) {
    const document: PublicCampaign = publicCampaign.parse({
      campaignId,
      slug: row.slug,
      locale,
      edition: row.edition,
      period: fromDateColumns(row.periodEdtf, row.periodLower, row.periodUpper),
      name: campaignText(row.translations, 'name', locale),
      summary: campaignText(row.translations, 'summary', locale),
      text: campaignText(row.translations, 'text', locale),
      sections: row.sections.map(({ section }) => section.name).sort(),
      caseIds,
    })
    const where = { campaignId_locale: { campaignId, locale } }
    const standing = await tx.publishedCampaign.findUnique({ where, select: { document: true } })
    // When nothing changed, nobody is told that something did.
    if (standing && canonicalJson(standing.document) === canonicalJson(document)) continue
    const columns = {
      slug: row.slug,
      name: document.name.text,
      document: document as Prisma.InputJsonObject,
      updatedAt: now,
    }
    await tx.publishedCampaign.upsert({
      where,
      create: { campaignId, locale, ...columns },
      update: columns,
    })
  }
  await tx.publishedCampaignAddress.upsert({
    where: { slug: row.slug },
    create: { slug: row.slug, campaignId, gone: false },
    update: { gone: false },
  })
}
