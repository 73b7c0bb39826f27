import 'server-only'
import { type Recorder, write } from '../audit/write'
import { may } from '../auth/may'
import { canKeepCampaigns } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { settleCase } from '../cases/write'
import { dateColumns, toDateColumn } from '../dates/columns'
import type { Tx } from '../db'
import type { IsoDay } from '../dates/partial-date'
import { type Result, ok, refuse } from '../result'
import { lockCases } from '../tallies/write'
import { campaignFields } from './campaign-form'
import { campaignName } from './campaign-name'
import type { CampaignInput, EditCampaignInput } from './input'
import { putOutCampaign, takeBackCampaign } from './write'

type CampaignRefusal =
  | 'not_permitted'
  | 'slug_taken'
  | 'missing'
  | 'case_missing'
  | 'section_missing'
  | 'already_in_campaign'
  | 'not_in_campaign'
  | 'already_published'
  | 'not_published'
  | 'changed_meanwhile'

type Changed = Result<{ id: string }, CampaignRefusal>

/** Adds a campaign such as Write for Rights 2014, as a draft: nobody outside knows of it yet. */
export async function addCampaign(
  actor: Keeper,
  input: CampaignInput,
  now: Date,
): Promise<Changed> {
  if (!may(actor, canKeepCampaigns)) return refuse('not_permitted')
  return write<{ id: string }, CampaignRefusal>(actor, now, async (tx, record) => {
    if (await tx.campaign.findUnique({ where: { slug: input.slug } })) return refuse('slug_taken')
    const campaign = await tx.campaign.create({
      data: {
        slug: input.slug,
        edition: input.edition,
        ...dateColumns('period', input.period),
        updatedAt: now,
        translations: { create: { locale: 'en', name: input.name, summary: '', text: '' } },
      },
    })
    record({
      kind: 'campaign_added',
      objectType: 'Campaign',
      objectId: campaign.id,
      detail: { facts: { slug: input.slug, name: input.name } },
    })
    return ok({ id: campaign.id })
  })
}

type Campaign = Awaited<ReturnType<typeof findCampaign>> & object
type Work = (tx: Tx, campaign: Campaign, record: Recorder) => Promise<Result<null, CampaignRefusal>>

const findCampaign = (tx: Tx, slug: string) =>
  tx.campaign.findUnique({
    where: { slug },
    include: { translations: true, cases: { select: { caseId: true } } },
  })

/**
 * Changes a campaign, and with it everything public that shows it. Nobody else changes it meanwhile.
 * `version`: the one that was looked at; null: it does not matter.
 */
async function changeCampaign(
  actor: Keeper,
  slug: string,
  version: number | null,
  now: Date,
  work: Work,
): Promise<Changed> {
  if (!may(actor, canKeepCampaigns)) return refuse('not_permitted')
  return write<{ id: string }, CampaignRefusal>(actor, now, async (tx, record) => {
    // Cases first: whoever changes a case of it holds that case and then asks for the campaign.
    await lockCases(tx, await casesOf(tx, slug))
    await tx.$queryRaw`SELECT 1 FROM "Campaign" WHERE "slug" = ${slug} FOR NO KEY UPDATE`
    const campaign = await findCampaign(tx, slug)
    if (!campaign) return refuse('missing')
    if (version !== null && campaign.version !== version) return refuse('changed_meanwhile')
    const done = await work(tx, campaign, record)
    if (!done.ok) return done
    const { state } = await tx.campaign.update({
      where: { id: campaign.id },
      data: { version: { increment: 1 }, updatedAt: now },
      select: { state: true },
    })
    if (state === 'published') await putOutCampaign(tx, campaign.id, now)
    return ok({ id: campaign.id })
  })
}

/** Every case that names a campaign, or is counted for it. */
async function casesOf(tx: Tx, slug: string): Promise<string[]> {
  const [cases, tallies] = await Promise.all([
    tx.campaignCase.findMany({ where: { campaign: { slug } }, select: { caseId: true } }),
    tx.tally.findMany({ where: { campaign: { slug } }, select: { caseId: true } }),
  ])
  return [...new Set([...cases, ...tallies].flatMap(({ caseId }) => caseId ?? []))].sort()
}

/** What is public of each of its cases says what the campaign is called, or no longer does. */
async function settleCases(tx: Tx, record: Recorder, slug: string, now: Date): Promise<void> {
  for (const caseId of await casesOf(tx, slug)) await settleCase(tx, record, caseId, now)
}

/**
 * Changes what a campaign is called and says. `version` is the one that the editor saw: when somebody
 * saved meanwhile, nothing changes.
 */
