import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id (the library's default) with at least 19 MiB, two
// passes, one lane.
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1

/** Too many people sign in at once: try again in a moment. */
export class HashingBusy extends Error {
  override name = 'HashingBusy'
}

// Each hash fills 19 MiB and a core. Without a limit, anybody who posts passwords stops the server.
const AT_ONCE = 2
const WAITING = 60
let running = 0
const queue: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (queue.length >= WAITING) throw new HashingBusy('too many passwords are being checked')
    await new Promise<void>((go) => queue.push(go))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    // The place is handed on rather than given back, so that nobody slips in between.
    if (next) next()
    else running -= 1
  }
}

/** Hashes a normalised password. Answers a PHC string. Throws HashingBusy. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() =>
    hash(password, {
      memoryCost: MEMORY_KIB,
      timeCost: PASSES,
      parallelism: LANES,
    }),
  )

let stranger: Promise<string> | undefined

/**
 * Whether a normalised password fits a stored hash. With null (nobody, or no password yet) it does
 * the same work on a password that nobody knows and answers false. Throws HashingBusy.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword(randomBytes(32).toString('base64url')).catch((error: unknown) => {
    stranger = undefined
    throw error
  })
  const nobody = await stranger
  const fits = await inTurn(() => verify(stored ?? nobody, password))
  return stored !== null && fits
}

/** Whether a hash was made with less work than today's, so that it is made anew at the next sign-in. */
export function isOutdated(stored: string): boolean {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored)
  if (!parts) return true
  return Number(parts[1]) < MEMORY_KIB || Number(parts[2]) < PASSES || Number(parts[3]) !== LANES
}
