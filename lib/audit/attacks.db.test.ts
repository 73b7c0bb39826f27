import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectAsOwner, connectAsRole, connectAsSuperuser } from '@/prisma/test-database'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { env } from '../env'
import { ok } from '../result'
import { anchorBreakInWords, breakInWords } from './break-words'
import { anchorChain } from './commands'
import { CHAIN_START, chainedText } from './entry'
import { compareWithAnchors, isTrailGuarded, listAnchors, verifyChain } from './queries'
import { write } from './write'

const system = { kind: 'system', name: 'a test' } as const
const day = (of: number, hour = 12) => new Date(Date.UTC(2026, 10, of, hour))
const change = (code: string, now: Date) =>
  write<string, never>(system, now, async (tx, record) => {
    await tx.section.create({ data: { code, name: code } })
    record({
      kind: 'campaign_added',
      objectType: 'Section',
      objectId: code,
      detail: { facts: { n: 1 } },
    })
    return ok(code)
  })

let superuser: Client
const ask = (sql: string, values: unknown[] = []) => superuser.query(sql, values)
const COLUMNS = `at, "actorKind", "actorId", "actorName", kind, "caseId", "objectType", "objectId", detail, "previousHash", hash`

beforeAll(async () => {
  superuser = await connectAsSuperuser()
  for (let number = 1; number <= 12; number += 1) await change(`section-${number}`, day(1))
  await ask('CREATE TABLE kept AS TABLE "AuditEntry"')
})
beforeEach(async () => {
  await ask('ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL')
  await ask('DELETE FROM "AuditEntry"')
  await ask('INSERT INTO "AuditEntry" SELECT * FROM kept')
  await rm(env.AUDIT_ANCHOR, { force: true, recursive: true })
  // Noted when there were eight entries, and when there were twelve.
  for (const [seq, noted] of [
    [8, day(2)],
    [12, day(3)],
  ] as const) {
    const { hash } = await db.auditEntry.findUniqueOrThrow({ where: { seq } })
    await appendFile(env.AUDIT_ANCHOR, `${noted.toISOString()} ${seq} ${hash}\n`)
  }
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  await superuser.end()
  await db.$disconnect()
})

const chainSays = async () => {
  const { broken } = await verifyChain()
  return broken && breakInWords(broken)
}
const anchorsSay = async () => {
  const cut = await compareWithAnchors((await listAnchors())?.anchors ?? [])
  return cut && anchorBreakInWords(cut)
}

/** What an attacker does who knows how the chain is made: each hash from `seq` on is computed anew. */
async function recompute(from: number) {
  const rows = await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })
  let previousHash = CHAIN_START
  for (const row of rows) {
    const hash = row.seq < BigInt(from) ? row.hash : sha256(chainedText({ ...row, previousHash }))
    await ask('UPDATE "AuditEntry" SET "previousHash" = $2, hash = $3 WHERE seq = $1', [
      row.seq,
      previousHash,
      hash,
    ])
    previousHash = hash
  }
}

test('before anybody touches it the trail holds, and is what was noted', async () => {
  expect(await chainSays()).toBeNull()
  expect(await anchorsSay()).toBeNull()
})

