'use server'
import { redirect } from 'next/navigation'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { deleteCase, restoreCase } from '@/lib/cases/commands'
import { deleteCaseInput } from '@/lib/cases/input'
import { fieldErrors } from '@/lib/forms/field-errors'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { staffCasePath, staffPath } from '@/lib/routes'
import { getCaseMeanwhile } from '@/lib/staff-cases/queries'
import { isReference } from '@/lib/staff-cases/reference'

/** Deletes a draft softly, with a reason for the history. */
export async function submitDeleteCase(
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
    const input = deleteCaseInput.safeParse({ reason: sent.fields.reason, version: sent.version })
    if (!input.success) return wrong(asked, fieldErrors(input.error))
    const deleted = await deleteCase(staff, reference, input.data, new Date())
    if (deleted.ok) return finish(form, afterDoing(staffCasePath(reference), 'deleted'))
    const changed = deleted.error === 'changed_meanwhile'
    const meanwhile = changed ? await getCaseMeanwhile(staff, reference, sent) : null
    return meanwhile ? second(asked, meanwhile) : refused(asked, deleted.error)
  })
}

/** Brings a deleted draft back as it was. */
export async function submitRestoreCase(reference: string, version: number): Promise<void> {
  const staff = await getViewer()
  const seen = Number(version)
  if (!staff || !isReference(reference) || !Number.isInteger(seen)) redirect(staffPath())
  const restored = await restoreCase(staff, reference, { version: seen }, new Date())
  const page = staffCasePath(reference)
  redirect(restored.ok ? afterDoing(page, 'restored') : `${page}?refused=${restored.error}`)
}
