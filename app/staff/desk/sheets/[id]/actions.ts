'use server'
import { redirect } from 'next/navigation'
import { afterDoing } from '@/components/staff/done'
import { getViewer } from '@/lib/auth/viewer'
import { sheetPath, sheetsPath } from '@/lib/routes'
import { importSheet } from '@/lib/tally-sheets/commands'
import { isUuid } from '@/lib/text/uuid'

/** Brings in a sheet that the sender has looked at. */
export async function submitImport(id: string): Promise<void> {
  const staff = await getViewer()
  if (!isUuid(id)) redirect(sheetsPath())
  const page = sheetPath(id)
  if (!staff) redirect(page)
  const imported = await importSheet(staff, id, new Date())
  redirect(imported.ok ? afterDoing(page, 'sheet_imported') : `${page}?refused=${imported.error}`)
}
