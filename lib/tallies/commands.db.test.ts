import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aDate } from '@/prisma/factories'
import { connectAsOwner, connectAsRole } from '@/prisma/test-database'
import { write } from '../audit/write'
import type { Staff } from '../auth/roles'
import { dateColumns } from '../dates/columns'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { logSupporterAction, withdrawSupporterAction } from '../messages/commands'
import { totalOf } from '../messages/ledger'
import { anyTallies } from '../messages/ledger.testing'
import { getPublicLedger } from '../messages/queries'
import { republishLedger } from '../messages/write'
import { ok } from '../result'
import { addSection, giveSections } from '../sections/commands'
import { includeTally, rejectTally, reportTally, verifyTallies, verifyTally } from './commands'
import { getCaseLedger, previewCase } from './queries'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import { NOW, SYSTEM, aFigure, aStaff } from './staff.testing'

let editor: Staff
let other: Staff
let coordinator: Staff
let germany: string
let uk: string
beforeAll(async () => {
  editor = await aStaff('editor', 'editor')
  other = await aStaff('other', 'editor')
  germany = must(
    await addSection(SYSTEM, { code: 'DE', name: 'Germany', countryCode: 'DE' }, NOW),
  ).id
  uk = must(
    await addSection(SYSTEM, { code: 'UK', name: 'United Kingdom', countryCode: 'GB' }, NOW),
  ).id
  coordinator = await aStaff('coordinator', 'campaigner', [germany])
  must(await giveSections(SYSTEM, coordinator.id, [germany], NOW))
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

const totalFor = async (caseId: string) => (await getPublicLedger(caseId, 'en')).total
const report = async (reference: string, figure: Parameters<typeof aFigure>, by: Staff = editor) =>
  must(await reportTally(by, reference, aFigure(...figure), NOW)).id
const healthy = async () => (await examine()).flatMap((each) => each.findings)

describe('real figures, as reported to the desk', () => {
  test('Germany lies inside the whole: 196,411, not more', async () => {
    const { reference, caseId } = await aPublishedCase('Petition Person', NOW)
    const part = { kind: 'petition', scope: 'section', sectionId: germany } as const
    const inner = await report(reference, [37_000, part])
    const whole = await report(reference, [196_411, { kind: 'petition', includes: [inner] }])
    must(await verifyTallies(other, [inner], NOW))
    expect(await totalFor(caseId)).toBe(37_000)
    expect(await previewCase(other, caseId, { verify: [whole] })).toEqual({
      before: 37_000,
      after: 196_411,
    })
    must(await verifyTally(other, whole, NOW))
    expect(await totalFor(caseId)).toBe(196_411)
  })

  test('the part of one section lies inside the worldwide figure once somebody says so', async () => {
    const { reference, caseId } = await aPublishedCase('Worldwide Person', NOW)
    const whole = await report(reference, [800_000])
    const part = await report(reference, [50_000, { scope: 'section', sectionId: uk }])
    must(await verifyTallies(other, [whole, part], NOW))
    expect(await totalFor(caseId)).toBe(850_000)
    expect((await getCaseLedger(editor, caseId)).warnings.map(({ code }) => code)).toEqual([
      'possible_overlap',
    ])
    must(await includeTally(other, whole, part, NOW))
    expect(await totalFor(caseId)).toBe(800_000)
    expect(await includeTally(other, part, whole, NOW)).toEqual({
      ok: false,
      error: 'includes_in_a_ring',
    })
    const shown = (await getPublicLedger(caseId, 'en')).tallies
    expect(shown.map(({ quantity, counted }) => [quantity, counted])).toEqual([
      [800_000, true],
      [50_000, false],
    ])
  })

  test('the final figure replaces the interim one, and both together count the final one', async () => {
    const { reference, caseId } = await aPublishedCase('Final Person', NOW)
    const interim = await report(reference, [1_400_000])
    must(await verifyTally(other, interim, NOW))
    const final = await report(reference, [2_300_000, { supersedes: interim }])
    expect(await totalFor(caseId)).toBe(1_400_000)
    must(await verifyTally(other, final, NOW))
    expect(await totalFor(caseId)).toBe(2_300_000)
  })
})

describe('a second person', () => {
  test('verifies: whoever entered a figure does not, says the command and says the database', async () => {
    const { reference, caseId } = await aPublishedCase('Second Person', NOW)
    const id = await report(reference, [10])
    expect(await verifyTally(editor, id, NOW)).toEqual({ ok: false, error: 'own_figure' })
    expect(await verifyTally(coordinator, id, NOW)).toEqual({ ok: false, error: 'not_permitted' })
    expect(await totalFor(caseId)).toBe(0)
    const owner = await connectAsOwner()
    try {
      const set = `UPDATE "Tally" SET "state" = 'verified', "verifiedAt" = now(), "verifiedById" = $1 WHERE "id" = $2`
      await expect(owner.query(set, [editor.id, id])).rejects.toThrow('second_person')
      await expect(owner.query(set, [null, id])).rejects.toThrow('verified_by_somebody')
    } finally {
      await owner.end()
    }
    must(await verifyTally(other, id, NOW))
    expect(await verifyTally(other, id, NOW)).toEqual({ ok: false, error: 'already_decided' })
  })

  test('verifies all of many, or none', async () => {
    const { reference, caseId } = await aPublishedCase('Many Person', NOW)
    const theirs = await report(reference, [5])
    const own = await report(reference, [6, { kind: 'appeal' }], other)
    expect(await verifyTallies(other, [theirs, own], NOW)).toEqual({
      ok: false,
      error: 'own_figure',
    })
    expect(await totalFor(caseId)).toBe(0)
  })

  test('rejects with a reason: the figure stays, and what it replaced counts again', async () => {
    const { reference, caseId } = await aPublishedCase('Rejected Person', NOW)
    const first = await report(reference, [100])
    must(await verifyTally(other, first, NOW))
    const wrong = await report(reference, [900, { supersedes: first }])
    must(await verifyTally(other, wrong, NOW))
    expect(await totalFor(caseId)).toBe(900)
    expect(await previewCase(editor, caseId, { reject: wrong })).toEqual({
      before: 900,
      after: 100,
    })
    must(await rejectTally(other, wrong, { reason: 'counted twice' }, NOW))
    expect(await totalFor(caseId)).toBe(100)
    const { figures } = await getCaseLedger(editor, caseId)
    expect(figures.find(({ id }) => id === wrong)).toMatchObject({
      state: 'rejected',
      rejectedBecause: 'counted twice',
      rejectedBy: 'other',
    })
    // The way is free for another correction, for one at a time.
    const right = await report(reference, [120, { supersedes: first }])
    expect(await reportTally(editor, reference, aFigure(121, { supersedes: first }), NOW)).toEqual({
      ok: false,
      error: 'already_replaced',
    })
    must(await verifyTally(other, right, NOW))
    expect(await totalFor(caseId)).toBe(120)
  })
})

describe('a coordinator', () => {
  test('reports for their own section alone, and takes back what nobody decided on', async () => {
    const { reference } = await aPublishedCase('Section Person', NOW)
    const own = { scope: 'section', sectionId: germany } as const
    const id = await report(reference, [7, own], coordinator)
    for (const more of [{ scope: 'section', sectionId: uk }, {}] as const)
      expect(await reportTally(coordinator, reference, aFigure(8, more), NOW)).toEqual({
        ok: false,
        error: 'other_section',
      })
    const theirs = await report(reference, [9, { scope: 'section', sectionId: uk }])
    expect(
      await reportTally(coordinator, reference, aFigure(8, { ...own, supersedes: theirs }), NOW),
    ).toEqual({ ok: false, error: 'other_section' })
    expect(await rejectTally(coordinator, theirs, { reason: 'no' }, NOW)).toEqual({
      ok: false,
      error: 'not_permitted',
    })
    must(await rejectTally(coordinator, id, { reason: 'a slip' }, NOW))
  })
})

describe('nobody sets a number', () => {
  test('the application may not touch a total, nor edit or delete a figure', async () => {
    const { reference, caseId } = await aPublishedCase('Untouched Person', NOW)
    const id = await report(reference, [11])
    const app = await connectAsRole('vigil_app')
    try {
      for (const sql of [
        `UPDATE published."PublishedTotal" SET "total" = 200000`,
        `INSERT INTO published."PublishedTotal" VALUES (gen_random_uuid(), 5, false)`,
        `UPDATE published."PublishedDeedLine" SET "uncovered" = 7`,
        `UPDATE published."PublishedCampaignTotal" SET "total" = 200000`,
        `UPDATE published."PublishedConfirmed" SET "quantity" = 200000`,
        `DELETE FROM "Tally"`,
        `DELETE FROM "TallyInclusion"`,
      ])
        await expect(app.query(sql)).rejects.toThrow('permission denied')
      for (const column of ['"quantity" = 12', '"asOfEdtf" = \'2015\'', '"reportedBy" = \'x\''])
        await expect(
          app.query(`UPDATE "Tally" SET ${column} WHERE "id" = $1`, [id]),
        ).rejects.toThrow('never edited')
    } finally {
      await app.end()
    }
    const everybody = await connectAsRole('vigil_public')
    try {
      await expect(
        everybody.query(
          `SELECT published.count_deed($1, 'appeal', 'letter', NULL, '2026-01-01', 5)`,
          [caseId],
        ),
      ).rejects.toThrow('permission denied')
    } finally {
      await everybody.end()
    }
    expect(await totalFor(caseId)).toBe(0)
  })
})

test('whatever the ledger, the number that the database keeps is that of the rule', async () => {
  const { caseId } = await aPublishedCase('Random Person', NOW)
  const section = { de: germany, uk } as Record<string, string>
  for (const entries of fc.sample(anyTallies, { numRuns: 8, seed: 427 })) {
    const ids = new Map(entries.map(({ id }) => [id, crypto.randomUUID()]))
    const idOf = (id: string) => ids.get(id) ?? ''
    const replaced = new Set<string>()
    // As the desk takes them in: one live correction of a figure, and nothing inside itself.
    const taken = entries.map((entry) => {
      const { id, state, supersedes } = entry
      const free = supersedes !== null && supersedes !== id && !replaced.has(supersedes)
      if (free && state !== 'rejected') replaced.add(supersedes)
      return {
        ...entry,
        supersedes: free ? supersedes : null,
        includes: [...new Set(entry.includes)].filter((inner) => inner !== id),
        sectionId: section[entry.sectionId ?? ''] ?? (entry.scope === 'section' ? germany : null),
      }
    })
    const owner = await connectAsOwner()
    const own = `SELECT "id" FROM "Tally" WHERE "caseId" = '${caseId}'`
    await owner.query(`DELETE FROM "TallyInclusion" WHERE "outerId" IN (${own})`)
    await owner.query(`DELETE FROM "Tally" WHERE "caseId" = '${caseId}'`)
    await owner.end()
    await db.tally.createMany({
      data: taken.map((entry) => ({
        id: idOf(entry.id),
        caseId,
        quantity: entry.quantity,
        kind: entry.kind,
        channel: entry.channel,
        scope: entry.scope,
        method: entry.method,
        state: entry.state,
        sectionId: entry.sectionId,
        ...dateColumns('period', entry.period),
        ...dateColumns('asOf', entry.asOf),
        asOfEdtf: entry.asOf.edtf,
        reportedBy: 'Invented',
        enteredAt: NOW,
        verifiedAt: entry.state === 'verified' ? NOW : null,
        ...(entry.state === 'rejected' ? { rejectedAt: NOW, rejectedBecause: 'invented' } : {}),
        supersedesId: entry.supersedes && idOf(entry.supersedes),
      })),
    })
    await db.tallyInclusion.createMany({
      data: taken.flatMap(({ id, includes }) =>
        includes.map((inner) => ({ outerId: idOf(id), innerId: idOf(inner) })),
      ),
    })
    await write(SYSTEM, NOW, async (tx, record) => {
      await republishLedger(tx, caseId)
      record({ kind: 'case_republished', objectType: 'Case', objectId: caseId })
      return ok(null)
    })
    const same = taken.map((entry) => ({
      ...entry,
      id: idOf(entry.id),
      includes: entry.includes.map(idOf),
      supersedes: entry.supersedes && idOf(entry.supersedes),
    }))
    expect(await totalFor(caseId)).toBe(totalOf(same, []).total)
  }
  expect(await healthy()).toEqual([])
})

test('while figures are verified, rejected and replaced and deeds come and go, every number stays true', async () => {
  const { reference, caseId, slug } = await aPublishedCase('Busy Person', NOW)
  let keys = 0
  const deed = () =>
    logSupporterAction(
      {
        slug,
        channel: 'letter',
        kind: 'solidarity',
        date: '2014-06-01',
        quantity: 1,
        words: null,
        key: `busy-key-${(keys += 1)}`,
        website: '',
        originSystem: 'vigil',
      },
      NOW,
    )
  for (let round = 0; round < 3; round++) {
    const section = { scope: 'section', sectionId: round % 2 ? uk : germany } as const
    const first = await report(reference, [100 + round, { asOf: aDate('2014-01-01') }])
    const second = await report(reference, [50, section])
    const logged = must(await deed())
    await Promise.all([
      verifyTallies(other, [first, second], NOW),
      verifyTally(other, second, NOW),
      rejectTally(editor, second, { reason: 'a test' }, NOW),
      reportTally(editor, reference, aFigure(200, { supersedes: first }), NOW),
      withdrawSupporterAction(logged.withdrawToken, NOW),
      ...Array.from({ length: 10 }, deed),
    ])
    // Nobody works now: what is shown is what the rows say.
    const ledger = await getPublicLedger(caseId, 'en')
    const lines =
      ledger.tallies
        .filter(({ counted }) => counted)
        .reduce((sum, { quantity }) => sum + quantity, 0) +
      ledger.deeds.reduce((sum, { uncovered }) => sum + uncovered, 0)
    expect(ledger.total).toBe(lines)
    expect(await healthy()).toEqual([])
  }
})
