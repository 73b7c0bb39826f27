import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { connectAsSuperuser } from '@/prisma/test-database'
import { ageOfFormKey, newFormKey } from '../crypto/form-key'
import { isSolved, newChallenge } from '../crypto/challenge'
import { db } from '../db'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { forgetNetworks, isRepeated, rememberDeed, takeTurn } from './commands'
import { networksOf } from './network'
import { printOf, sharesOfLogging, sharesOfMail } from './shares'

const noon = new Date('2026-11-24T12:00:00Z')
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)
const from = (address: string, slug = 'somebody') => sharesOfLogging(networksOf(address), slug)

/** Asks for turns at one moment; how many were given. */
async function turnsAt(at: Date, address: string, asked: number): Promise<number> {
  const turns = await Promise.all(Array.from({ length: asked }, () => takeTurn(from(address), at)))
  return turns.filter(({ wait }) => wait === 0).length
}

beforeEach(async () => {
  await db.networkShare.deleteMany()
  await db.recentDeed.deleteMany()
})
afterAll(() => db.$disconnect())

describe('the shares of a network', () => {
  test('a burst passes, asked for at one moment or not, then a wait is told, and after it one more passes', async () => {
    expect(await turnsAt(noon, '192.0.2.7', 300)).toBe(240)
    const { wait } = await takeTurn(from('192.0.2.7'), noon)
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(await takeTurn(from('192.0.2.7'), after(wait))).toMatchObject({ wait: 0 })
    expect(await takeTurn(from('198.51.100.4'), noon)).toEqual({ wait: 0, hold: null })
  })

  test('mail to addresses that anybody may name is asked for forty times, then a wait is told', async () => {
    const shares = sharesOfMail(networksOf('192.0.2.7'))
    const turns = await Promise.all(Array.from({ length: 50 }, () => takeTurn(shares, noon)))
    expect(turns.filter(({ wait }) => wait === 0)).toHaveLength(40)
    const others = sharesOfMail(networksOf('198.51.100.4'))
    expect(await takeTurn(others, noon)).toMatchObject({ wait: 0 })
  })

  test('a school behind one address still logs hundreds in an hour', async () => {
    let taken = 0
    for (let minute = 0; minute < 60; minute += 6)
      taken += await turnsAt(after(minute * 60), '192.0.2.7', 120)
    expect(taken).toBeGreaterThanOrEqual(900)
  })

  test('an attacker who changes addresses within a network meets the share of the wider one', async () => {
    let taken = 0
    for (let host = 1; host <= 10; host += 1) taken += await turnsAt(noon, `192.0.2.${host}`, 240)
    expect(taken).toBe(960)
  })

  test('more for one case than a network sends in an hour is to be held, for other cases not', async () => {
    for (let minute = 0; minute < 12; minute += 1)
      await turnsAt(after(minute * 60), '192.0.2.7', 30)
    const late = after(11 * 60)
    expect(await takeTurn(from('192.0.2.7'), late)).toEqual({ wait: 0, hold: 'network' })
    expect(await takeTurn(from('192.0.2.7', 'another'), late)).toEqual({ wait: 0, hold: null })
    expect(await takeTurn(from('203.0.113.9'), late)).toEqual({ wait: 0, hold: null })
  })
})

describe('what is kept of a network', () => {
  /** Everything in the three tables, as text. */
  async function kept(): Promise<string> {
    const client = await connectAsSuperuser()
    try {
      const { rows } = await client.query<{ row: string }>(
        `SELECT to_jsonb(a)::text AS row FROM "NetworkSalt" a
         UNION ALL SELECT to_jsonb(a)::text FROM "NetworkShare" a
         UNION ALL SELECT to_jsonb(a)::text FROM "RecentDeed" a`,
      )
      return rows.map(({ row }) => row).join('\n')
    } finally {
      await client.end()
    }
  }
  const keys = async () => (await db.networkShare.findMany()).map(({ key }) => key)

  test('no address, and the keys of the next day have nothing to do with those of today', async () => {
    await takeTurn(from('192.0.2.7'), noon)
    const today = await keys()
    expect(today).toHaveLength(6)
    expect(await kept()).not.toMatch(/192\.0|somebody/)
    const tomorrow = after(24 * 3_600)
    await forgetNetworks(tomorrow)
    expect(await keys()).toEqual([])
    expect(await db.networkSalt.findMany()).toEqual([])
    await takeTurn(from('192.0.2.7'), tomorrow)
    const others = await keys()
    expect(others).toHaveLength(6)
    expect(others.filter((key) => today.includes(key))).toEqual([])
  })

  test('the tables are in no archive of the log of the database', async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT relname::text AS name FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r' ORDER BY 1`
    expect(rows.map(({ name }) => name)).toEqual(['NetworkSalt', 'NetworkShare', 'RecentDeed'])
  })
})

describe('the same deed again', () => {
  const deed = { slug: 'a', kind: 'appeal', channel: 'letter', date: '2026-11-24', quantity: 1 }

  test('is known for ten minutes, while the first one stands', async () => {
    const print = printOf(networksOf('192.0.2.7'), deed)
    expect(await isRepeated(print, noon)).toBe(false)
    // The first one is gone: there is no such row.
    await rememberDeed(print, crypto.randomUUID(), noon)
    expect(await isRepeated(print, after(60))).toBe(false)
  })

  test('another network, day or number of messages makes it another deed', () => {
    const print = printOf(networksOf('192.0.2.7'), deed)
    expect(printOf(networksOf('192.0.2.8'), deed)).not.toBe(print)
    expect(printOf(networksOf('192.0.2.7'), { ...deed, quantity: 2 })).not.toBe(print)
    expect(printOf(networksOf('192.0.2.7'), { ...deed, date: '2026-11-23' })).not.toBe(print)
  })
})

describe('the key of a form', () => {
  test('says when the form was made, and only if we made it', () => {
    const key = newFormKey(noon)
    expect(key).toMatch(/^[A-Za-z0-9._-]{8,64}$/)
    expect(ageOfFormKey(key, after(5))).toBe(5_000)
    const younger = key.replace(/\.([0-9a-z]+)\./, (_, at: string) => {
      return `.${(Number.parseInt(at, 36) - 60_000).toString(36)}.`
    })
    for (const other of [younger, 'a-key-of-a-program', crypto.randomUUID(), ''])
      expect(ageOfFormKey(other, after(5))).toBeNull()
  })
})

describe('a piece of work', () => {
  test('is accepted when it is finished, for the form that it was made for', async () => {
    const soon = new Date()
    const key = newFormKey(soon)
    const challenge = await newChallenge(key, soon)
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = JSON.stringify({ challenge, solution })
    expect(await isSolved(proof, key)).toBe(true)
    expect(await isSolved(proof, newFormKey(soon))).toBe(false)
    const idle = JSON.stringify({
      challenge,
      solution: { counter: 0, derivedKey: '00'.repeat(32) },
    })
    for (const other of [idle, '', '{', '[]', '{"challenge":{}}', 'x'.repeat(5_000)])
      expect(await isSolved(other, key)).toBe(false)
  })
})
