'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { campaignTallyPath } from '@/lib/routes'
import { reportCampaignTally } from '@/lib/tallies/commands'
import { campaignTallyInput } from '@/lib/tallies/input'
import { TALLY_ERROR_FIELDS, readTallyForm, toTallyCandidate } from '@/lib/tallies/tally-form'
import { isSlug } from '@/lib/text/slug'

/** Reports a figure about a campaign as a whole. Somebody else verifies it. */
export async function submitCampaignTally(
  slug: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readTallyForm(form), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isSlug(slug)) return refused(asked, 'missing')
    const input = campaignTallyInput.safeParse(toTallyCandidate(asked.sent.fields))
    if (!input.success) return wrong(asked, fieldErrors(input.error, TALLY_ERROR_FIELDS))
    const reported = await reportCampaignTally(staff, slug, input.data, new Date())
    if (!reported.ok) return refused(asked, reported.error)
    return finish(form, afterDoing(campaignTallyPath(slug, reported.value.id), 'tally_reported'))
  })
}
