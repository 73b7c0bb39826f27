'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { explainCorrection, redactHistory } from '@/lib/corrections/commands'
import { explainInput, redactInput } from '@/lib/corrections/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCorrectionsPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Tells readers why something was corrected. */
export async function submitExplanation(
  reference: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason'])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    // A bound argument travels through the browser.
    if (!isReference(reference) || !isUuid(id)) return refused(asked, 'missing')
    const input = explainInput.safeParse({ id, reason: sent.fields.reason })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const told = await explainCorrection(staff, reference, input.data, new Date())
    if (!told.ok) return refused(asked, told.error)
    return finish(form, afterDoing(staffCorrectionsPath(reference), 'correction_explained'))
  })
}

/** Deletes the former public versions of a case. */
export async function submitRedaction(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, ['reason'])
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const input = redactInput.safeParse({ reason: sent.fields.reason })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const redacted = await redactHistory(staff, reference, input.data, new Date())
    if (!redacted.ok) return refused(asked, redacted.error)
    return finish(form, afterDoing(staffCorrectionsPath(reference), 'history_redacted'))
  })
}
