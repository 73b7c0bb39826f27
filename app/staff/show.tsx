import 'server-only'
import type { ReactNode } from 'react'
import { Away } from '@/components/layout/missing'
import { unlessAway } from '@/lib/http/away'

/** Shows a page for staff; when the database is away, says so (503). */
export async function show(page: () => Promise<ReactNode>): Promise<ReactNode> {
  const shown = await unlessAway(async () => ({ page: await page() }))
  return shown === 'away' ? <Away room="staff" /> : shown.page
}
