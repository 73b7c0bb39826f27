import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aCase } from '@/prisma/factories'
import { openCase } from '../cases/commands'
import { DatabaseAway, db } from '../db'
import { attemptSignIn, startSession } from '../sessions/commands'
import { getLiveSession } from '../sessions/queries'
import {
  acceptSignInLink,
  createFirstAdmin,
  createUser,
  disableUser,
  renewSignInLink,
} from './commands'
import { getSignInLink } from './queries'
import type { Role, Staff } from './roles'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const password = 'seven lanterns on a wet roof'

afterAll(() => db.$disconnect())

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`)
  return result.value
}

let counter = 0
const anAddress = () => `somebody-${(counter += 1)}@example.org`

/** What came of many attempts at once. On a busy machine some may be told to come back later. */
async function parallel<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const settled = await Promise.allSettled(Array.from({ length: times }, work))
  return settled.flatMap((each) => {
    if (each.status === 'fulfilled') return [each.value]
    if (each.reason instanceof DatabaseAway) return []
    throw each.reason
  })
}

async function somebody(role: Role = 'editor') {
  const email = anAddress()
  const invited = must(await createUser(system, { email, role }, now))
  must(await acceptSignInLink(invited.token, { name: 'Somebody', password }, now))
  return { email, userId: invited.userId }
}

describe('the first administrator', () => {
  beforeEach(async () => {
    expect(await db.user.count()).toBe(0)
  })

  test('is one, however many starts there are at once', async () => {
    const made = await parallel(20, () =>
      createFirstAdmin(system, { email: 'admin@vigil.localhost' }, now),
    )
    expect(made.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.user.findMany({ select: { role: true } })).toEqual([{ role: 'admin' }])
  })
})

describe('a one-time link', () => {
  test('is used once, also by twenty at once', async () => {
    const { token } = must(await createUser(system, { email: anAddress(), role: 'viewer' }, now))
    const uses = await parallel(20, () =>
      acceptSignInLink(token, { name: 'Somebody', password }, now),
    )
    expect(uses.filter((result) => result.ok)).toHaveLength(1)
    const refused = uses.filter((result) => !result.ok)
    expect(refused.every((result) => result.error === 'used')).toBe(true)
    expect(await getSignInLink(token, now)).toEqual({ state: 'used' })
  }, 60_000)

  test('ends after three days', async () => {
    const { token } = must(await createUser(system, { email: anAddress(), role: 'viewer' }, now))
    const afterwards = later(72 * 60)
    expect(await acceptSignInLink(token, { name: 'Somebody', password }, afterwards)).toEqual({
      ok: false,
      error: 'expired',
    })
    expect(await getSignInLink(token, afterwards)).toEqual({ state: 'expired' })
  })

  test('is not stored, so that a copy of the database opens nothing', async () => {
    const { token } = must(await createUser(system, { email: anAddress(), role: 'viewer' }, now))
    const links = await db.signInLink.findMany()
    expect(JSON.stringify(links)).not.toContain(token)
  })

  test('gives way to a newer one', async () => {
    const { token, userId } = must(
      await createUser(system, { email: anAddress(), role: 'viewer' }, now),
    )
    must(await renewSignInLink(system, userId, now))
    expect(await acceptSignInLink(token, { name: 'Somebody', password }, now)).toEqual({
      ok: false,
      error: 'used',
    })
  })

  test('refuses a password made of the name of a case or of somebody in it, without saying so', async () => {
    must(
      await openCase(
        system,
        aCase({ title: 'Zarnigor of the Draft', name: 'Qilich Temirov' }),
        now,
      ),
    )
    const { token } = must(await createUser(system, { email: anAddress(), role: 'viewer' }, now))
    for (const poor of ['Qilich-Temirov-2026', 'zarnigor of the draft', 'temirov+zarnigor+1'])
      expect(await acceptSignInLink(token, { name: 'Somebody', password: poor }, now)).toEqual({
        ok: false,
        error: 'common',
      })
    must(await acceptSignInLink(token, { name: 'Somebody', password }, now))
  })

  test('refuses a poor password with the reason, and is still good afterwards', async () => {
    const { token } = must(
      await createUser(system, { email: 'tamara.okafor@example.org', role: 'viewer' }, now),
    )
    expect(
      await acceptSignInLink(token, { name: 'Tamara Okafor', password: 'short' }, now),
    ).toEqual({ ok: false, error: 'too_short' })
    expect(
      await acceptSignInLink(token, { name: 'Tamara Okafor', password: 'tamara-okafor-2026' }, now),
    ).toEqual({ ok: false, error: 'about_you' })
    must(await acceptSignInLink(token, { name: 'Tamara Okafor', password }, now))
  })
})

test('a password is kept as argon2id with at least 19 MiB, two passes and one lane', async () => {
  const { userId } = await somebody()
  const stored = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  })
  const [, memory, passes, lanes] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored.passwordHash ?? '') ?? []
  expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
  expect(Number(passes)).toBeGreaterThanOrEqual(2)
  expect(lanes).toBe('1')
})

test('an account exists once for each address, however it is written', async () => {
  const { email } = await somebody()
  const again = { email: ` ${email.toUpperCase()} `, role: 'viewer' } as const
  expect(await createUser(system, again, now)).toEqual({ ok: false, error: 'email_taken' })
})

describe('disabling somebody', () => {
  test('ends their session and their way in', async () => {
    const { email, userId } = await somebody()
    const { secret } = await startSession(userId, now)
    expect(await getLiveSession(secret, later(1))).not.toBeNull()
    must(await disableUser(system, { email: email.toUpperCase() }, later(2)))
    expect(await getLiveSession(secret, later(3))).toBeNull()
    expect(await attemptSignIn({ email, password }, later(4))).toEqual({
      ok: false,
      error: 'refused',
    })
  })

  test('leaves at least one administrator, also when two disable each other at once', async () => {
    const first = await db.user.findFirstOrThrow({ where: { role: 'admin' } })
    const second = await somebody('admin')
    const both = await Promise.all([
      disableUser(system, { id: first.id }, now),
      disableUser(system, { id: second.userId }, now),
    ])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.user.count({ where: { role: 'admin', disabledAt: null } })).toBe(1)
  })

  test('is for administrators alone', async () => {
    const { userId } = await somebody()
    for (const role of ['viewer', 'campaigner', 'editor'] as const) {
      const staff = {
        kind: 'staff',
        id: userId,
        name: 'S',
        email: 's@example.org',
        role,
        sessionHash: '',
      } as Staff
      expect(await disableUser(staff, { id: userId }, now)).toEqual({
        ok: false,
        error: 'not_permitted',
      })
      expect(await createUser(staff, { email: anAddress(), role }, now)).toEqual({
        ok: false,
        error: 'not_permitted',
      })
      expect(await renewSignInLink(staff, userId, now)).toEqual({
        ok: false,
        error: 'not_permitted',
      })
    }
  })
})
