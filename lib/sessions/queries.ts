import 'server-only'
import type { Role } from '../auth/roles'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { isAlive } from './session-life'

/** A session that holds, with the person as they are now. */
export type LiveSession = {
  sessionHash: string
  lastSeenAt: Date
  createdAt: Date
  expiresAt: Date
  user: { id: string; name: string; email: string; role: Role; sections: readonly string[] }
}

/** The session behind a cookie's secret, if it still holds `now`; null otherwise, whatever the reason. */
export async function getLiveSession(secret: string, now: Date): Promise<LiveSession | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: sha256(secret) },
    select: {
      tokenHash: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          role: true,
          disabledAt: true,
          passwordChangedAt: true,
          sections: { select: { sectionId: true } },
        },
      },
    },
  })
  if (!session || !isAlive(session, session.user, now)) return null
  const { id, name, email, role } = session.user
  const sections = session.user.sections.map(({ sectionId }) => sectionId)
  return {
    sessionHash: session.tokenHash,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    expiresAt: session.expiresAt,
    user: { id, name, email, role, sections },
  }
}
