import 'server-only'
import { canReadCases, canReadConfidential, canVerifyTally } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { campaignName } from '../campaigns/campaign-name'
import { fromDateColumn, toDateColumn } from '../dates/columns'
import { db, type Prisma } from '../db'
import { DEFAULT_LOCALE } from '../i18n/locales'
import { standingInCampaign, totalOfCampaign } from '../messages/campaign-ledger'
import { type Deed, standingTallies } from '../messages/ledger'
import { ledgerWarnings } from '../messages/ledger-warnings'
import { tallySelect, toCampaignFigure, toTallyEntry } from '../messages/write'
import { campaignTallyPath, tallyPath } from '../routes'
import { inLocale } from '../text/localized'
import { afterRejecting, afterVerifying } from './decision'
import type { Preview, StaffFigure, StaffLedger, WaitingFigure } from './figure'
import { type Reach, changeOf, reachOf } from './preview'

const person = { select: { name: true } } as const

const figureSelect = {
  ...tallySelect,
  campaignId: true,
  enteredById: true,
  enteredAt: true,
  verifiedAt: true,
  rejectedAt: true,
  rejectedBecause: true,
  evidenceFileId: true,
  sheetId: true,
  enteredBy: person,
  verifiedBy: person,
  rejectedBy: person,
  section: { select: { id: true, name: true } },
  campaign: { select: { slug: true, translations: { select: { locale: true, name: true } } } },
  supersededBy: { where: { state: { not: 'rejected' } }, select: { id: true } },
  citations: {
    select: { source: { select: { id: true, publisher: true, title: true, confidential: true } } },
  },
} satisfies Prisma.TallySelect
type FigureRow = Prisma.TallyGetPayload<{ select: typeof figureSelect }>
type Standing = ReadonlyMap<string, { insideOf: string | null }>

function toFigure(row: FigureRow, staff: Staff, standing: Standing): StaffFigure {
  return {
    id: row.id,
    quantity: row.quantity,
    kind: row.kind,
    channel: row.channel,
    scope: row.scope,
    method: row.method,
    state: row.state,
    section: row.section,
    campaign: row.campaign && {
      slug: row.campaign.slug,
      name: campaignName(row.campaign.translations),
    },
    period: row.periodEdtf,
    asOf: row.asOfEdtf,
    reportedBy: row.reportedBy,
    text: row.text === null ? null : (inLocale(row.text, DEFAULT_LOCALE)?.text ?? null),
    enteredBy: row.enteredBy?.name ?? null,
    enteredById: row.enteredById,
    enteredAt: row.enteredAt,
    verifiedBy: row.verifiedBy?.name ?? null,
    verifiedAt: row.verifiedAt,
    rejectedBy: row.rejectedBy?.name ?? null,
    rejectedAt: row.rejectedAt,
    rejectedBecause: row.rejectedBecause,
    supersedes: row.supersedesId,
    supersededBy: row.supersededBy[0]?.id ?? null,
    includes: row.includes.map(({ innerId }) => innerId),
    standing: standing.get(row.id) ?? null,
    evidenceFileId: row.evidenceFileId,
    fromSheet: row.sheetId !== null,
    sources: row.citations.map(({ source: { id, publisher, title, confidential } }) => ({
      id,
      words: confidential && !canReadConfidential(staff) ? null : { publisher, title },
    })),
  }
}

const standingMap = (all: { tally: { id: string }; insideOf: string | null }[]): Standing =>
  new Map(all.map(({ tally, insideOf }) => [tally.id, { insideOf }]))

const inOrder = [
  { enteredAt: 'desc' },
  { id: 'desc' },
] satisfies Prisma.TallyOrderByWithRelationInput[]

/** Every figure that was ever reported for a case, newest first, and the number that they make. */
export async function getCaseLedger(staff: Staff, caseId: string): Promise<StaffLedger> {
  if (!canReadCases(staff)) return { figures: [], total: null, warnings: [] }
  const [rows, total] = await Promise.all([
    db.tally.findMany({ where: { caseId }, orderBy: inOrder, select: figureSelect }),
    db.publishedTotal.findUnique({ where: { caseId } }),
  ])
  const entries = rows.map(toTallyEntry)
  const standing = standingMap(standingTallies(entries))
  return {
    figures: rows.map((row) => toFigure(row, staff, standing)),
    total: total?.total ?? null,
    warnings: ledgerWarnings(entries),
  }
}

/**
 * The figures about a campaign as a whole, newest first. Which of them stand follows from all figures
 * that name the campaign.
 */
export async function getCampaignLedger(staff: Staff, campaignId: string): Promise<StaffLedger> {
  if (!canReadCases(staff)) return { figures: [], total: null, warnings: [] }
  const [rows, total] = await Promise.all([
    db.tally.findMany({ where: { campaignId }, orderBy: inOrder, select: figureSelect }),
    db.publishedCampaignTotal.findUnique({ where: { campaignId } }),
  ])
  const standing = standingMap(standingInCampaign(rows.map(toCampaignFigure)))
  return {
    figures: rows
      .filter(({ caseId }) => caseId === null)
      .map((row) => toFigure(row, staff, standing)),
    total: total?.total ?? null,
    warnings: [],
  }
}

