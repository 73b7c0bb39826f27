import { afterAll, describe, expect, test } from 'vitest'
import { acceptSignInLink, createUser } from '../auth/commands'
import type { Staff } from '../auth/roles'
import { db } from '../db'
import { attemptSignIn, endSession, startSession, touchSession } from './commands'
import { getLiveSession } from './queries'
import { ABSOLUTE_MS, IDLE_MS } from './session-life'

const system = { kind: 'system', name: 'a test' } as const
const start = new Date('2026-11-24T12:00:00Z')
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds)
const SECOND = 1000
const password = 'a café by the quiet river'

afterAll(() => db.$disconnect())

let counter = 0
async function somebody() {
  const email = `somebody-${(counter += 1)}@example.org`
  const invited = await createUser(system, { email, role: 'editor' }, start)
  if (!invited.ok) throw new Error(invited.error)
  const accepted = await acceptSignInLink(
    invited.value.token,
    { name: 'Somebody', password },
    start,
  )
  if (!accepted.ok) throw new Error(accepted.error)
  return { email, userId: invited.value.userId }
}

describe('signing in', () => {
  test('takes the right password, on whatever keyboard it was typed', async () => {
    const { email, userId } = await somebody()
    for (const form of ['NFC', 'NFD'] as const)
      expect(await attemptSignIn({ email, password: password.normalize(form) }, start)).toEqual({
        ok: true,
        value: { userId },
      })
  })

  test('says the same to a stranger, a wrong password, and somebody who was never let in', async () => {
    const { email } = await somebody()
    const invited = 'only-invited@example.org'
    await createUser(system, { email: invited, role: 'viewer' }, start)
    const refused = { ok: false, error: 'refused' }
    expect(await attemptSignIn({ email, password: `${password}!` }, start)).toEqual(refused)
    expect(await attemptSignIn({ email: 'nobody@example.org', password }, start)).toEqual(refused)
    expect(await attemptSignIn({ email: invited, password: '' }, start)).toEqual(refused)
    expect(await attemptSignIn({ email: 'not an address', password }, start)).toEqual(refused)
  })

  test('makes the hash anew when it was made with less work', async () => {
    const { email, userId } = await somebody()
    const { hash } = await import('@node-rs/argon2')
    const weak = await hash(password, { memoryCost: 8_192, timeCost: 2, parallelism: 1 })
    await db.user.update({ where: { id: userId }, data: { passwordHash: weak } })
    expect((await attemptSignIn({ email, password }, start)).ok).toBe(true)
    const { passwordHash } = await db.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true },
    })
    expect(passwordHash).toContain('m=19456')
  })
})

describe('after five failures', () => {
  test('even the right password has to wait, and knocking meanwhile does not make it longer', async () => {
    const { email } = await somebody()
    for (let failure = 0; failure < 5; failure += 1)
      await attemptSignIn({ email, password: 'wrong' }, start)
    expect((await attemptSignIn({ email, password }, after(SECOND))).ok).toBe(false)
    expect((await attemptSignIn({ email, password: 'wrong' }, after(20 * SECOND))).ok).toBe(false)
    expect((await attemptSignIn({ email, password }, after(31 * SECOND))).ok).toBe(true)
  })

  test('guesses at the same moment do not slip through together', async () => {
    const { email } = await somebody()
    const guesses = Array.from({ length: 12 }, () =>
      attemptSignIn({ email, password: 'wrong' }, start),
    )
    await Promise.all(guesses)
    expect((await attemptSignIn({ email, password }, after(SECOND))).ok).toBe(false)
  })

  test('the failures are in the database, where a restart finds them, without the address', async () => {
    const { email } = await somebody()
    await attemptSignIn({ email, password: 'wrong' }, start)
    const rows = await db.signInFailure.findMany()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows.map((row) => row.account))).not.toContain('somebody')
  })

  test('rows that weigh nothing any more are removed', async () => {
    await attemptSignIn(
      { email: 'nobody@example.org', password: 'wrong' },
      after(-3 * 60 * 60 * SECOND),
    )
    await attemptSignIn({ email: 'nobody@example.org', password: 'wrong' }, start)
    expect(await db.signInFailure.count({ where: { at: { lt: after(-60 * 60 * SECOND) } } })).toBe(
      0,
    )
  })
})

describe('a session', () => {
  test('is known by its digest alone', async () => {
    const { userId } = await somebody()
    const { secret } = await startSession(userId, start)
    const rows = await db.session.findMany({ where: { userId } })
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('goes on while it is used, and ends after an idle hour or twelve in all', async () => {
    const { userId } = await somebody()
    const { secret } = await startSession(userId, start)
    const session = await getLiveSession(secret, after(IDLE_MS - SECOND))
    await touchSession(session?.sessionHash ?? '', after(IDLE_MS - SECOND))
    expect(await getLiveSession(secret, after(IDLE_MS + SECOND))).not.toBeNull()
    expect(await getLiveSession(secret, after(2 * IDLE_MS))).toBeNull()
    await touchSession(session?.sessionHash ?? '', after(ABSOLUTE_MS - SECOND))
    expect(await getLiveSession(secret, after(ABSOLUTE_MS))).toBeNull()
  })

  test('ends when its person signs out, and the way in and out is in the history', async () => {
    const { userId } = await somebody()
    const { secret } = await startSession(userId, start)
    const session = await getLiveSession(secret, start)
    if (!session) throw new Error('the session does not hold')
    const staff = { kind: 'staff', ...session.user, sessionHash: session.sessionHash } as Staff
    await endSession(staff, after(SECOND))
    expect(await getLiveSession(secret, after(SECOND))).toBeNull()
    const entries = await db.auditEntry.findMany({
      where: { objectId: userId },
      orderBy: { seq: 'asc' },
    })
    expect(entries.map((entry) => entry.kind).slice(-2)).toEqual(['signed_in', 'signed_out'])
  })
})
