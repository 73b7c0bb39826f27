import { createFirstAdmin, createUser, disableUser, renewFirstAdmin } from '@/lib/auth/commands'
import { ROLES, type Role } from '@/lib/auth/roles'
import { env } from '@/lib/env'
import { welcomePath } from '@/lib/routes'
import { say, stopWith } from './say'

const SYSTEM = { kind: 'system', name: 'administration command' } as const

const linkOf = (token: string) => new URL(welcomePath(token), env.PUBLIC_ORIGIN).href
const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

/** Adds somebody to the staff and prints the one-time link. */
export async function createStaff(options: {
  email: string
  role: string
  name?: string
}): Promise<void> {
  const { email, role } = options
  if (!isRole(role)) stopWith(`There is no role "${role}". The roles are: ${ROLES.join(', ')}.`)
  const name = options.name ?? email.slice(0, email.indexOf('@'))
  const created = await createUser(SYSTEM, { email, name, role }, new Date())
  if (!created.ok) stopWith(`Nobody was added: ${created.error}.`)
  say(`${email} joins as ${role}. One-time link, valid for 72 hours:`)
  say(linkOf(created.value.token))
}

/** Disables somebody: all sessions end at their next request. */
export async function disableStaff(options: { email: string }): Promise<void> {
  const disabled = await disableUser(SYSTEM, options, new Date())
  if (!disabled.ok) stopWith(`Nobody was disabled: ${disabled.error}.`)
  say(`${options.email} is disabled and signed out everywhere.`)
}

// `.localhost` can belong to nobody (RFC 6761): a name to sign in with, until real addresses are added.
const FIRST_ADMIN = { email: 'admin@vigil.localhost', name: 'First administrator' }

/**
 * Prints the first administrator's one-time link: a new one while nobody has ever set a password.
 * Says nothing when somebody can sign in already.
 */
export async function firstAdmin(options: { email?: string }): Promise<void> {
  const { email = FIRST_ADMIN.email } = options
  const now = new Date()
  const made = await createFirstAdmin(SYSTEM, { ...FIRST_ADMIN, email }, now)
  if (!made.ok && made.error === 'invalid') stopWith(`"${email}" is not an e-mail address.`)
  const invited = made.ok ? made : await renewFirstAdmin(SYSTEM, now)
  if (invited.ok) say(linkOf(invited.value.token))
}
