import 'server-only'
import { randomBytes } from 'node:crypto'
import { keyedDigest } from '../crypto/digest'
import { toDateColumn } from '../dates/columns'
import { db } from '../db'
import { REPEAT_MS, type Shares, type Turn } from './shares'

// Whatever is written here is no part of the record: it says how often, never who, and is gone within
// a day (docs/decisions/0047). So it has no entry in the audit chain.

/** The salt of today as this process knows it. The one of yesterday is forgotten with the next request. */
let known: { day: string; salt: string } | null = null

async function saltOf(now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10)
  if (known?.day === day) return known.salt
  const fresh = randomBytes(32).toString('hex')
  const column = toDateColumn(day)
  // The first process of the day makes it, and all others use the same.
  const [row] = await db.$queryRaw<{ salt: string }[]>`
    INSERT INTO "NetworkSalt" ("day", "salt") VALUES (${column}::date, ${fresh})
    ON CONFLICT ("day") DO UPDATE SET "salt" = "NetworkSalt"."salt" RETURNING "salt"`
  if (!row) throw new Error('the day has no salt')
  known = { day, salt: row.salt }
  return row.salt
}

/** What is kept instead of a name. Without the salt of its day nobody can say what it was, we neither. */
const digestOf = (salt: string, name: string) => keyedDigest('network', `${salt}\0${name}`)

/** Takes a turn of every share, or of none and says how long to wait. */
export async function takeTurn({ limits, holds }: Shares, now: Date): Promise<Turn> {
  const salt = await saltOf(now)
  const all = [...limits, ...holds]
  const keys = all.map(({ name }) => digestOf(salt, name))
  const every = all.map(({ most, seconds }) => `${seconds / most} seconds`)
  const spans = all.map(({ seconds }) => `${seconds} seconds`)
  const [row] = await db.$queryRaw<{ wait: number; over: number }[]>`
    SELECT wait, over FROM "take_turn"(${keys}::text[], ${every}::interval[], ${spans}::interval[],
      ${limits.length}::int, ${now}::timestamptz)`
  if (!row) throw new Error('nobody said whether there is a turn')
  const hold = row.over > 0 ? (all[row.over - 1] as Shares['holds'][number]).why : null
  return { wait: Math.ceil(row.wait), hold }
}

/** Whether the same deed came from the same network a few minutes ago, and still stands. */
export async function isRepeated(print: string, now: Date): Promise<boolean> {
  const digest = digestOf(await saltOf(now), print)
  const since = new Date(now.getTime() - REPEAT_MS)
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "RecentDeed" r JOIN "SupporterAction" a ON a.id = r."supporterActionId"
    WHERE r.print = ${digest} AND r.at > ${since} AND a.state IN ('logged', 'confirmed', 'held')`
  return rows.length > 0
}

/** Remembers for a few minutes that a deed came. */
export async function rememberDeed(print: string, deedId: string, now: Date): Promise<void> {
  const digest = digestOf(await saltOf(now), print)
  await db.recentDeed.upsert({
    where: { print: digest },
    create: { print: digest, supporterActionId: deedId, at: now },
    update: { supporterActionId: deedId, at: now },
  })
}

/** Destroys the salts of earlier days, and everything that says nothing any more. Runs every hour. */
export async function forgetNetworks(now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10)
  if (known !== null && known.day < today) known = null
  await db.networkSalt.deleteMany({ where: { day: { lt: toDateColumn(today) } } })
  await db.networkShare.deleteMany({ where: { until: { lt: now } } })
  await db.recentDeed.deleteMany({ where: { at: { lt: new Date(now.getTime() - REPEAT_MS) } } })
}
