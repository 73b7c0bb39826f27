'use server'
import { redirect } from 'next/navigation'
import { includeAt, rejectAt, verifyAt } from '@/app/staff/decide-figure'
import { getViewer } from '@/lib/auth/viewer'
import type { FormState } from '@/lib/forms/form-state'
import { campaignTallyPath, staffCampaignsPath } from '@/lib/routes'
import { isSlug } from '@/lib/text/slug'
import { isUuid } from '@/lib/text/uuid'

// Bound arguments travel through the browser.
function placeOf(slug: string, id: string) {
  if (!isSlug(slug) || !isUuid(id)) redirect(staffCampaignsPath())
  return { page: campaignTallyPath(slug, id), id }
}

/** Verifies a figure that somebody else entered. */
export async function submitVerification(slug: string, id: string): Promise<void> {
  await verifyAt(getViewer, placeOf(slug, id))
}

/** Takes a figure out of the count, with a reason. */
export async function submitRejection(
  slug: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return rejectAt(getViewer, placeOf(slug, id), previous, form)
}

/** Says that another figure lies inside this one. */
export async function submitInclusion(
  slug: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return includeAt(getViewer, placeOf(slug, id), previous, form)
}
