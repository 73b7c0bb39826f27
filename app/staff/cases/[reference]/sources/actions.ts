'use server'
import { redirect } from 'next/navigation'
import { finish, refused, second, signedOut, unlessLost, wrong } from '@/app/staff/answer'
import { afterDoing, afterEdit } from '@/components/staff/done'
import { nextAddress } from '@/lib/auth/next-address'
import { getViewer } from '@/lib/auth/viewer'
import { isCitationField, readCitationFields } from '@/lib/citations/citation'
import { deleteFile } from '@/lib/files/commands'
import type { FormState } from '@/lib/forms/form-state'
import { readSentForm } from '@/lib/forms/sent-form'
import { sourcePath, staffCasesPath } from '@/lib/routes'
import { undoSourceEdit, verifySource } from '@/lib/sources/commands'
import { readSource, SOURCE_FIELD_NAMES } from '@/lib/sources/fields'
import { saveCitationsForm, saveSourceForm } from '@/lib/staff-cases/commands'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Saves what is recorded of a source. */
export async function submitSource(
  reference: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const sent = readSentForm(form, SOURCE_FIELD_NAMES)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference) || !isUuid(id)) return refused(asked, 'missing')
    const read = readSource(sent.fields)
    if (!read.ok) return wrong(asked, read.error)
    const saved = await saveSourceForm(staff, reference, id, read.value, sent, new Date())
    if (saved.ok)
      return finish(
        form,
        afterEdit(sourcePath(reference, id), 'source_saved', saved.value.revisionId),
      )
    const { code, meanwhile } = saved.error
    return meanwhile ? second(asked, meanwhile) : refused(asked, code)
  })
}

/** Saves where in a source the statements of a case are borne out. */
export async function submitCitations(
  reference: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const names = form instanceof FormData ? [...form.keys()].filter(isCitationField) : []
  const sent = readSentForm(form, names)
  const asked = { sent, previous }
  return unlessLost(asked, async () => {
    const staff = await getViewer()
    if (!staff) return signedOut(asked, form)
    if (!isReference(reference) || !isUuid(id)) return refused(asked, 'missing')
    const read = readCitationFields(sent.fields)
    if (!read.ok) return wrong(asked, read.error)
    const said = { ...sent, fields: read.value }
    const saved = await saveCitationsForm(staff, reference, id, said, new Date())
    if (saved.ok) return finish(form, afterDoing(sourcePath(reference, id), 'saved'))
    const { code, meanwhile } = saved.error
    return meanwhile ? second(asked, meanwhile) : refused(asked, code)
  })
}

/** Notes that somebody looked at a source today, and goes back to the page where they said so. */
export async function submitVerification(page: string, id: string): Promise<void> {
  const staff = await getViewer()
  // A bound argument travels through the browser.
  const back = nextAddress(page)
  if (!staff || !isUuid(id)) redirect(back)
  const verified = await verifySource(staff, id, new Date())
  redirect(verified.ok ? afterDoing(back, 'source_verified') : `${back}?refused=${verified.error}`)
}

/** Takes one's own latest change of a source back. */
export async function submitSourceUndo(
  reference: string,
  id: string,
  revisionId: string,
): Promise<void> {
  const staff = await getViewer()
  // Bound arguments travel through the browser.
  if (!isReference(reference) || !isUuid(id)) redirect(staffCasesPath())
  const page = sourcePath(reference, id)
  if (!staff || !isUuid(revisionId)) redirect(page)
  const undone = await undoSourceEdit(staff, id, revisionId, new Date())
  redirect(undone.ok ? afterDoing(page, 'entry_undone') : `${page}?refused=${undone.error}`)
}

/** Deletes a working copy softly. */
export async function submitFileDeletion(page: string, id: string): Promise<void> {
  const staff = await getViewer()
  const back = nextAddress(page)
  if (!staff || !isUuid(id)) redirect(back)
  const gone = await deleteFile(staff, id, new Date())
  redirect(gone.ok ? afterDoing(back, 'file_deleted') : `${back}?refused=${gone.error}`)
}
