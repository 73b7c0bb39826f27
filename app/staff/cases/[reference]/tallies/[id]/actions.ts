'use server'
import { redirect } from 'next/navigation'
import { includeAt, rejectAt, verifyAt } from '@/app/staff/decide-figure'
import { getViewer } from '@/lib/auth/viewer'
import type { FormState } from '@/lib/forms/form-state'
import { staffCasesPath, tallyPath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'

// Bound arguments travel through the browser.
function placeOf(reference: string, id: string) {
  if (!isReference(reference) || !isUuid(id)) redirect(staffCasesPath())
  return { page: tallyPath(reference, id), id }
}

/** Verifies a figure that somebody else entered. */
export async function submitVerification(reference: string, id: string): Promise<void> {
  await verifyAt(getViewer, placeOf(reference, id))
}

/** Takes a figure out of the count, with a reason. */
export async function submitRejection(
  reference: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return rejectAt(getViewer, placeOf(reference, id), previous, form)
}

/** Says that another figure lies inside this one. */
export async function submitInclusion(
  reference: string,
  id: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return includeAt(getViewer, placeOf(reference, id), previous, form)
}