export const editCampaign = (
  actor: Keeper,
  slug: string,
  input: EditCampaignInput,
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, input.version, now, async (tx, campaign, record) => {
    const before = campaignFields(campaign)
    await tx.campaign.update({
      where: { id: campaign.id },
      data: { edition: input.edition, ...dateColumns('period', input.period) },
    })
    for (const [locale, said] of Object.entries(input.translations))
      await tx.campaignTranslation.upsert({
        where: { campaignId_locale: { campaignId: campaign.id, locale } },
        create: { campaignId: campaign.id, locale, ...said },
        update: said,
      })
    const after = campaignFields((await findCampaign(tx, slug)) ?? campaign)
    const changed = Object.keys(after).filter((name) => before[name] !== after[name])
    record({
      kind: 'campaign_saved',
      objectType: 'Campaign',
      objectId: campaign.id,
      detail: {
        changes: Object.fromEntries(
          changed.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }]),
        ),
      },
    })
    if (campaign.state === 'published') await settleCases(tx, record, slug, now)
    return ok(null)
  })

/** Makes a campaign public, with its figures of the cases that are public. */
export const publishCampaign = (
  actor: Keeper,
  slug: string,
  { version }: { version: number | null },
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, version, now, async (tx, campaign, record) => {
    if (campaign.state === 'published') return refuse('already_published')
    await tx.campaign.update({ where: { id: campaign.id }, data: { state: 'published' } })
    record(traceOf('campaign_published', campaign))
    await settleCases(tx, record, slug, now)
    return ok(null)
  })

/** Takes a campaign away from the public, with a reason. Its cases stay public. */
export const withdrawCampaign = (
  actor: Keeper,
  slug: string,
  { version, reason }: { version: number | null; reason: string },
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, version, now, async (tx, campaign, record) => {
    if (campaign.state !== 'published') return refuse('not_published')
    await tx.campaign.update({ where: { id: campaign.id }, data: { state: 'withdrawn' } })
    await takeBackCampaign(tx, campaign.id)
    record({ ...traceOf('campaign_withdrawn', campaign), detail: { reason } })
    await settleCases(tx, record, slug, now)
    return ok(null)
  })

/** Makes a case one of a campaign's cases. */
export const addCampaignCase = (
  actor: Keeper,
  slug: string,
  reference: string,
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, null, now, async (tx, campaign, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true },
    })
    if (!caseRecord) return refuse('case_missing')
    const { count } = await tx.campaignCase.createMany({
      data: { campaignId: campaign.id, caseId: caseRecord.id },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('already_in_campaign')
    record(traceOf('campaign_case_added', campaign, caseRecord.id))
    if (campaign.state === 'published') await settleCase(tx, record, caseRecord.id, now)
    return ok(null)
  })

/** Takes a case out of a campaign. Its figures stay what they were reported for. */
export const removeCampaignCase = (
  actor: Keeper,
  slug: string,
  reference: string,
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, null, now, async (tx, campaign, record) => {
    const caseRecord = await tx.case.findUnique({ where: { reference }, select: { id: true } })
    if (!caseRecord) return refuse('case_missing')
    const { count } = await tx.campaignCase.deleteMany({
      where: { campaignId: campaign.id, caseId: caseRecord.id },
    })
    if (count === 0) return refuse('not_in_campaign')
    record(traceOf('campaign_case_removed', campaign, caseRecord.id))
    if (campaign.state === 'published') await settleCase(tx, record, caseRecord.id, now)
    return ok(null)
  })

/** Says that a section takes part, and by when its figures are asked for; `reportBy` null: no day. */
export const setCampaignSection = (
  actor: Keeper,
  slug: string,
  { section, reportBy }: { section: string; reportBy: IsoDay | null },
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, null, now, async (tx, campaign, record) => {
    const found = await tx.section.findUnique({ where: { id: section }, select: { name: true } })
    if (!found) return refuse('section_missing')
    const due = { reportBy: reportBy === null ? null : toDateColumn(reportBy) }
    await tx.campaignSection.upsert({
      where: { campaignId_sectionId: { campaignId: campaign.id, sectionId: section } },
      create: { campaignId: campaign.id, sectionId: section, ...due },
      update: due,
    })
    const facts = { section: found.name, reportBy }
    record({ ...traceOf('campaign_section_set', campaign), detail: { facts } })
    return ok(null)
  })

/** A section takes no part in a campaign any more. */
export const removeCampaignSection = (
  actor: Keeper,
  slug: string,
  sectionId: string,
  now: Date,
): Promise<Changed> =>
  changeCampaign(actor, slug, null, now, async (tx, campaign, record) => {
    const section = await tx.section.findUnique({
      where: { id: sectionId },
      select: { name: true },
    })
    const { count } = await tx.campaignSection.deleteMany({
      where: { campaignId: campaign.id, sectionId },
    })
    if (!section || count === 0) return refuse('section_missing')
    const facts = { section: section.name }
    record({ ...traceOf('campaign_section_removed', campaign), detail: { facts } })
    return ok(null)
  })

const traceOf = <Kind extends string>(kind: Kind, campaign: Campaign, caseId?: string) => ({
  kind,
  objectType: 'Campaign',
  objectId: campaign.id,
  ...(caseId === undefined ? {} : { caseId }),
  detail: { facts: { campaign: campaignName(campaign.translations) } },
})
