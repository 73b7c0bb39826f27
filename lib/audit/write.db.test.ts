import { afterAll, describe, expect, test } from 'vitest'
import { connectAsOwner, connectAsRole, connectAsSuperuser } from '@/prisma/test-database'
import { db } from '../db'
import { ok, refuse } from '../result'
import { verifyChain } from './queries'
import { write } from './write'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const addSection = (code: string) =>
  write<string, never>(system, now, async (tx, record) => {
    await tx.section.create({ data: { code, name: code } })
    record({ kind: 'campaign_added', objectType: 'Section', objectId: code })
    return ok(code)
  })

afterAll(() => db.$disconnect())

describe('no write without a trace', () => {
  test('a change that recorded nothing is rolled back', async () => {
    const silent = write(system, now, async (tx) => {
      await tx.section.create({ data: { code: 'silent', name: 'silent' } })
      return ok(null)
    })
    await expect(silent).rejects.toThrow('without a trace')
    expect(await db.section.count({ where: { code: 'silent' } })).toBe(0)
  })

  test('a refusal undoes what was written before it, and leaves no trace', async () => {
    const before = await db.auditEntry.count()
    const refused = await write(system, now, async (tx, record) => {
      await tx.section.create({ data: { code: 'refused', name: 'refused' } })
      record({ kind: 'campaign_added', objectType: 'Section', objectId: 'refused' })
      return refuse('changed_meanwhile')
    })
    expect(refused).toEqual({ ok: false, error: 'changed_meanwhile' })
    expect(await db.section.count({ where: { code: 'refused' } })).toBe(0)
    expect(await db.auditEntry.count()).toBe(before)
  })

  test('200 changes at once give 200 entries in one unbroken chain', async () => {
    const before = await db.auditEntry.count()
    const codes = Array.from({ length: 200 }, (_, index) => `parallel-${index}`)
    // In crews of ten, as many as the pool has connections.
    for (let at = 0; at < codes.length; at += 10)
      await Promise.all(codes.slice(at, at + 10).map(addSection))
    expect(await db.auditEntry.count()).toBe(before + 200)
    expect((await verifyChain()).broken).toBeNull()
  })
})

describe('the audit chain', () => {
  test.each(['vigil_app', 'owner'] as const)(
    '%s can neither change nor remove an entry',
    async (who) => {
      await addSection(`guarded-${who}`)
      const client = who === 'owner' ? await connectAsOwner() : await connectAsRole(who)
      try {
        for (const attack of [
          `UPDATE "AuditEntry" SET "actorName" = 'nobody'`,
          'DELETE FROM "AuditEntry"',
          'TRUNCATE "AuditEntry"',
        ])
          await expect(client.query(attack)).rejects.toThrow(/permission denied|only ever added/)
      } finally {
        await client.end()
      }
    },
  )

  test('what a superuser alters is found, by its number', async () => {
    await addSection('to-be-altered')
    await addSection('after-it')
    const last = await db.auditEntry.findFirstOrThrow({ where: { objectId: 'to-be-altered' } })
    const client = await connectAsSuperuser()
    try {
      await client.query('ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL')
      await client.query(`UPDATE "AuditEntry" SET "actorName" = 'nobody' WHERE seq = $1`, [
        last.seq,
      ])
      expect((await verifyChain()).broken).toMatchObject({ seq: last.seq, why: 'wrong_hash' })
      await client.query(`UPDATE "AuditEntry" SET "actorName" = $2 WHERE seq = $1`, [
        last.seq,
        last.actorName,
      ])
      expect((await verifyChain()).broken).toBeNull()
      await client.query('DELETE FROM "AuditEntry" WHERE seq = $1', [last.seq])
      expect((await verifyChain()).broken).toMatchObject({ seq: last.seq, why: 'missing' })
    } finally {
      await client.end()
    }
  })
})