describe('whoever may do everything in the database, and', () => {
  test.each([
    ['says that somebody else did it', `"actorName" = 'nobody'`],
    ['gives it to another account', `"actorId" = 'x'`],
    ['says that the machine was somebody', `"actorKind" = 'staff'`],
    ['moves it by a millisecond', `at = at + interval '1 millisecond'`],
    ['changes a detail', `detail = '{"facts": {"n": 2}}'`],
    ['takes the details away', `detail = '{}'`],
    ['calls it something else', `kind = 'file_read'`],
    ['puts it into a case', `"caseId" = gen_random_uuid()`],
    ['says that it was about something else', `"objectId" = 'other'`],
    ['calls its object something else', `"objectType" = 'Case'`],
    ['changes its hash', `hash = repeat('a', 64)`],
  ])('%s, is found at that entry', async (_, what) => {
    await ask(`UPDATE "AuditEntry" SET ${what} WHERE seq = 5`)
    const { broken } = await verifyChain()
    expect(broken).toMatchObject({ seq: 5n, why: 'wrong_hash' })
    expect(await chainSays()).toMatch(/^Entry 5 of 2026-11-01T12:00/)
  })

  test('removes an entry, is found: its number is missing', async () => {
    await ask('DELETE FROM "AuditEntry" WHERE seq = 5')
    expect((await verifyChain()).broken).toMatchObject({ seq: 5n, why: 'missing', at: day(1) })
    expect(await chainSays()).toContain('Entry 5 is missing')
  })

  test('removes the first entries, is found', async () => {
    await ask('DELETE FROM "AuditEntry" WHERE seq <= 3')
    expect((await verifyChain()).broken).toMatchObject({ seq: 1n, why: 'missing' })
  })

  test('removes an entry and closes the gap, is found where the next one follows', async () => {
    await ask('DELETE FROM "AuditEntry" WHERE seq = 5')
    for (let seq = 6; seq <= 12; seq += 1)
      await ask('UPDATE "AuditEntry" SET seq = seq - 1 WHERE seq = $1', [seq])
    expect((await verifyChain()).broken).toMatchObject({ seq: 5n, why: 'wrong_predecessor' })
  })

  test('swaps two entries, is found at the first of them', async () => {
    await ask('UPDATE "AuditEntry" SET seq = 99 WHERE seq = 5')
    await ask('UPDATE "AuditEntry" SET seq = 5 WHERE seq = 6')
    await ask('UPDATE "AuditEntry" SET seq = 6 WHERE seq = 99')
    expect((await verifyChain()).broken).toMatchObject({ seq: 5n, why: 'wrong_predecessor' })
  })

  test('puts an entry between two, with a hash that fits it, is found at the one after it', async () => {
    for (let seq = 12; seq >= 6; seq -= 1)
      await ask('UPDATE "AuditEntry" SET seq = seq + 1 WHERE seq = $1', [seq])
    const before = await db.auditEntry.findUniqueOrThrow({ where: { seq: 5 } })
    const put = { ...before, seq: 6n, objectId: 'put there', previousHash: before.hash }
    await ask(
      `INSERT INTO "AuditEntry" (seq, ${COLUMNS}) SELECT 6, ${COLUMNS.replace('"objectId"', "'put there'").replace('"previousHash"', '$1').replace(', hash', ', $2')} FROM "AuditEntry" WHERE seq = 5`,
      [before.hash, sha256(chainedText(put))],
    )
    const { broken } = await verifyChain()
    expect(broken).toMatchObject({ seq: 7n, why: 'wrong_predecessor' })
    expect(await chainSays()).toContain('put or moved there')
  })

  test.each([0, -7])('puts an entry before the first, as number %i, is found', async (seq) => {
    await ask(
      `INSERT INTO "AuditEntry" (seq, ${COLUMNS}) SELECT $1, ${COLUMNS.replace(', hash', ", repeat('b', 64)")} FROM "AuditEntry" WHERE seq = 1`,
      [seq],
    )
    expect((await verifyChain()).broken).toMatchObject({
      seq: BigInt(seq),
      why: 'before_the_first',
    })
  })

  test('cuts the last entries off, is found by the note alone', async () => {
    await ask('DELETE FROM "AuditEntry" WHERE seq > 9')
    expect(await chainSays()).toBeNull()
    expect(await anchorsSay()).toMatch(/^Entry 12 was noted on 2026-11-03.*ends at entry 9/)
  })

  test('empties the trail, is found by the note alone', async () => {
    await ask('DELETE FROM "AuditEntry"')
    expect(await chainSays()).toBeNull()
    expect(await anchorsSay()).toMatch(/^Entry 8 was noted on 2026-11-02.*ends at entry 0/)
  })

  test('changes an entry and computes the whole chain anew, is found by the note alone', async () => {
    await ask(`UPDATE "AuditEntry" SET "actorName" = 'nobody' WHERE seq = 10`)
    await recompute(10)
    expect(await chainSays()).toBeNull()
    expect(await anchorsSay()).toMatch(/^Entry 12 was noted .*from entry 9 to 12/)
  })

  test('cuts the tail off and lets it grow again, is found by the note alone', async () => {
    await ask('DELETE FROM "AuditEntry" WHERE seq > 6')
    for (let number = 1; number <= 8; number += 1) await change(`again-${number}`, day(4))
    expect(await chainSays()).toBeNull()
    expect(await anchorsSay()).toMatch(/^Entry 8 was noted .*from entry 1 to 8/)
  })

  test('cuts the tail off, does not have the rest noted: that is refused aloud', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    await ask('DELETE FROM "AuditEntry" WHERE seq > 6')
    const before = await readFile(env.AUDIT_ANCHOR, 'utf8')
    expect(await anchorChain(day(5))).toEqual({ ok: false, error: 'does_not_continue' })
    expect(said.mock.calls.join()).toContain('DOES NOT CONTINUE')
    expect(await readFile(env.AUDIT_ANCHOR, 'utf8')).toBe(before)
  })
})

