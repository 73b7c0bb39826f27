import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, aDate } from '@/prisma/factories'
import { connectAsSuperuser } from '@/prisma/test-database'
import { openCase } from '../cases/commands'
import { withdrawCase } from '../publishing/commands'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { addSource } from '../sources/commands'
import { reportTally, verifyTally } from '../tallies/commands'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import { logSupporterAction, withdrawSupporterAction } from './commands'
import { partsOf } from './public-ledger'
import { getLedgerBrief, getPublicLedger } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
let keys = 0

const deed = (slug: string, overrides = {}) => ({
  slug,
  channel: 'letter' as const,
  kind: 'solidarity' as const,
  date: '2026-11-20',
  quantity: 3,
  words: null as string | null,
  key: `test-key-${(keys += 1)}`,
  appeal: null,
  website: '',
  originSystem: 'vigil',
  ...overrides,
})

const healthy = async () => (await examine()).flatMap((each) => each.findings)

let slug: string
let caseId: string
let reference: string
beforeAll(async () => {
  ;({ slug, caseId, reference } = await aPublishedCase('Counted Person', now))
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

describe('logging a message', () => {
  test('counts its quantity at once, and the ledger shows it', async () => {
    const logged = must(await logSupporterAction(deed(slug), now))
    expect(logged).toMatchObject({ counted: 3, total: 3, replay: false })
    const ledger = await getPublicLedger(caseId, 'en')
    expect(ledger.total).toBe(3)
    expect(ledger.deeds).toEqual([
      { kind: 'solidarity', channel: 'letter', month: '2026-11', quantity: 3, uncovered: 3 },
    ])
  })

  test('50 copies at the same moment count once, and all get the same answer', async () => {
    const before = (await getPublicLedger(caseId, 'en')).total
    const copy = deed(slug, { quantity: 2 })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => logSupporterAction(copy, now)),
    )
    const told = answers.map((answer) => must(answer))
    expect(new Set(told.map((each) => each.id)).size).toBe(1)
    expect(new Set(told.map((each) => each.total))).toEqual(new Set([before + 2]))
    expect((await getPublicLedger(caseId, 'en')).total).toBe(before + 2)
  })

  test('100 different ones at the same moment count exactly 100', async () => {
    const before = (await getPublicLedger(caseId, 'en')).total
    await Promise.all(
      Array.from({ length: 100 }, async () =>
        must(await logSupporterAction(deed(slug, { quantity: 1 }), now)),
      ),
    )
    expect((await getPublicLedger(caseId, 'en')).total).toBe(before + 100)
  })

  test('the same key with other content is refused, and changes nothing', async () => {
    const first = deed(slug)
    must(await logSupporterAction(first, now))
    const before = (await getPublicLedger(caseId, 'en')).total
    expect(await logSupporterAction({ ...first, quantity: 9 }, now)).toEqual({
      ok: false,
      error: 'key_reused',
    })
    expect((await getPublicLedger(caseId, 'en')).total).toBe(before)
  })

  test('a filled honeypot is thanked and not counted', async () => {
    const before = (await getPublicLedger(caseId, 'en')).total
    const logged = must(
      await logSupporterAction(deed(slug, { website: 'https://spam.example' }), now),
    )
    expect(logged).toMatchObject({ counted: 0, total: before })
    expect((await getPublicLedger(caseId, 'en')).total).toBe(before)
  })

  test('words are stored sealed: no clear text is in the database', async () => {
    const { id } = must(
      await logSupporterAction(deed(slug, { words: 'a canary of private words' }), now),
    )
    const client = await connectAsSuperuser()
    try {
      const { rows } = await client.query(
        `SELECT to_jsonb(a)::text AS row FROM "SupporterAction" a WHERE id = $1`,
        [id],
      )
      expect(rows[0].row).toContain('v1.k1.')
      expect(rows[0].row).not.toContain('canary')
    } finally {
      await client.end()
    }
  })
})

