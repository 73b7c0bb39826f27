import 'server-only'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { namePiecesIn } from './password'
import { canManageUsers, canReadCases } from './policy'
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

const NAMES_AT_ONCE = 5_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** What of the names of people and cases, in every state, occurs in a password; see namePiecesIn. */
export async function listNamePiecesIn(password: string): Promise<string[]> {
  const pieces = new Set<string>()
  for await (const names of namesInParts())
    for (const piece of namePiecesIn(password, names)) pieces.add(piece)
  return [...pieces]
}

// In parts, because there may be very many.
async function* namesInParts(): AsyncGenerator<string[]> {
  const part = (after: string) =>
    ({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: NAMES_AT_ONCE }) as const
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const rows: { id: string; value: string }[] = await db.personName.findMany({
      ...part(after),
      select: { id: true, value: true },
    })
    yield rows.map(({ value }) => value)
    after = rows.at(-1)?.id
  }
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const rows: { id: string; translations: { title: string }[] }[] = await db.case.findMany({
      ...part(after),
      select: { id: true, translations: { select: { title: true } } },
    })
    yield rows.flatMap(({ translations }) => translations.map(({ title }) => title))
    after = rows.at(-1)?.id
  }
}

/** Everybody who can look after a case, by name: staff whose account is not disabled. */
export async function listColleagues(staff: Staff): Promise<{ id: string; name: string }[]> {
  if (!canReadCases(staff)) return []
  return db.user.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}