describe('noting the end of the chain', () => {
  const lines = async () => (await readFile(env.AUDIT_ANCHOR, 'utf8')).trim().split('\n')
  const grow = (count: number) =>
    Array.from({ length: count }).reduce<Promise<unknown>>(
      (done, _, index) => done.then(() => change(`grown-${Math.random()}-${index}`, day(6))),
      Promise.resolve(),
    )

  test('happens once on each day, whether or not anything happened', async () => {
    await grow(3)
    expect(await anchorChain(day(6))).toMatchObject({
      ok: true,
      value: { noted: true, anchor: { seq: 15n } },
    })
    await grow(1)
    expect(await anchorChain(day(6, 23))).toMatchObject({
      value: { noted: false, anchor: { seq: 15n } },
    })
    expect(await anchorChain(day(7, 0))).toMatchObject({
      value: { noted: true, anchor: { seq: 16n } },
    })
    expect(await anchorChain(day(8))).toMatchObject({
      value: { noted: true, anchor: { seq: 16n } },
    })
    expect(await lines()).toHaveLength(5)
    expect(await anchorsSay()).toBeNull()
  })

  test('happens once more on a day for who asks', async () => {
    await anchorChain(day(6))
    await grow(1)
    expect(await anchorChain(day(6), { again: true })).toMatchObject({
      value: { noted: true, anchor: { seq: 13n } },
    })
  })

  test('begins a file where there is none, and says nothing of an empty chain', async () => {
    await rm(env.AUDIT_ANCHOR)
    expect(await listAnchors()).toBeNull()
    expect(await anchorChain(day(6))).toMatchObject({ value: { noted: true } })
    expect(await lines()).toHaveLength(1)
    await rm(env.AUDIT_ANCHOR)
    await ask('DELETE FROM "AuditEntry"')
    expect(await anchorChain(day(6))).toEqual({ ok: false, error: 'empty' })
    expect(await listAnchors()).toBeNull()
  })

  test('is refused, aloud, after an entry was changed since the last note', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    await grow(3)
    await ask(`UPDATE "AuditEntry" SET kind = 'file_read' WHERE seq = 14`)
    expect(await anchorChain(day(6))).toEqual({ ok: false, error: 'does_not_continue' })
    expect(said).toHaveBeenCalled()
    expect(await lines()).toHaveLength(2)
  })

  test('is refused, aloud, when the file has a line that is no note, or cannot be written', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    await appendFile(env.AUDIT_ANCHOR, '2026-11-04T12:00:00.000Z 13 abc')
    expect(await anchorChain(day(6))).toEqual({ ok: false, error: 'unreadable' })
    await rm(env.AUDIT_ANCHOR)
    await mkdir(env.AUDIT_ANCHOR)
    expect(await anchorChain(day(6))).toEqual({ ok: false, error: 'not_written' })
    expect(said).toHaveBeenCalledTimes(2)
  })
})

describe('the guard in the database', () => {
  beforeEach(() => ask('ALTER TABLE "AuditEntry" ENABLE TRIGGER ALL'))
  const ATTACKS = [
    `UPDATE "AuditEntry" SET "actorName" = 'nobody'`,
    'DELETE FROM "AuditEntry"',
    'TRUNCATE "AuditEntry"',
    'DROP TABLE "AuditEntry"',
    'ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL',
    'ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_only_grows"',
    'DROP TRIGGER "AuditEntry_only_grows" ON "AuditEntry"',
    'DROP FUNCTION "audit_only_grows" CASCADE',
    'GRANT UPDATE ON "AuditEntry" TO vigil_app',
  ]

  test.each(ATTACKS)('refuses the application: %s', async (attack) => {
    const app = await connectAsRole('vigil_app')
    try {
      // A grant of what one does not have is a warning, and grants nothing.
      if (attack.startsWith('GRANT')) await app.query(attack).catch(() => undefined)
      else await expect(app.query(attack)).rejects.toThrow(/permission denied|must be owner/)
    } finally {
      await app.end()
    }
    expect(await isTrailGuarded()).toBe(true)
    expect(await chainSays()).toBeNull()
  })

  test.each(ATTACKS.slice(0, 3))('refuses the owner too: %s', async (attack) => {
    const owner = await connectAsOwner()
    try {
      await expect(owner.query(attack)).rejects.toThrow('only ever added')
    } finally {
      await owner.end()
    }
  })

  // What owns a table may take its guards away. It cannot do so unseen.
  test.each(ATTACKS.slice(5))('cannot refuse the owner, and it is seen: %s', async (attack) => {
    const owner = await connectAsOwner()
    try {
      await owner.query(attack)
      expect(await isTrailGuarded()).toBe(false)
    } finally {
      await owner.end()
      await ask('REVOKE UPDATE ON "AuditEntry" FROM vigil_app')
      await ask(`CREATE OR REPLACE FUNCTION "audit_only_grows"() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'audit entries are only ever added'; END $$`)
      await ask('ALTER FUNCTION "audit_only_grows"() OWNER TO vigil_owner')
      await ask(`CREATE OR REPLACE TRIGGER "AuditEntry_only_grows"
        BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
        FOR EACH STATEMENT EXECUTE FUNCTION "audit_only_grows"()`)
      await ask('ALTER TABLE "AuditEntry" ENABLE TRIGGER ALL')
    }
    expect(await isTrailGuarded()).toBe(true)
  })
})

describe('when the entry cannot be written', () => {
  const forced = async (body: string, code: string) => {
    await ask(
      `CREATE FUNCTION forced() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`,
    )
    await ask(
      `CREATE TRIGGER forced BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION forced()`,
    )
    try {
      await expect(change(code, day(6))).rejects.toThrow()
    } finally {
      await ask('DROP FUNCTION forced CASCADE')
    }
    expect(await db.section.count({ where: { code } })).toBe(0)
  }

  test('because the database refuses it, the change is not made', () =>
    forced(`RAISE EXCEPTION 'no room';`, 'refused'))

  test('because its hash is there already, the change is not made', () =>
    forced(`NEW.hash := (SELECT hash FROM "AuditEntry" LIMIT 1); RETURN NEW;`, 'twice'))
})
