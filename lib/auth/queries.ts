import 'server-only'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { canManageUsers } from './policy'
import type { Staff } from './roles'
import { linkState } from './sign-in-link'
import type { UserRow } from './user-row'

/** A one-time link, for whoever holds it. `missing`: no such link, or its person was disabled. */
export async function getSignInLink(
  token: string,
  now: Date,
): Promise<
  { state: 'missing' | 'used' | 'expired' } | { state: 'open'; email: string; name: string }
> {
  const link = await db.signInLink.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      expiresAt: true,
      usedAt: true,
      user: { select: { email: true, name: true, disabledAt: true } },
    },
  })
  if (!link || link.user.disabledAt !== null) return { state: 'missing' }
  const state = linkState(link, now)
  return state === 'open' ? { state, email: link.user.email, name: link.user.name } : { state }
}

/** Everybody with an account, by name, for those who look after people; nobody for others. */
export async function listUsers(staff: Staff): Promise<UserRow[]> {
  if (!canManageUsers(staff)) return []
  const users = await db.user.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      createdAt: true,
      disabledAt: true,
      passwordChangedAt: true,
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
  })
  return users.map((user) => ({
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    standing: user.disabledAt ? 'disabled' : user.passwordChangedAt ? 'active' : 'invited',
    createdAt: user.createdAt,
    lastSeenAt: user.sessions[0]?.lastSeenAt ?? null,
  }))
}
