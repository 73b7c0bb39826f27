'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { addCampaign } from '@/lib/campaigns/commands'
import { campaignInput } from '@/lib/campaigns/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { orNull } from '@/lib/forms/read-form'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCampaignPath } from '@/lib/routes'

/** Adds a campaign as a draft. */
export async function submitNewCampaign(previous: FormState, form: FormData): Promise<FormState> {
  const asked = { sent: readSentForm(form, ['name', 'slug', 'edition', 'period']), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const { name, slug = '', edition, period } = asked.sent.fields
    const input = campaignInput.safeParse({
      name,
      slug: slug.trim(),
      edition: orNull(edition),
      period: orNull(period),
    })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const added = await addCampaign(staff, input.data, new Date())
    if (!added.ok) return refused(asked, added.error)
    return finish(form, afterDoing(staffCampaignPath(input.data.slug), 'campaign_added'))
  })
}
