'use server'
import { finish, refused, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { OPEN_ERROR_FIELDS, OPEN_FIELDS, toOpenCandidate } from '@/lib/cases/case-form'
import { openCase } from '@/lib/cases/commands'
import { openCaseInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCasePath } from '@/lib/routes'

/** Opens a case as a draft. */
export async function submitNewCase(previous: FormState, form: FormData): Promise<FormState> {
  const asked = { sent: readSentForm(form, OPEN_FIELDS), previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    const input = openCaseInput.safeParse(toOpenCandidate(asked.sent.fields))
    if (!input.success) return wrong(asked, fieldErrors(input.error, OPEN_ERROR_FIELDS))
    const opened = await openCase(staff, input.data, new Date())
    if (!opened.ok) return refused(asked, opened.error)
    return finish(form, afterDoing(staffCasePath(opened.value.reference), 'opened'))
  })
}
