import 'server-only'
import { write } from '../audit/write'
import { normalizePassword, PASSWORD_MAX } from '../auth/password'
import type { Staff, System } from '../auth/roles'
import { emailInput } from '../auth/input'
import { keyedDigest } from '../crypto/digest'
import { hashPassword, isOutdated, verifyPassword } from '../crypto/password-hash'
import { newToken } from '../crypto/token'
import { db } from '../db'
import { type Result, ok, refuse } from '../result'
import { ABSOLUTE_MS } from './session-life'
import { FAILURE_WINDOW_MS, isThrottled } from './throttle'

const SIGN_IN: System = { kind: 'system', name: 'sign-in' }

/**
 * Checks e-mail address and password. Unknown, not yet invited, disabled, wrong and too early are one
 * refusal that takes the same work, so that nobody can find out who works here. Answers the user's
 * id. Throws HashingBusy.
 */
export async function attemptSignIn(
  typed: { email: string; password: string },
  now: Date,
): Promise<Result<{ userId: string }, 'refused'>> {
  const email = emailInput.safeParse(typed.email)
  const account = keyedDigest('sign-in', email.success ? email.data : typed.email.slice(0, 254))
  const attempt = await noteAttempt(account, now)
  const user = email.success
    ? await db.user.findUnique({
        where: { email: email.data },
        select: { id: true, passwordHash: true, disabledAt: true },
      })
    : null
  const password = normalizePassword(typed.password.slice(0, PASSWORD_MAX * 4))
  const fits = await verifyPassword(user?.passwordHash ?? null, password)
  if (attempt.throttled) {
    // Knocking during the delay does not prolong it: a stranger must not keep the owner out.
    await db.signInFailure.deleteMany({ where: { id: attempt.id } })
    return refuse('refused')
  }
  if (!user || !fits || user.disabledAt) return refuse('refused')
  await db.signInFailure.deleteMany({ where: { account } })
  if (user.passwordHash && isOutdated(user.passwordHash))
    await db.user.update({
      where: { id: user.id },
      data: { passwordHash: await hashPassword(password) },
    })
  return ok({ userId: user.id })
}

/**
 * Every attempt counts as failed from before its password is looked at until it succeeds, so that
 * guesses in parallel see one another.
 */
async function noteAttempt(
  account: string,
  now: Date,
): Promise<{ id: bigint; throttled: boolean }> {
  const since = new Date(now.getTime() - FAILURE_WINDOW_MS)
  await db.signInFailure.deleteMany({ where: { at: { lt: since } } })
  const { id } = await db.signInFailure.create({ data: { account, at: now } })
  const earlier = await db.signInFailure.findMany({
    where: { account, id: { lt: id }, at: { gte: since } },
    select: { at: true },
  })
  return {
    id,
    throttled: isThrottled(
      earlier.map((failure) => failure.at),
      now,
    ),
  }
}

/** Begins a session for somebody whose password was just checked. Answers the secret for the cookie. */
export async function startSession(userId: string, now: Date): Promise<{ secret: string }> {
  const { token, hash } = newToken()
  const started = await write<{ secret: string }, 'refused'>(SIGN_IN, now, async (tx, record) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user || user.disabledAt) return refuse('refused')
    await tx.session.deleteMany({ where: { userId, expiresAt: { lt: now } } })
    await tx.session.create({
      data: {
        tokenHash: hash,
        userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
      },
    })
    record({
      kind: 'signed_in',
      objectType: 'User',
      objectId: userId,
      detail: { facts: { name: user.name } },
    })
    return ok({ secret: token })
  })
  if (!started.ok) throw new Error('somebody was disabled while signing in')
  return started.value
}

/** Notes that a session is in use, so that it does not count as idle. Its row is its own trace. */
export async function touchSession(sessionHash: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { tokenHash: sessionHash }, data: { lastSeenAt: now } })
}

/** Ends a staff member's own session on the server: the cookie opens nothing from now on. */
export async function endSession(staff: Staff, now: Date): Promise<void> {
  await write<null, never>(staff, now, async (tx, record) => {
    await tx.session.deleteMany({ where: { tokenHash: staff.sessionHash } })
    record({
      kind: 'signed_out',
      objectType: 'User',
      objectId: staff.id,
      detail: { facts: { name: staff.name } },
    })
    return ok(null)
  })
}
