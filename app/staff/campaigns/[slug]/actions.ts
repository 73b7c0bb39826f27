'use server'
import { redirect } from 'next/navigation'
import {
  type Asked,
  finish,
  refused,
  second,
  signedOut,
  unlessLost,
  wrong,
} from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import type { Staff } from '@/lib/auth/roles'
import { getViewer } from '@/lib/auth/viewer'
import {
  CAMPAIGN_ERROR_FIELDS,
  CAMPAIGN_FIELDS,
  toCampaignCandidate,
} from '@/lib/campaigns/campaign-form'
import * as commands from '@/lib/campaigns/commands'
import {
  campaignSectionInput,
  editCampaignInput,
  publishCampaignInput,
  withdrawCampaignInput,
} from '@/lib/campaigns/input'
import { getCampaignMeanwhile } from '@/lib/campaigns/queries'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { orNull, readFields } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCampaignPath, staffCampaignsPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isSlug } from '@/lib/text/slug'
import { isUuid } from '@/lib/text/uuid'

/** The answer to a change that was made to the version that its sender saw. */
async function answered(
  staff: Staff,
  slug: string,
  asked: Asked,
  form: FormData,
  result: Awaited<ReturnType<typeof commands.editCampaign>>,
  done: Parameters<typeof afterDoing>[1],
): Promise<FormState> {
  if (result.ok) return finish(form, afterDoing(staffCampaignPath(slug), done))
  const changed = result.error === 'changed_meanwhile'
  const meanwhile = changed ? await getCampaignMeanwhile(staff, slug, asked.sent) : null
  if (!meanwhile) return refused(asked, result.error)
  // A form that only confirms has no fields to merge.
  const hasFields = 'edition' in asked.sent.fields
  return second(asked, hasFields ? meanwhile : { ...meanwhile, fields: asked.sent.base })
}

/** Saves what a campaign is called and says. */
export async function submitCampaign(
  slug: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, CAMPAIGN_FIELDS)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isSlug(slug)) return refused(asked, 'missing')
    const input = editCampaignInput.safeParse(toCampaignCandidate(sent.fields, sent.version))
    if (!input.success) return wrong(asked, fieldErrors(input.error, CAMPAIGN_ERROR_FIELDS))
    const saved = await commands.editCampaign(staff, slug, input.data, new Date())
    return answered(staff, slug, asked, form, saved, 'saved')
  })
}

/** Makes the version of a campaign public that the sender has looked at. */
export async function submitPublish(
  slug: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, [])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const input = publishCampaignInput.safeParse({ version: sent.version })
    if (!isSlug(slug) || !input.success) return refused(asked, 'missing')
    const published = await commands.publishCampaign(staff, slug, input.data, new Date())
    return answered(staff, slug, asked, form, published, 'campaign_published')
  })
}

/** Takes a campaign away from the public, with a reason. */
export async function submitWithdraw(
  slug: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason'])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isSlug(slug)) return refused(asked, 'missing')
    const { reason } = sent.fields
    const input = withdrawCampaignInput.safeParse({ version: sent.version, reason })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const withdrawn = await commands.withdrawCampaign(staff, slug, input.data, new Date())
    return answered(staff, slug, asked, form, withdrawn, 'campaign_withdrawn')
  })
}

/** Makes a case part of a campaign. */
export async function submitCase(
  slug: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['reference']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isSlug(slug)) return refused(asked, 'missing')
    const reference = (asked.sent.fields.reference ?? '').trim().toUpperCase()
    if (reference === '') return wrong(asked, { reference: 'required' })
    if (!isReference(reference)) return refused(asked, 'case_missing')
    const added = await commands.addCampaignCase(staff, slug, reference, new Date())
    return answered(staff, slug, asked, form, added, 'saved')
  })
}

/** Says that a section takes part, and by when. */
export async function submitCampaignSection(
  slug: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['section', 'reportBy']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isSlug(slug)) return refused(asked, 'missing')
    const { section, reportBy } = asked.sent.fields
    const input = campaignSectionInput.safeParse({ section, reportBy: orNull(reportBy) })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const set = await commands.setCampaignSection(staff, slug, input.data, new Date())
    return answered(staff, slug, asked, form, set, 'saved')
  })
}

/** Takes a case out of a campaign. */
export async function submitCaseRemoval(slug: string, form: FormData): Promise<void> {
  const { reference = '' } = readFields(form, ['reference'])
  if (!isReference(reference)) redirect(staffCampaignsPath())
  const staff = await getViewer()
  await removed(staff, slug, (by) => commands.removeCampaignCase(by, slug, reference, new Date()))
}

/** A section takes no part any more. */
export async function submitSectionRemoval(slug: string, form: FormData): Promise<void> {
  const { section = '' } = readFields(form, ['section'])
  if (!isUuid(section)) redirect(staffCampaignsPath())
  const staff = await getViewer()
  await removed(staff, slug, (by) => commands.removeCampaignSection(by, slug, section, new Date()))
}

async function removed(
  staff: Staff | null,
  slug: string,
  remove: (staff: Staff) => ReturnType<typeof commands.removeCampaignCase>,
): Promise<never> {
  if (!isSlug(slug)) redirect(staffCampaignsPath())
  const page = staffCampaignPath(slug)
  if (!staff) redirect(page)
  const gone = await remove(staff)
  redirect(gone.ok ? afterDoing(page, 'saved') : `${page}?refused=${gone.error}`)
}
