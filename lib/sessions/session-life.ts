// How long a sign-in lasts. Both limits are held by the server, whatever the cookie says.

/** Without a request for this long, a session is over (NIST SP 800-63B-4, AAL2). */
export const IDLE_MS = 60 * 60_000
/** However busy, a session is over after this long. */
export const ABSOLUTE_MS = 12 * 60 * 60_000
/** `lastSeenAt` is written no more often than this. */
const TOUCH_MS = 60_000

export type SessionTimes = { createdAt: Date; lastSeenAt: Date; expiresAt: Date }
export type UserStanding = { disabledAt: Date | null; passwordChangedAt: Date | null }

/**
 * Whether a session still holds `now`: neither idle nor old, its person not disabled, and the
 * password not changed since it began.
 */
export function isAlive(session: SessionTimes, user: UserStanding, now: Date): boolean {
  if (now >= session.expiresAt) return false
  if (now.getTime() - session.createdAt.getTime() >= ABSOLUTE_MS) return false
  if (now.getTime() - session.lastSeenAt.getTime() >= IDLE_MS) return false
  if (user.disabledAt !== null) return false
  return user.passwordChangedAt === null || user.passwordChangedAt <= session.createdAt
}

/** Whether it is time to note that the session is in use. */
export const shouldTouch = (session: SessionTimes, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS
