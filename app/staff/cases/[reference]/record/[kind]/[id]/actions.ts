'use server'
import { redirect } from 'next/navigation'
import { afterChange } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { readFields } from '@/lib/forms/read-form'
import { type KindCode, isKindCode } from '@/lib/record/kinds'
import { restoreRevision } from '@/lib/revisions/commands'
import { entryAnchor, recordPath, versionsPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

/** Makes an entry say again what it said in an earlier version. */
export async function submitVersion(
  reference: string,
  kind: KindCode,
  id: string,
  form: FormData,
): Promise<void> {
  const staff = await getViewer()
  const page = recordPath(reference)
  const { revision = '' } = readFields(form, ['revision'])
  if (!staff || !isReference(reference) || !isKindCode(kind) || !isUuid(id) || !isUuid(revision))
    redirect(page)
  const back = await restoreRevision(staff, reference, revision, new Date())
  if (!back.ok) redirect(`${versionsPath(reference, kind, id)}?refused=${back.error}`)
  const place = entryAnchor(kind, id)
  redirect(afterChange(page, 'entry_restored', { revisionId: back.value.revisionId, place }))
}
