'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { orNull } from '@/lib/forms/read-form'
import { tallyPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { reportTally } from '@/lib/tallies/commands'
import { tallyInput } from '@/lib/tallies/input'
import { TALLY_ERROR_FIELDS, readTallyForm, toTallyCandidate } from '@/lib/tallies/tally-form'

/** Reports a figure for a case. Somebody else verifies it. */
export async function submitTally(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readTallyForm(form), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const { fields } = asked.sent
    const candidate = { ...toTallyCandidate(fields), campaign: orNull(fields.campaign) }
    const input = tallyInput.safeParse(candidate)
    if (!input.success) return wrong(asked, fieldErrors(input.error, TALLY_ERROR_FIELDS))
    const reported = await reportTally(staff, reference, input.data, new Date())
    if (!reported.ok) return refused(asked, reported.error)
    return finish(form, afterDoing(tallyPath(reference, reported.value.id), 'tally_reported'))
  })
}