describe('withdrawing', () => {
  test('lowers the count, keeps the row, and happens once', async () => {
    const before = (await getPublicLedger(caseId, 'en')).total
    const logged = must(await logSupporterAction(deed(slug, { quantity: 7 }), now))
    const answers = await Promise.all(
      [1, 2, 3].map(() => withdrawSupporterAction(logged.withdrawToken, now)),
    )
    const told = answers.map((answer) => must(answer))
    expect(told.filter((each) => !each.already)).toHaveLength(1)
    expect((await getPublicLedger(caseId, 'en')).total).toBe(before)
    const states = await db.supporterActionState.findMany({
      where: { supporterActionId: logged.id },
      orderBy: { sequence: 'asc' },
    })
    expect(states.map((row) => row.state)).toEqual(['logged', 'withdrawn'])
  })

  test('a token that we did not make withdraws nothing', async () => {
    const logged = must(await logSupporterAction(deed(slug), now))
    const forged =
      logged.withdrawToken.slice(0, -1) + (logged.withdrawToken.endsWith('0') ? '1' : '0')
    expect(await withdrawSupporterAction(forged, now)).toEqual({ ok: false, error: 'missing' })
  })
})

describe('reported figures and deeds', () => {
  test('a deed that a figure covers is shown and not added; a later one is added', async () => {
    const own = await aPublishedCase('Reported Person', now)
    const source = must(
      await addSource(
        system,
        {
          kind: 'report',
          publisher: 'Invented',
          title: 'Report',
          url: null,
          accessed: null,
          reliability: 'unknown',
          confidential: false,
          note: null,
        },
        now,
      ),
    )
    must(await logSupporterAction(deed(own.slug, { date: '2014-12-01', quantity: 5 }), now))
    const tally = must(
      await reportTally(
        system,
        own.reference,
        {
          campaign: null,
          sectionId: null,
          quantity: 1000,
          channel: null,
          kind: 'solidarity',
          scope: 'global',
          method: 'published',
          period: aDate('2014'),
          asOf: aDate('2017-08-22'),
          reportedBy: 'Invented',
          text: null,
          includes: [],
          supersedes: null,
          sources: [source.id],
        },
        now,
      ),
    )
    expect((await getPublicLedger(own.caseId, 'en')).total).toBe(5)
    must(await verifyTally(system, tally.id, now))
    expect((await getPublicLedger(own.caseId, 'en')).total).toBe(1000)
    expect(
      must(await logSupporterAction(deed(own.slug, { date: '2014-12-31', quantity: 2 }), now))
        .total,
    ).toBe(1000)
    expect(
      must(await logSupporterAction(deed(own.slug, { date: '2015-01-01', quantity: 2 }), now))
        .total,
    ).toBe(1002)
    const ledger = await getPublicLedger(own.caseId, 'en')
    expect(await getLedgerBrief(own.caseId, 'en')).toMatchObject({
      total: ledger.total,
      estimated: ledger.estimated,
      parts: partsOf(ledger),
      entries: ledger.tallies.length + ledger.deeds.length,
      more: 0,
    })
    const appeals = deed(own.slug, { kind: 'appeal', date: '2014-12-01', quantity: 1 })
    expect(must(await logSupporterAction(appeals, now)).total).toBe(1003)
    expect(await healthy()).toEqual([])
  })
})

describe('a case that is not public', () => {
  test('takes no messages: a draft is missing, a withdrawn one is gone', async () => {
    const draft = must(await openCase(system, aCase({ title: 'Draft Person' }), now))
    const { slug: draftSlug } = await db.case.findUniqueOrThrow({
      where: { reference: draft.reference },
    })
    expect(await logSupporterAction(deed(draftSlug), now)).toEqual({ ok: false, error: 'missing' })
    expect(await logSupporterAction(deed('no-such-case'), now)).toEqual({
      ok: false,
      error: 'missing',
    })
    const gone = await aPublishedCase('Withdrawn Person', now)
    const logged = must(await logSupporterAction(deed(gone.slug), now))
    const { version } = await db.case.findUniqueOrThrow({ where: { reference: gone.reference } })
    must(await withdrawCase(system, gone.reference, { version, reason: 'a test' }, now))
    expect(await logSupporterAction(deed(gone.slug), now)).toEqual({
      ok: false,
      error: 'withdrawn',
    })
    expect(must(await withdrawSupporterAction(logged.withdrawToken, now))).toMatchObject({
      total: null,
    })
  })
})

test('after all of this doctor finds nothing to mend', async () => {
  expect(reference).toMatch(/^UZB-2026-\d{4}$/)
  expect(await healthy()).toEqual([])
})
