import 'server-only'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { DatabaseAway } from '../db'
import { pageAddress } from '../http/page-path'
import { begin, currentAnswer } from '../http/response-store'
import { ensureKeysFit } from '../keys/queries'
import { signInPath } from '../routes'
import { authOptions } from './auth'
import { nextAddress } from './next-address'
import type { Staff } from './roles'

/** The session ended while a form was sent. `signIn`: where to sign in and come back from. */
export class SignedOut extends Error {
  override name = 'SignedOut'
  constructor(readonly signIn: string) {
    super('the session has ended')
  }
}

/**
 * Whose session this is, only to end it: a staff member whose session row was read for this request,
 * or null. The only place that makes a Staff. Throws DatabaseAway when nobody can know.
 */
export const getSessionHolder = cache(async (): Promise<Staff | null> => {
  begin()
  const session = await getServerSession(authOptions)
  if (session?.away) throw new DatabaseAway('the session cannot be looked up')
  return session?.person ? ({ kind: 'staff', ...session.person } as Staff) : null
})

/**
 * Who is asking: a staff member, or null. Throws DatabaseAway when nobody can know, and WrongKeys (a
 * kind of it) to staff when the record was sealed with other keys than this server has.
 */
export const getViewer = cache(async (): Promise<Staff | null> => {
  const viewer = await getSessionHolder()
  if (viewer) await ensureKeysFit()
  return viewer
})

/**
 * The staff member who is asking. Anybody else is sent to sign in, and from there back to this page.
 * Every page, action and route below /staff begins with this (checked by dependency-cruiser).
 */
export async function requireStaff(): Promise<Staff> {
  const viewer = await getViewer()
  if (viewer) return viewer
  const path = `${signInPath()}?next=${encodeURIComponent(nextAddress(await pageAddress()))}`
  // A redirect would send what was just sent once more, to a page that does not expect it.
  if (currentAnswer()?.response.req.method === 'POST') throw new SignedOut(path)
  redirect(path)
}
