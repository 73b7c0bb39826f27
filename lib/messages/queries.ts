import 'server-only'
import { isPublicState } from '../publishing/states'
import * as z from 'zod'
import { publicSource } from '../cases/public-case'
import { deedOfToken } from '../crypto/withdrawal-token'
import { fromDateColumn } from '../dates/columns'
import { db, type Prisma, publicDb } from '../db'
import type { Locale } from '../i18n/locales'
import { inLocale } from '../text/localized'
import type { LedgerBrief, LedgerParts, PublicLedger, PublicTallyLine } from './public-ledger'

const sources = z.array(publicSource)

/** The public number of a case and the ledger lines behind it, reported figures first. */
export async function getPublicLedger(caseId: string, locale: Locale): Promise<PublicLedger> {
  const [total, tallies, deeds, confirmed] = await Promise.all([
    publicDb.publishedTotal.findUnique({ where: { caseId } }),
    publicDb.publishedTally.findMany({
      where: { caseId },
      orderBy: [{ counted: 'desc' }, { quantity: 'desc' }, { id: 'asc' }],
    }),
    publicDb.publishedDeedLine.findMany({
      where: { caseId, quantity: { gt: 0 } },
      orderBy: [{ month: 'desc' }, { kind: 'asc' }, { channel: 'asc' }],
    }),
    publicDb.publishedConfirmed.findUnique({ where: { caseId } }),
  ])
  return {
    total: total?.total ?? 0,
    estimated: total?.estimated ?? false,
    tallies: tallies.map((row) => toLine(row, locale)),
    deeds: deeds.map((row) => ({
      kind: row.kind,
      channel: row.channel,
      month: fromDateColumn(row.month).slice(0, 7),
      quantity: row.quantity,
      uncovered: row.uncovered,
    })),
    confirmed: confirmed?.quantity ?? 0,
  }
}

const toLine = (row: Prisma.PublishedTallyGetPayload<object>, locale: Locale): PublicTallyLine => ({
  id: row.id,
  counted: row.counted,
  quantity: row.quantity,
  kind: row.kind,
  channel: row.channel,
  scope: row.scope,
  method: row.method,
  section: row.sectionName,
  campaign: row.campaignName,
  campaignSlug: row.campaignSlug,
  period: row.periodEdtf,
  asOf: row.asOfEdtf,
  reportedBy: row.reportedBy,
  text: row.text === null ? null : inLocale(row.text, locale),
  sources: sources.parse(row.sources),
})

/** As many figures as a page shows beside a number; the ledger has a page of its own. */
const MOST_FIGURES = 12

/**
 * The public number of a case with its parts and its largest figures: costs the same for a ledger of any
 * length. All sums are taken in one statement, so that they are of one moment.
 */
export async function getLedgerBrief(caseId: string, locale: Locale): Promise<LedgerBrief> {
  type Sums = LedgerParts & {
    total: number
    estimated: boolean
    confirmed: number
    figures: number
    lines: number
  }
  const [sums, tallies] = await Promise.all([
    publicDb.$queryRaw<Sums[]>`
      SELECT coalesce(t.total, 0) AS total, coalesce(t.estimated, false) AS estimated,
        coalesce(c.quantity, 0) AS confirmed, f.*, d.*
      FROM (SELECT count(*)::int AS figures,
              coalesce(sum(quantity) FILTER (WHERE counted), 0)::int AS reported,
              coalesce(bool_or(method = 'estimated') FILTER (WHERE counted), false) AS "reportedIsEstimate",
              coalesce(array_agg(DISTINCT method::text) FILTER (WHERE counted), '{}') AS methods
            FROM published."PublishedTally" WHERE "caseId" = ${caseId}::uuid) f
      CROSS JOIN (SELECT count(*)::int AS lines, coalesce(sum(uncovered), 0)::int AS added,
              coalesce(sum(quantity - uncovered), 0)::int AS inside
            FROM published."PublishedDeedLine" WHERE "caseId" = ${caseId}::uuid AND quantity > 0) d
      LEFT JOIN published."PublishedTotal" t ON t."caseId" = ${caseId}::uuid
      LEFT JOIN published."PublishedConfirmed" c ON c."caseId" = ${caseId}::uuid`,
    publicDb.publishedTally.findMany({
      where: { caseId },
      orderBy: [{ counted: 'desc' }, { quantity: 'desc' }, { id: 'asc' }],
      take: MOST_FIGURES,
    }),
  ])
  if (!sums[0]) throw new Error('a ledger has no sums')
  const { total, estimated, confirmed, figures, lines, ...parts } = sums[0]
  return {
    total,
    estimated,
    confirmed,
    parts,
    tallies: tallies.map((row) => toLine(row, locale)),
    entries: figures + lines,
    more: figures - tallies.length,
  }
}

/** Whether something was logged under this idempotency key. */
export const isKnownKey = async (key: string): Promise<boolean> =>
  (await db.supporterAction.count({ where: { idempotencyKey: key } })) > 0

/** The deed behind a withdrawal link, for the supporter who holds the link; null for any other token. */
export async function getSupporterActionByToken(token: string) {
  const id = deedOfToken(token)
  if (id === null) return null
  const deed = await db.supporterAction.findUnique({
    where: { id },
    select: {
      type: true,
      kind: true,
      actionDate: true,
      quantity: true,
      caseId: true,
      case: {
        select: {
          slug: true,
          state: true,
          translations: { where: { locale: 'en' }, select: { title: true } },
        },
      },
      states: { orderBy: { sequence: 'desc' }, take: 1, select: { state: true, sequence: true } },
      confirmation: { select: { confirmedAt: true } },
    },
  })
  const latest = deed?.states[0]
  if (!deed || !latest) return null
  const total = await publicDb.publishedTotal.findUnique({ where: { caseId: deed.caseId } })
  return {
    slug: deed.case.slug,
    /** Null when the case is no longer public. */
    title: isPublicState(deed.case.state) ? (deed.case.translations[0]?.title ?? null) : null,
    channel: deed.type,
    kind: deed.kind,
    date: fromDateColumn(deed.actionDate),
    quantity: deed.quantity,
    state: latest.state,
    judged: latest.sequence > 1,
    total: total?.total ?? null,
    /** A mail asks whether it was they. */
    asked: latest.state === 'logged' && deed.confirmation?.confirmedAt === null,
  }
}
