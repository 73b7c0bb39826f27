import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { openCase } from '../cases/commands'
import { publishCase } from '../publishing/commands'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { addCaseEvent, correctCaseEvent, retractCaseEvent } from './commands'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`)
  return result.value
}

async function aPublishedCase() {
  const opened = must(await openCase(system, aCase(), now))
  const first = must(
    await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now),
  )
  const { version, slug } = await db.case.findUniqueOrThrow({
    where: { reference: opened.reference },
  })
  must(await publishCase(system, opened.reference, { version }, now))
  return { ...opened, slug, first: first.id }
}

const release = { type: 'release', statusEffect: 'released', manner: 'early' } as const

describe('the public page follows the timeline', () => {
  test('a release changes the status at once, and its retraction gives the former one back', async () => {
    const { reference, casePersonId, slug } = await aPublishedCase()
    const added = must(
      await addCaseEvent(
        system,
        reference,
        anEvent(casePersonId, { ...release, date: aDate('2017-08') }),
        now,
      ),
    )
    const after = await getPublicCase(slug, 'en')
    expect(after.kind === 'found' && after.value.people[0]?.status).toMatchObject({
      status: 'released',
      manner: 'early',
      since: { edtf: '2017-08' },
    })
    must(await retractCaseEvent(system, reference, added.id, { reason: 'a test', version: 1 }, now))
    const again = await getPublicCase(slug, 'ar')
    expect(again.kind === 'found' && again.value.people[0]?.status?.status).toBe('arrested')
    expect(again.kind === 'found' && again.value.events).toHaveLength(1)
  })

  test('a correction takes the place of its entry, and the old row stays in the record', async () => {
    const { reference, casePersonId, first, slug } = await aPublishedCase()
    const correction = anEvent(casePersonId, { date: aDate('2015-03'), statusEffect: 'imprisoned' })
    must(
      await correctCaseEvent(
        system,
        reference,
        first,
        { ...correction, reason: 'a better source', version: 1 },
        now,
      ),
    )
    const found = await getPublicCase(slug, 'en')
    expect(found.kind === 'found' && found.value.events.map((event) => event.date.edtf)).toEqual([
      '2015-03',
    ])
    expect(await db.caseEvent.count({ where: { case: { reference } } })).toBe(2)
  })

  test('who comes second is told, and an entry is corrected or retracted once', async () => {
    const { reference, first, casePersonId } = await aPublishedCase()
    const correction = { ...anEvent(casePersonId), reason: 'a test', version: 1 }
    const both = await Promise.all([
      correctCaseEvent(system, reference, first, correction, now),
      correctCaseEvent(system, reference, first, correction, now),
    ])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(
      await retractCaseEvent(system, reference, first, { reason: 'late', version: 1 }, now),
    ).toEqual({
      ok: false,
      error: 'changed_meanwhile',
    })
  })
})

test('after any interleaving of added, corrected and retracted entries the stored status is the derived one', async () => {
  const { reference, casePersonId } = await aPublishedCase()
  const step = fc.record({
    act: fc.constantFrom('add', 'add', 'correct', 'retract'),
    which: fc.nat({ max: 30 }),
    date: fc.constantFrom(
      '1999',
      '2007-06~',
      '[2010-01..2014-05]',
      '2010',
      '2010-01',
      '2014-05-09',
      '2017-08',
      '2014/..',
    ),
    effect: fc.constantFrom('arrested', 'imprisoned', 'released', 'unknown', null),
  })
  const steps = fc.sample(fc.array(step, { minLength: 12, maxLength: 12 }), {
    numRuns: 4,
    seed: 20261124,
  })
  for (const [turn, { act, which, date, effect }] of steps.flat().entries()) {
    const entries = await db.caseEvent.findMany({
      where: { case: { reference } },
      orderBy: { entered: 'asc' },
    })
    const target = entries[which % entries.length]
    const entry = anEvent(casePersonId, { date: aDate(date), statusEffect: effect, type: 'update' })
    const on = { reason: 'a test', version: target?.version ?? 1 }
    if (act === 'add') must(await addCaseEvent(system, reference, entry, now))
    else if (target && act === 'correct')
      await correctCaseEvent(system, reference, target.id, { ...entry, ...on }, now)
    else if (target) await retractCaseEvent(system, reference, target.id, on, now)
    if (turn % 6 === 5) expect((await examine()).flatMap((each) => each.findings)).toEqual([])
  }
})
