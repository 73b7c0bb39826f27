'use server'
import { redirect } from 'next/navigation'
import { afterEdit } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { readFields } from '@/lib/forms/read-form'
import { sourcePath, sourceVersionsPath, staffCasesPath } from '@/lib/routes'
import { restoreSourceVersion } from '@/lib/sources/commands'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Records of a source again what was recorded in an earlier version. */
export async function submitSourceVersion(
  reference: string,
  id: string,
  form: FormData,
): Promise<void> {
  const staff = await getViewer()
  const { revision = '' } = readFields(form, ['revision'])
  // A bound argument travels through the browser.
  if (!isReference(reference) || !isUuid(id)) redirect(staffCasesPath())
  const page = sourcePath(reference, id)
  if (!staff || !isUuid(revision)) redirect(page)
  const back = await restoreSourceVersion(staff, id, revision, new Date())
  if (!back.ok) redirect(`${sourceVersionsPath(reference, id)}?refused=${back.error}`)
  redirect(afterEdit(page, 'entry_restored', back.value.revisionId))
}
