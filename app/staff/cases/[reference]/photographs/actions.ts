'use server'
import { redirect } from 'next/navigation'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { deletePhotograph, restorePhotograph, savePhotographForm } from '@/lib/photographs/commands'
import { PHOTOGRAPH_FIELDS, readPhotograph } from '@/lib/photographs/fields'
import { photographsPath, staffCasesPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Saves what is said of a photograph. */
export async function submitDescription(
  reference: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, PHOTOGRAPH_FIELDS)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference) || !isUuid(id)) return refused(asked, 'missing')
    const read = readPhotograph(sent.fields)
    if (!read.ok) return wrong(asked, read.error)
    const saved = await savePhotographForm(staff, reference, id, read.value, sent, new Date())
    if (saved.ok) return finish(form, afterDoing(photographsPath(reference), 'photograph_saved'))
    const { code, meanwhile } = saved.error
    return meanwhile ? second(asked, meanwhile) : refused(asked, code)
  })
}

/** Deletes a photograph softly. */
export async function submitPhotographDeletion(reference: string, id: string): Promise<void> {
  const staff = await getViewer()
  // Bound arguments travel through the browser.
  if (!isReference(reference) || !isUuid(id)) redirect(staffCasesPath())
  const page = photographsPath(reference)
  if (!staff) redirect(page)
  const gone = await deletePhotograph(staff, reference, id, new Date())
  redirect(gone.ok ? afterDoing(page, 'photograph_deleted') : `${page}?refused=${gone.error}`)
}

/** Brings a deleted photograph back. */
export async function submitPhotographRestoring(reference: string, id: string): Promise<void> {
  const staff = await getViewer()
  if (!isReference(reference) || !isUuid(id)) redirect(staffCasesPath())
  const page = photographsPath(reference)
  if (!staff) redirect(page)
  const back = await restorePhotograph(staff, reference, id, new Date())
  redirect(back.ok ? afterDoing(page, 'photograph_restored') : `${page}?refused=${back.error}`)
}
