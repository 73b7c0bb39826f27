import 'server-only'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { signInPath } from '../routes'
import { authOptions } from './auth'
import { nextAddress } from './next-address'
import type { Staff } from './roles'

/**
 * Who is asking: a staff member whose session row was read for this request, or null. The only place
 * that makes a Staff.
 */
export const getViewer = cache(async (): Promise<Staff | null> => {
  const session = await getServerSession(authOptions)
  return session?.person ? ({ kind: 'staff', ...session.person } as Staff) : null
})

/**
 * The staff member who is asking. Anybody else is sent to sign in, and from there back to `next`.
 * Every page, action and route below /staff begins with this (checked by dependency-cruiser).
 */
export async function requireStaff(next: string): Promise<Staff> {
  const viewer = await getViewer()
  if (viewer) return viewer
  redirect(`${signInPath()}?next=${encodeURIComponent(nextAddress(next))}`)
}
