'use server'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { withdrawCase } from '@/lib/publishing/commands'
import { withdrawInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCasePath } from '@/lib/routes'
import { getCaseMeanwhile } from '@/lib/staff-cases/queries'
import { isReference } from '@/lib/staff-cases/reference'

/** Takes a published case away from the public, with a reason for the history. */
export async function submitWithdraw(
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
    const input = withdrawInput.safeParse({ reason: sent.fields.reason, version: sent.version })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const withdrawn = await withdrawCase(staff, reference, input.data, new Date())
    if (withdrawn.ok) return finish(form, afterDoing(staffCasePath(reference), 'withdrawn'))
    const changed = withdrawn.error === 'changed_meanwhile'
    const meanwhile = changed ? await getCaseMeanwhile(staff, reference, sent) : null
    return meanwhile ? second(asked, meanwhile) : refused(asked, withdrawn.error)
  })
}
