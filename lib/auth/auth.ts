import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { decode, encode } from 'next-auth/jwt'
import CredentialsProvider from 'next-auth/providers/credentials'
import { HashingBusy } from '../crypto/password-hash'
import { DatabaseAway } from '../db'
import { env } from '../env'
import { signInPath } from '../routes'
import { attemptSignIn, startSession, touchSession } from '../sessions/commands'
import { getLiveSession } from '../sessions/queries'
import { ABSOLUTE_MS, shouldTouch } from '../sessions/session-life'
import { nextAddress } from './next-address'
import type { Role } from './roles'

/** Who a live session belongs to, as read from the database for this request. */
type SessionPerson = {
  id: string
  name: string
  email: string
  role: Role
  sections: readonly string[]
  sessionHash: string
}

declare module 'next-auth' {
  interface Session {
    /** Absent from a session that no longer holds. */
    person?: SessionPerson
    /** The database does not answer, so nobody knows whether the session holds. */
    away?: boolean
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    /** The secret of the session's row. The cookie holds nothing else of use. */
    sid?: string
    person?: SessionPerson
    away?: boolean
  }
}

/** The cookie is only a key: the row it opens is read on every request, and decides. */
async function openCookie(params: Parameters<typeof decode>[0]) {
  const token = await decode(params)
  if (typeof token?.sid !== 'string') return null
  try {
    const person = await findPerson(token.sid, new Date())
    return person && { sid: token.sid, person }
  } catch (error) {
    // next-auth would take any error for the end of the session, and remove the cookie.
    if (error instanceof DatabaseAway) return { sid: token.sid, away: true }
    throw error
  }
}

async function findPerson(secret: string, now: Date): Promise<SessionPerson | null> {
  const session = await getLiveSession(secret, now)
  if (!session) return null
  if (shouldTouch(session, now)) await touchSession(session.sessionHash, now)
  return { ...session.user, sessionHash: session.sessionHash }
}

/** What next-auth puts into an error address; the sign-in page has words for each. */
async function authorize(typed: Record<string, string> | undefined) {
  try {
    const found = await attemptSignIn(
      { email: String(typed?.email ?? ''), password: String(typed?.password ?? '') },
      new Date(),
    )
    return found.ok ? { id: found.value.userId } : null
  } catch (error) {
    if (error instanceof HashingBusy) throw new Error('Busy')
    if (error instanceof DatabaseAway) throw new Error('Away')
    console.error('signing in failed:', error)
    throw new Error('Failed')
  }
}

export const authOptions: NextAuthOptions = {
  // Read when it is needed: `next build` loads this file and has no environment.
  get secret() {
    return env.NEXTAUTH_SECRET
  },
  session: { strategy: 'jwt', maxAge: ABSOLUTE_MS / 1000 },
  pages: { signIn: signInPath(), error: signInPath() },
  jwt: {
    encode: ({ token, ...rest }) =>
      encode({ ...rest, token: token?.sid ? { sid: token.sid } : {} }),
    decode: openCookie,
  },
  callbacks: {
    async jwt({ token, user, trigger }) {
      if (trigger !== 'signIn') return token
      return { sid: (await startSession(user.id, new Date())).secret }
    },
    session: ({ session, token }) => ({
      expires: session.expires,
      ...(token.person ? { person: token.person } : {}),
      ...(token.away ? { away: true } : {}),
    }),
    redirect: ({ url, baseUrl }) =>
      baseUrl + nextAddress(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
  },
  logger: {
    error(code, metadata) {
      // A cookie whose session has ended is an everyday thing: next-auth calls it an error.
      if (code === 'JWT_SESSION_ERROR' && isEndedSession(metadata)) return
      console.error(`signing in: ${code}`, metadata)
    },
    warn: (code) => console.warn(`signing in: ${code}`),
    debug: () => undefined,
  },
  providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize })],
}

/** next-auth's own word for "decode answered null", and the forms of a cookie that we did not make. */
function isEndedSession(metadata: Error | { error: Error; [key: string]: unknown }): boolean {
  const error = metadata instanceof Error ? metadata : metadata.error
  return error.message === 'JWT invalid' || /^JW[ET]/.test(error.name)
}
