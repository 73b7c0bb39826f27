'use server'
import { redirect } from 'next/navigation'
import { afterEdit } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { restoreCaseVersion } from '@/lib/editing/commands'
import { readFields } from '@/lib/forms/read-form'
import { caseVersionsPath, staffCasePath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Makes a case's own fields say again what they said in an earlier version. */
export async function submitCaseVersion(reference: string, form: FormData): Promise<void> {
  const staff = await getViewer()
  const { revision = '' } = readFields(form, ['revision'])
  const page = staffCasePath(reference)
  if (!staff || !isReference(reference) || !isUuid(revision)) redirect(page)
  const back = await restoreCaseVersion(staff, reference, revision, new Date())
  if (!back.ok) redirect(`${caseVersionsPath(reference)}?refused=${back.error}`)
  redirect(afterEdit(page, 'entry_restored', back.value.revisionId))
}
