'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { fromEventGuard } from '@/lib/cases/event-form'
import { retractInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCasePath } from '@/lib/routes'
import { retractCaseEvent } from '@/lib/timeline/commands'
import { isReference } from '@/lib/staff-cases/reference'

/** Takes an entry of the timeline back. Somebody else's correction or retraction comes first. */
export async function submitRetraction(
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
    const guard = fromEventGuard(sent.version)
    if (!guard) return refused(asked, 'missing')
    const input = retractInput.safeParse({ reason: sent.fields.reason, version: guard.version })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const retracted = await retractCaseEvent(staff, reference, guard.id, input.data, new Date())
    if (retracted.ok) return finish(form, afterDoing(staffCasePath(reference), 'event_retracted'))
    return refused(
      asked,
      retracted.error === 'changed_meanwhile' ? 'already_corrected' : retracted.error,
    )
  })
}
