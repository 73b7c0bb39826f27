'use server'
import { finish, previewed, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterEdit } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { EVENT_ERROR_FIELDS, readEventForm, toEventCandidate } from '@/lib/cases/event-form'
import { caseEventInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readFields } from '@/lib/forms/read-form'
import { staffCasePath } from '@/lib/routes'
import { addCaseEvent } from '@/lib/timeline/commands'
import { isReference } from '@/lib/staff-cases/reference'

/** Adds an entry to the timeline of a case, and with it perhaps a new status. */
export async function submitNewEvent(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const asked = { sent: readEventForm(form), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    if (readFields(form, ['intent']).intent === 'preview') return previewed(asked)
    const input = caseEventInput.safeParse(toEventCandidate(asked.sent.fields))
    if (!input.success) return wrong(asked, fieldErrors(input.error, EVENT_ERROR_FIELDS))
    const added = await addCaseEvent(staff, reference, input.data, new Date())
    if (!added.ok) return refused(asked, added.error)
    return finish(form, afterEdit(staffCasePath(reference), 'event_added', added.value.id))
  })
}
