import 'server-only'
import type { ReactNode } from 'react'
import { Away, Locked } from '@/components/layout/missing'
import { SessionEnded } from '@/components/staff/session-ended'
import { SignedOut } from '@/lib/auth/viewer'
import { unlessAway } from '@/lib/http/away'
import { WrongKeys } from '@/lib/keys/queries'

/**
 * Shows a page for staff; when the session ended while a form was sent, says that its text is kept; when the database is away, or its keys are, says
 * so (503).
 */
export async function show(page: () => Promise<ReactNode>): Promise<ReactNode> {
  let locked = false
  const shown = await unlessAway(async () => {
    try {
      return { page: await page() }
    } catch (error) {
      if (error instanceof SignedOut) return { page: <SessionEnded signIn={error.signIn} /> }
      locked = error instanceof WrongKeys
      throw error
    }
  })
  if (shown !== 'away') return shown.page
  return locked ? <Locked /> : <Away room="staff" />
}
