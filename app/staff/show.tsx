import 'server-only'
import type { ReactNode } from 'react'
import { Away, Locked } from '@/components/layout/missing'
import { unlessAway } from '@/lib/http/away'
import { WrongKeys } from '@/lib/keys/queries'

/** Shows a page for staff; when the database is away, or its keys are, says so (503). */
export async function show(page: () => Promise<ReactNode>): Promise<ReactNode> {
  let locked = false
  const shown = await unlessAway(async () => {
    try {
      return { page: await page() }
    } catch (error) {
      locked = error instanceof WrongKeys
      throw error
    }
  })
  if (shown !== 'away') return shown.page
  return locked ? <Locked /> : <Away room="staff" />
}
