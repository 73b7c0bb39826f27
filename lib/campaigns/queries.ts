import 'server-only'
import * as z from 'zod'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { type PublicCase, publicCase, publicSource } from '../cases/public-case'
import type { PublicLookup } from '../cases/lookup'
import { fromDateColumn } from '../dates/columns'
import type { IsoDay } from '../dates/partial-date'
import { db, publicDb } from '../db'
import type { SavedMeanwhile, SentForm } from '../forms/sent-form'
import type { Locale } from '../i18n/locales'
import { inLocale } from '../text/localized'
import { isSlug } from '../text/slug'
import { campaignFields } from './campaign-form'
import { campaignName } from './campaign-name'
import { loggedWithin } from './deeds'
import { type PublicCampaign, type PublicCampaignLedger, publicCampaign } from './public-campaign'

const sources = z.array(publicSource)

/** Public campaigns, the latest first; those without dates last. */
export async function listPublicCampaigns(locale: Locale): Promise<PublicCampaign[]> {
  const rows = await publicDb.publishedCampaign.findMany({
    where: { locale },
    orderBy: { slug: 'asc' },
    select: { document: true },
  })
  const begun = ({ period }: PublicCampaign) => period?.lower ?? ''
  return rows
    .map(({ document }) => publicCampaign.parse(document))
    .sort((a, b) => (begun(a) < begun(b) ? 1 : begun(a) > begun(b) ? -1 : 0))
}

/** One public campaign by its address. */
export async function getPublicCampaign(
  slug: string,
  locale: Locale,
): Promise<PublicLookup<PublicCampaign>> {
  if (!isSlug(slug)) return { kind: 'missing' }
  const row = await publicDb.publishedCampaign.findUnique({
    where: { slug_locale: { slug, locale } },
    select: { document: true },
  })
  if (row) return { kind: 'found', value: publicCampaign.parse(row.document) }
  const address = await publicDb.publishedCampaignAddress.findUnique({ where: { slug } })
  return address?.gone ? { kind: 'withdrawn' } : { kind: 'missing' }
}

/** The public number of a campaign and the figures behind it, added ones first. */
export async function getPublicCampaignLedger(
  campaignId: string,
  locale: Locale,
): Promise<PublicCampaignLedger> {
  const [total, rows] = await Promise.all([
    publicDb.publishedCampaignTotal.findUnique({ where: { campaignId } }),
    publicDb.publishedCampaignTally.findMany({
      where: { campaignId },
      orderBy: [{ counted: 'desc' }, { quantity: 'desc' }, { id: 'asc' }],
    }),
  ])
  return {
    total: total?.total ?? 0,
    estimated: total?.estimated ?? false,
    figures: rows.map((row) => ({
      id: row.id,
      caseId: row.caseId,
      counted: row.counted,
      quantity: row.quantity,
      kind: row.kind,
      channel: row.channel,
      scope: row.scope,
      method: row.method,
      section: row.sectionName,
      period: row.periodEdtf,
      asOf: row.asOfEdtf,
      reportedBy: row.reportedBy,
      text: row.text === null ? null : inLocale(row.text, locale),
      sources: sources.parse(row.sources),
    })),
  }
}

/** The cases of a public campaign as everybody may read them now, in the order of their references. */
export async function listCampaignCases(
  { caseIds }: PublicCampaign,
  locale: Locale,
): Promise<PublicCase[]> {
  const rows = await publicDb.currentCase.findMany({
    where: { locale, caseId: { in: caseIds } },
    orderBy: { reference: 'asc' },
    select: { snapshot: { select: { document: true } } },
  })
  return rows.map((row) => publicCase.parse(row.snapshot.document))
}

/** What supporters logged for its cases in the months of a campaign; null: it has no beginning. */
export async function getLoggedInCampaign({ caseIds, period }: PublicCampaign, today: IsoDay) {
  const lines = await publicDb.publishedDeedLine.findMany({
    where: { caseId: { in: caseIds } },
    select: { month: true, quantity: true },
  })
  return loggedWithin(
    lines.map(({ month, quantity }) => ({ month: fromDateColumn(month).slice(0, 7), quantity })),
    period,
    today.slice(0, 7),
  )
}

type State = 'draft' | 'published' | 'withdrawn'
export type StaffCampaignRow = { slug: string; name: string; state: State; cases: number }

/** Every campaign, by its address. */
export async function listStaffCampaigns(staff: Staff): Promise<StaffCampaignRow[]> {
  if (!canReadCases(staff)) return []
  const rows = await db.campaign.findMany({
    orderBy: { slug: 'asc' },
    include: { translations: true, _count: { select: { cases: true } } },
  })
  return rows.map(({ slug, state, translations, _count }) => ({
    slug,
    state,
    name: campaignName(translations),
    cases: _count.cases,
  }))
}

/** One campaign with all that staff may read; null when there is none. */
export async function getStaffCampaign(staff: Staff, slug: string) {
  if (!canReadCases(staff) || !isSlug(slug)) return null
  const row = await db.campaign.findUnique({
    where: { slug },
    include: {
      translations: true,
      cases: {
        where: { case: { deletedAt: null } },
        orderBy: { case: { reference: 'asc' } },
        select: {
          case: {
            select: {
              reference: true,
              translations: { where: { locale: 'en' }, select: { title: true } },
            },
          },
        },
      },
      sections: {
        orderBy: { section: { name: 'asc' } },
        select: { reportBy: true, section: { select: { id: true, name: true } } },
      },
    },
  })
  if (!row) return null
  return {
    campaignId: row.id,
    slug: row.slug,
    name: campaignName(row.translations),
    state: row.state,
    version: row.version,
    updatedAt: row.updatedAt,
    fields: campaignFields(row),
    cases: row.cases.map(({ case: { reference, translations } }) => ({
      reference,
      title: translations[0]?.title ?? reference,
    })),
    sections: row.sections.map(({ reportBy, section }) => ({
      ...section,
      reportBy: reportBy && fromDateColumn(reportBy),
    })),
  }
}

/** What whoever saves a campaign second must know; null when it is gone. */
export async function getCampaignMeanwhile(
  staff: Staff,
  slug: string,
  sent: Pick<SentForm, 'seenAt'>,
): Promise<SavedMeanwhile | null> {
  const current = await getStaffCampaign(staff, slug)
  if (!current) return null
  const changes = await db.auditEntry.findMany({
    where: {
      objectType: 'Campaign',
      objectId: current.campaignId,
      at: { gt: new Date(sent.seenAt) },
    },
    orderBy: { seq: 'desc' },
    take: 20,
    select: { actorName: true, at: true },
  })
  return {
    fields: current.fields,
    version: String(current.version),
    seenAt: current.updatedAt.toISOString(),
    saved: changes.map(({ actorName, at }) => ({ by: actorName, at: at.toISOString() })),
  }
}
