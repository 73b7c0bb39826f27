import 'server-only'
import type { Recorder } from '../audit/write'
import { write } from '../audit/write'
import { sha256 } from '../crypto/digest'
import { hashPassword } from '../crypto/password-hash'
import { newToken } from '../crypto/token'
import { db, type Tx } from '../db'
import { type Result, ok, refuse } from '../result'
import { isUuid } from '../text/uuid'
import {
  type CreateUserInput,
  type WelcomeInput,
  createUserInput,
  emailInput,
  welcomeInput,
} from './input'
import { checkPassword } from './password'
import { may } from './may'
import { canManageUsers } from './policy'
import { listNamePiecesIn } from './queries'
import type { Staff, System } from './roles'
import { LINK_MS, linkState } from './sign-in-link'
import type { WelcomeRefusal } from './welcome-state'

/** A new account and the secret of its one-time link, which is shown once and stored nowhere. */
export type Invited = { userId: string; name: string; token: string; expiresAt: Date }
export type UserRefusal =
  'not_permitted' | 'invalid' | 'email_taken' | 'missing' | 'last_admin' | 'already_disabled'

// Any number will do, as long as nothing else takes it: whoever counts admins or the first user waits.
const PEOPLE_LOCK = 8_240_414
const lockPeople = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${PEOPLE_LOCK})`

/**
 * Makes an account without a password, and a one-time link that sets it. There is no other way to
 * get an account. Refuses an address that has one, also a disabled one.
 */
export async function createUser(
  actor: Staff | System,
  given: CreateUserInput,
  now: Date,
): Promise<Result<Invited, UserRefusal>> {
  if (!may(actor, canManageUsers)) return refuse('not_permitted')
  const input = createUserInput.safeParse(given)
  if (!input.success) return refuse('invalid')
  return write<Invited, UserRefusal>(actor, now, async (tx, record) => {
    await lockPeople(tx)
    if (await tx.user.findUnique({ where: { email: input.data.email } }))
      return refuse('email_taken')
    return ok(await invite(tx, record, input.data, now))
  })
}

/**
 * Makes the first administrator of a new installation. Refuses as soon as anybody has an account,
 * so that of any number of parallel calls one succeeds.
 */
export async function createFirstAdmin(
  actor: System,
  given: Omit<CreateUserInput, 'role'>,
  now: Date,
): Promise<Result<Invited, 'invalid' | 'not_first'>> {
  const input = createUserInput.safeParse({ ...given, role: 'admin' })
  if (!input.success) return refuse('invalid')
  return write<Invited, 'invalid' | 'not_first'>(actor, now, async (tx, record) => {
    await lockPeople(tx)
    if ((await tx.user.count()) > 0) return refuse('not_first')
    return ok(await invite(tx, record, input.data, now))
  })
}

type NewUser = ReturnType<typeof createUserInput.parse>

async function invite(tx: Tx, record: Recorder, input: NewUser, now: Date): Promise<Invited> {
  const user = await tx.user.create({
    data: {
      email: input.email,
      name: input.name ?? input.email.replace(/@.*$/, ''),
      role: input.role,
      createdAt: now,
    },
  })
  record({
    kind: 'user_created',
    objectType: 'User',
    objectId: user.id,
    detail: { facts: { name: user.name, role: user.role } },
  })
  return makeLink(tx, record, user, now)
}

async function makeLink(
  tx: Tx,
  record: Recorder,
  user: { id: string; name: string },
  now: Date,
): Promise<Invited> {
  const { token, hash } = newToken()
  const expiresAt = new Date(now.getTime() + LINK_MS)
  // One link at a time: a new one makes the older ones useless.
  await tx.signInLink.updateMany({
    where: { userId: user.id, usedAt: null },
    data: { usedAt: now },
  })
  await tx.signInLink.create({
    data: { tokenHash: hash, userId: user.id, createdAt: now, expiresAt },
  })
  record({
    kind: 'sign_in_link_made',
    objectType: 'User',
    objectId: user.id,
    detail: { facts: { name: user.name, expiresAt: expiresAt.toISOString() } },
  })
  return { userId: user.id, name: user.name, token, expiresAt }
}

/** Makes a new one-time link for somebody whose first one ran out or got lost. Ends the older links. */
export async function renewSignInLink(
  actor: Staff | System,
  userId: string,
  now: Date,
): Promise<Result<Invited, UserRefusal>> {
  if (!may(actor, canManageUsers)) return refuse('not_permitted')
  if (!isUuid(userId)) return refuse('missing')
  return write<Invited, UserRefusal>(actor, now, async (tx, record) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) return refuse('missing')
    if (user.disabledAt) return refuse('already_disabled')
    return ok(await makeLink(tx, record, user, now))
  })
}

/**
 * Makes the first administrator's link anew, as long as nobody has ever set a password: a link that
 * was lost, or ran out, must not lock everybody out of a new installation.
 */
export async function renewFirstAdmin(
  actor: System,
  now: Date,
): Promise<Result<Invited, 'not_first'>> {
  return write<Invited, 'not_first'>(actor, now, async (tx, record) => {
    await lockPeople(tx)
    if ((await tx.user.count({ where: { passwordHash: { not: null } } })) > 0)
      return refuse('not_first')
    const user = await tx.user.findFirst({
      where: { role: 'admin', disabledAt: null },
      orderBy: { createdAt: 'asc' },
    })
    return user ? ok(await makeLink(tx, record, user, now)) : refuse('not_first')
  })
}

/** Whom to disable: by id on the page, by address on the command line. */
export type UserKey = { id: string } | { email: string }

// An address is stored as emailInput makes it; anything else belongs to nobody.
const folded = (key: UserKey): UserKey =>
  'id' in key ? key : { email: emailInput.safeParse(key.email).data ?? '' }

/**
 * Takes somebody's access away, from the next request on: sessions end, open links stop working. The
 * account stays, because its name stands in the history. Refuses to disable the last administrator.
 */
export async function disableUser(
  actor: Staff | System,
  key: UserKey,
  now: Date,
): Promise<Result<{ userId: string }, UserRefusal>> {
  if (!may(actor, canManageUsers)) return refuse('not_permitted')
  if ('id' in key && !isUuid(key.id)) return refuse('missing')
  return write<{ userId: string }, UserRefusal>(actor, now, async (tx, record) => {
    await lockPeople(tx)
    const user = await tx.user.findUnique({ where: folded(key) })
    if (!user) return refuse('missing')
    if (user.disabledAt) return refuse('already_disabled')
    const otherAdmins = { role: 'admin', disabledAt: null, NOT: { id: user.id } } as const
    if (user.role === 'admin' && (await tx.user.count({ where: otherAdmins })) === 0)
      return refuse('last_admin')
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: now } })
    await tx.session.deleteMany({ where: { userId: user.id } })
    await tx.signInLink.updateMany({
      where: { userId: user.id, usedAt: null },
      data: { usedAt: now },
    })
    record({
      kind: 'user_disabled',
      objectType: 'User',
      objectId: user.id,
      detail: { facts: { name: user.name, role: user.role } },
    })
    return ok({ userId: user.id })
  })
}

/** Asks for the names in our cases only when nothing else is wrong with a password. */
async function judge({ name, password }: WelcomeInput, email: string) {
  const own = [name, email]
  const first = checkPassword(password, own)
  return first.ok ? checkPassword(password, own, await listNamePiecesIn(password)) : first
}

const BY_LINK: System = { kind: 'system', name: 'sign-in link' }

/**
 * Sets name and password by a one-time link. Of any number of parallel uses one succeeds; the link
 * is then used. All earlier sessions of the person end. Throws HashingBusy.
 */
export async function acceptSignInLink(
  token: string,
  given: WelcomeInput,
  now: Date,
): Promise<Result<{ email: string }, WelcomeRefusal>> {
  const tokenHash = sha256(token)
  const link = await db.signInLink.findUnique({ where: { tokenHash }, include: { user: true } })
  if (!link || link.user.disabledAt) return refuse('missing')
  const state = linkState(link, now)
  if (state !== 'open') return refuse(state)
  const input = welcomeInput.safeParse(given)
  if (!input.success) return refuse('name')
  const password = await judge(input.data, link.user.email)
  if (!password.ok) return password
  // Outside the transaction: hashing takes long, and a lock must not be held for it.
  const passwordHash = await hashPassword(password.value)
  return write<{ email: string }, WelcomeRefusal>(BY_LINK, now, async (tx, record) => {
    const { count } = await tx.signInLink.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
      data: { usedAt: now },
    })
    if (count === 0) return refuse('used')
    await tx.user.update({
      where: { id: link.userId },
      data: { name: input.data.name, passwordHash, passwordChangedAt: now },
    })
    await tx.session.deleteMany({ where: { userId: link.userId } })
    record({
      kind: 'password_set',
      objectType: 'User',
      objectId: link.userId,
      detail: { facts: { name: input.data.name } },
    })
    return ok({ email: link.user.email })
  })
}
