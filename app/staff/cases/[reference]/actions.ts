'use server'
import { redirect } from 'next/navigation'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { undoCaseEdit } from '@/lib/editing/commands'
import { staffCasePath } from '@/lib/routes'
import { isReference } from '@/lib/staff-cases/reference'
import { isUuid } from '@/lib/text/uuid'
import { undoCaseEvent } from '@/lib/timeline/commands'

const UNDO = { edit: undoCaseEdit, entry: undoCaseEvent } as const

/** Takes back one's own latest change: of the case's own fields, or an entry that was just added. */
export async function submitCaseUndo(
  reference: string,
  what: keyof typeof UNDO,
  id: string,
): Promise<void> {
  const staff = await getViewer()
  const page = staffCasePath(reference)
  // A bound argument travels through the browser.
  if (!staff || !isReference(reference) || !isUuid(id) || !Object.hasOwn(UNDO, what)) redirect(page)
  const undone = await UNDO[what](staff, reference, id, new Date())
  redirect(undone.ok ? afterDoing(page, 'entry_undone') : `${page}?refused=${undone.error}`)
}
