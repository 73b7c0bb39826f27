'use server'
import { redirect } from 'next/navigation'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { deleteCase, restoreCase } from '@/lib/cases/commands'
import { deleteCaseInput } from '@/lib/cases/input'
import type { FormState } from '@/lib/forms/form-state'
import { staffCasePath, staffPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { confirmWithReason } from '../confirm'

/** Deletes a draft softly, with a reason for the history. */
export async function submitDeleteCase(
  reference: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return confirmWithReason(getViewer, reference, previous, form, {
    input: deleteCaseInput,
    command: deleteCase,
    done: 'deleted',
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
