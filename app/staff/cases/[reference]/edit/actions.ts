'use server'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterEdit } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { readCaseForm, toEditCandidate } from '@/lib/cases/case-form'
import { editCaseInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { staffCasePath } from '@/lib/routes'
import { saveCaseForm } from '@/lib/staff-cases/commands'
import { isReference } from '@/lib/staff-cases/reference'

/** Saves what a case says about itself. */
export async function submitCaseEdit(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readCaseForm(form)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference)) return refused(asked, 'missing')
    const input = editCaseInput.safeParse(toEditCandidate(sent.fields, sent.version))
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const saved = await saveCaseForm(staff, reference, input.data, sent, new Date())
    if (saved.ok)
      return finish(form, afterEdit(staffCasePath(reference), 'saved', saved.value.revisionId))
    const { code, meanwhile } = saved.error
    return meanwhile ? second(asked, meanwhile) : refused(asked, code)
  })
}