/** The number of a case before and after its figures `ids` are verified, or the one rejected. */
export async function previewCase(
  staff: Staff,
  caseId: string,
  decision: { verify: readonly string[] } | { reject: string },
): Promise<Preview> {
  if (!canReadCases(staff)) return { before: 0, after: 0 }
  const rows = await db.tally.findMany({ where: { caseId }, select: figureSelect })
  const before = rows.map((row) => ({ ...toTallyEntry(row), verifiedAt: row.verifiedAt }))
  const after =
    'verify' in decision
      ? afterVerifying(before, decision.verify)
      : afterRejecting(before, decision.reject)
  const [deeds, total] = await Promise.all([
    deedsWithin(caseId, reachOf(before, after)),
    db.publishedTotal.findUnique({ where: { caseId } }),
  ])
  // Of a case that is not public no deeds are counted: its number would be that of its figures.
  const now = total?.total ?? changeOf([], before, [])
  return { before: now, after: now + changeOf(before, after, deeds) }
}

/** The same for a campaign as a whole. */
export async function previewCampaign(
  staff: Staff,
  campaignId: string,
  decision: { verify: readonly string[] } | { reject: string },
): Promise<Preview> {
  if (!canReadCases(staff)) return { before: 0, after: 0 }
  const rows = await db.tally.findMany({ where: { campaignId }, select: figureSelect })
  const before = rows.map((row) => ({ ...toCampaignFigure(row), verifiedAt: row.verifiedAt }))
  const after =
    'verify' in decision
      ? afterVerifying(before, decision.verify)
      : afterRejecting(before, decision.reject)
  return { before: totalOfCampaign(before), after: totalOfCampaign(after) }
}

/** The accepted deeds of a case that a decision can reach, added up by day: never who did what. */
async function deedsWithin(caseId: string, { kinds, until }: Reach): Promise<Deed[]> {
  if (until === null) return []
  const rows = await db.$queryRaw<
    { kind: Deed['kind']; sectionId: string | null; on: Date; quantity: number }[]
  >`SELECT a."kind"::text AS kind, a."sectionId"::text AS "sectionId", a."actionDate" AS "on",
      sum(a."quantity")::int AS quantity
    FROM "SupporterAction" a
    JOIN LATERAL (SELECT s."state" FROM "SupporterActionState" s WHERE s."supporterActionId" = a."id"
      ORDER BY s."sequence" DESC LIMIT 1) latest ON latest."state" IN ('logged', 'confirmed')
    WHERE a."caseId" = ${caseId}::uuid AND a."kind"::text = ANY(${kinds}) AND a."actionDate" <= ${toDateColumn(until)}::date
    GROUP BY 1, 2, 3`
  return rows.map((row, index) => ({
    id: String(index),
    quantity: row.quantity,
    kind: row.kind,
    channel: 'other',
    sectionId: row.sectionId,
    on: fromDateColumn(row.on),
    state: 'logged',
  }))
}

// What is chosen stands in the address, and an address has an end.
const MOST_WAITING = 200

/** Figures that somebody reported and nobody decided on yet, the longest waiting first. */
export async function listWaitingFigures(staff: Staff): Promise<WaitingFigure[]> {
  if (!canVerifyTally(staff, null)) return []
  const rows = await db.tally.findMany({
    where: { state: 'reported', OR: [{ caseId: null }, { case: { deletedAt: null } }] },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
    take: MOST_WAITING,
    select: {
      ...figureSelect,
      case: {
        select: {
          reference: true,
          state: true,
          translations: { where: { locale: 'en' }, select: { title: true } },
        },
      },
    },
  })
  return rows.flatMap((row): WaitingFigure[] => {
    const figure = toFigure(row, staff, new Map())
    if (row.case && row.caseId) {
      const { reference, state, translations } = row.case
      const title = translations[0]?.title ?? reference
      return [{ ...figure, about: { kind: 'case', caseId: row.caseId, reference, title, state } }]
    }
    if (!row.campaign || !row.campaignId) return []
    const { slug, translations } = row.campaign
    const about = { kind: 'campaign', campaignId: row.campaignId, slug } as const
    return [{ ...figure, about: { ...about, title: campaignName(translations) } }]
  })
}

/** The campaigns that a figure may name, by name. */
export async function listCampaignChoices(staff: Staff): Promise<{ slug: string; name: string }[]> {
  if (!canReadCases(staff)) return []
  const rows = await db.campaign.findMany({
    orderBy: { slug: 'asc' },
    select: { slug: true, translations: { select: { locale: true, name: true } } },
  })
  return rows.map(({ slug, translations }) => ({ slug, name: campaignName(translations) }))
}

/** The page of a figure; null: there is none. */
export async function getFigurePath(staff: Staff, id: string): Promise<string | null> {
  if (!canReadCases(staff)) return null
  const row = await db.tally.findUnique({
    where: { id },
    select: { case: { select: { reference: true } }, campaign: { select: { slug: true } } },
  })
  if (row?.case) return tallyPath(row.case.reference, id)
  return row?.campaign ? campaignTallyPath(row.campaign.slug, id) : null
}
