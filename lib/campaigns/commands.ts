import 'server-only'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canPublishCase } from '../auth/policy'
import type { Staff, System } from '../auth/roles'
import { settleCase } from '../cases/write'
import { dateColumns } from '../dates/columns'
import { type Result, ok, refuse } from '../result'
import type { CampaignInput } from './input'

export type CampaignRefusal = 'not_permitted' | 'slug_taken' | 'missing'

/** Adds a campaign such as Write for Rights 2014. */
export async function addCampaign(
  actor: Staff | System,
  input: CampaignInput,
  now: Date,
): Promise<Result<{ id: string }, CampaignRefusal>> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ id: string }, CampaignRefusal>(actor, now, async (tx, record) => {
    if (await tx.campaign.findUnique({ where: { slug: input.slug } })) return refuse('slug_taken')
    const campaign = await tx.campaign.create({
      data: { slug: input.slug, name: input.name, ...dateColumns('period', input.period) },
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

/** Makes a case one of a campaign's cases. */
export async function addCampaignCase(
  actor: Staff | System,
  slug: string,
  reference: string,
  now: Date,
): Promise<Result<{ id: string }, CampaignRefusal>> {
  if (!may(actor, canPublishCase)) return refuse('not_permitted')
  return write<{ id: string }, CampaignRefusal>(actor, now, async (tx, record) => {
    const campaign = await tx.campaign.findUnique({ where: { slug } })
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true },
    })
    if (!campaign || !caseRecord) return refuse('missing')
    await tx.campaignCase.create({ data: { campaignId: campaign.id, caseId: caseRecord.id } })
    record({
      kind: 'campaign_case_added',
      objectType: 'Campaign',
      objectId: campaign.id,
      caseId: caseRecord.id,
      detail: { facts: { campaign: campaign.name } },
    })
    await settleCase(tx, record, caseRecord.id, now)
    return ok({ id: campaign.id })
  })
}
