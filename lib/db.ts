import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'
import { statementNames } from './statement-names'

/** The database does not answer, or not in time. Pages say so with 503; nothing was changed. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway'
}

/** The two roles that the owner of DATABASE_URL steps down to (DESIGN section 5). */
type DatabaseRole = 'vigil_app' | 'vigil_public'

// Without these limits a busy pool makes a request wait for ever.
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  // The server's own limit says nothing when the server itself hangs.
  query_timeout: 12_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 10_000,
}

function connect(role: DatabaseRole) {
  const adapter = new PrismaPg(
    { ...LIMITS, connectionString: env.DATABASE_URL, options: `-c role=${role}` },
    // Without a listener an idle connection that PostgreSQL closes would end the process.
    {
      onPoolError: noteLostConnection,
      onConnectionError: noteLostConnection,
      statementNameGenerator: statementNames(),
    },
  )
  return new PrismaClient({
    adapter,
    // Restricted and secret columns are read only where a query names them.
    omit: {
      person: { characteristicsSealed: true, noteSealed: true, realNameSealed: true },
      personRelation: { nameSealed: true, contactSealed: true },
      allegation: { methodDetailSealed: true },
      allegationPerpetrator: { nameSealed: true },
      healthConcern: { detailSealed: true },
      storedFile: { nameSealed: true },
      consent: { giverNameSealed: true, evidenceSealed: true },
      photograph: { originalNameSealed: true },
      revision: { restrictedSealed: true },
      draft: { contentSealed: true },
      supporterAction: { messageSealed: true, requestDigest: true },
      deedConfirmation: { addressDigest: true },
      mail: { addressSealed: true, addressDigest: true, parametersSealed: true },
      follow: { addressSealed: true, addressDigest: true },
      user: { passwordHash: true },
    },
  }).$extends({
    query: {
      async $allOperations({ args, query }) {
        try {
          return await query(args)
        } catch (error) {
          throw isAway(error) ? new DatabaseAway('the database does not answer') : error
        }
      },
    },
  })
}

function noteLostConnection(error: Error) {
  console.warn('a database connection was lost:', error.message)
}

/** Prisma's and PostgreSQL's ways of saying that the server is away, starting, stopping or swamped. */
const AWAY_CODES =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|57P0\d|08\w{3}|53300)$/
const AWAY_WORDS =
  /connection (terminated|ended)|terminating connection|not queryable|timeout exceeded when trying to connect|query read timeout|closed the connection|can't reach database|57P0\d|the database system is|53300|ECONNREFUSED|ECONNRESET|EPIPE|statement timeout|lock timeout|ConnectionClosed|DatabaseNotReachable|TooManyConnections|SocketTimeout/i

/** Where the layers between us and the server put the reason that the one below gave. */
const INWARD = ['cause', 'meta', 'driverAdapterError'] as const

/**
 * Whether an error means that the database is away, rather than that we asked something wrong. A
 * server that dies in the middle of a query says so in a different place each time.
 */
export function isAway(error: unknown, depth = 0): boolean {
  if (error instanceof DatabaseAway) return true
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const said = (key: string): unknown => Reflect.get(error, key)
  const words = ['name', 'kind', 'message', 'originalMessage'].map(said)
  const codes = ['code', 'originalCode'].map(said)
  return (
    codes.some((code) => typeof code === 'string' && AWAY_CODES.test(code)) ||
    words.some((text) => typeof text === 'string' && AWAY_WORDS.test(text)) ||
    INWARD.some((key) => isAway(said(key), depth + 1))
  )
}

type Client = ReturnType<typeof connect>
/** What work inside `write()` is given: the client without the means to open a transaction. */
export type Tx = Parameters<Parameters<Client['$transaction']>[0]>[0]

// Made at the first use: `next build` loads every module and has no database.
function lazily(make: () => Client): Client {
  let client: Client | undefined
  return new Proxy({} as Client, {
    get(_, key) {
      client ??= make()
      const value: unknown = Reflect.get(client, key)
      return typeof value === 'function' ? value.bind(client) : value
    },
  })
}

/** The application's role: all rows, no tables, and only INSERT and SELECT on traces. */
export const db = lazily(() => connect('vigil_app'))
/** Everybody's role: SELECT on the schema `published` alone. All public reading goes through it. */
export const publicDb = lazily(() => connect('vigil_public'))

export { Prisma }
