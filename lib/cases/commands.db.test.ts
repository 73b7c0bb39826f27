import { afterAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { db, publicDb } from '../db'
import { addCaseEvent } from '../timeline/commands'
import { editCase } from '../editing/commands'
import { openCase } from './commands'
import { publishCase, withdrawCase } from '../publishing/commands'
import { getPublicCase, listPublicCases } from './queries'

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

const versionOf = async (reference: string) =>
  (await db.case.findUniqueOrThrow({ where: { reference } })).version

async function aPublishedCase(title: string) {
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  must(await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now))
  must(
    await publishCase(
      system,
      opened.reference,
      { version: await versionOf(opened.reference) },
      now,
    ),
  )
  const { slug } = await db.case.findUniqueOrThrow({ where: { reference: opened.reference } })
  return { ...opened, slug }
}

const edit = {
  title: 'Edited Person',
  summary: 'An edited summary.',
  knownAsOf: aDate('2016-05'),
  internalNote: 'an internal canary',
  countries: [{ code: 'UZ', role: 'harm' as const }],
}

describe('opening a case', () => {
  test('gives references that count up by country and year, also for eight at once', async () => {
    const opened = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        openCase(system, aCase({ title: `Parallel Person ${index}`, country: 'RU' }), now),
      ),
    )
    const references = opened.map((result) => must(result).reference).sort()
    expect(references).toEqual(
      Array.from({ length: 8 }, (_, index) => `RUS-2026-${String(index + 1).padStart(4, '0')}`),
    )
  })

  test('gives two cases of the same name two addresses', async () => {
    const one = must(await openCase(system, aCase({ title: 'Same Name' }), now))
    const two = must(await openCase(system, aCase({ title: 'Same Name' }), now))
    const slugs = await db.case.findMany({
      where: { reference: { in: [one.reference, two.reference] } },
      select: { slug: true },
    })
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2)
  })

  test('makes a draft that the public cannot see', async () => {
    must(await openCase(system, aCase({ title: 'Hidden Draft' }), now))
    expect(await getPublicCase('hidden-draft', 'en')).toEqual({ kind: 'missing' })
  })
})

describe('publishing', () => {
  test('needs a sourced event for everybody in the case', async () => {
    const { reference } = must(await openCase(system, aCase({ title: 'No Event' }), now))
    expect(await publishCase(system, reference, { version: 1 }, now)).toEqual({
      ok: false,
      error: 'not_publishable',
    })
  })

  test('with facts that contradict each other needs a reason, which stays in the history', async () => {
    const { reference, casePersonId, caseId } = must(
      await openCase(system, aCase({ title: 'Contradictory Person' }), now),
    )
    const released = { type: 'release', statusEffect: 'released', text: 'Released.' } as const
    for (const event of [
      anEvent(casePersonId, { date: aDate('2017') }),
      anEvent(casePersonId, { date: aDate('2015'), ...released }),
    ])
      must(await addCaseEvent(system, reference, event, now))
    const version = await versionOf(reference)
    expect(await publishCase(system, reference, { version: version - 1 }, now)).toEqual({
      ok: false,
      error: 'changed_meanwhile',
    })
    expect(await publishCase(system, reference, { version }, now)).toEqual({
      ok: false,
      error: 'reason_needed',
    })
    expect(await versionOf(reference)).toBe(version)
    expect(await db.currentCase.count({ where: { caseId } })).toBe(0)
    const reason = 'Two papers disagree, and we say so.'
    must(await publishCase(system, reference, { version, reason }, now))
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { caseId, kind: 'case_published' },
    })
    expect(entry.detail).toEqual({ reason, facts: { contradictions: ['release_before_arrest'] } })
  })

  test('without a contradiction asks for no reason, and keeps none', async () => {
    const { caseId } = await aPublishedCase('Plain Person')
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { caseId, kind: 'case_published' },
    })
    expect(entry.detail).toEqual({})
  })

  test('shows the case in all six languages, without what is internal', async () => {
    const { reference, slug } = await aPublishedCase('Public Person')
    must(await editCase(system, reference, { ...edit, version: await versionOf(reference) }, now))
    for (const locale of ['en', 'fr', 'es', 'ru', 'uz', 'ar'] as const) {
      const found = await getPublicCase(slug, locale)
      expect(found).toMatchObject({
        kind: 'found',
        value: { locale, title: { text: 'Edited Person', lang: 'en' } },
      })
      expect(JSON.stringify(found)).not.toContain('canary')
    }
  })
})

describe('editing', () => {
  test('of eight who saw the same version one saves, and seven are told', async () => {
    const { reference } = await aPublishedCase('Contested Person')
    const version = await versionOf(reference)
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        editCase(system, reference, { ...edit, title: `Title ${index}`, version }, now),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(
      results.filter((result) => !result.ok && result.error === 'changed_meanwhile'),
    ).toHaveLength(7)
    expect(await versionOf(reference)).toBe(version + 1)
  })
})

describe('withdrawing', () => {
  test('takes the case from everything public at once, and its old snapshots out of reach', async () => {
    const { reference, slug, caseId } = await aPublishedCase('Endangered Person')
    expect(await publicDb.publishedCase.count({ where: { caseId } })).toBe(6)
    must(
      await withdrawCase(
        system,
        reference,
        { version: await versionOf(reference), reason: 'safety' },
        now,
      ),
    )
    expect(await getPublicCase(slug, 'en')).toEqual({ kind: 'withdrawn' })
    expect((await listPublicCases({ q: 'Endangered', page: 1, perPage: 20 }, 'en')).total).toBe(0)
    for (const table of [
      'publishedCase',
      'currentCase',
      'publishedTally',
      'publishedTotal',
    ] as const)
      expect(await publicDb[table as 'publishedCase'].count({ where: { caseId } })).toBe(0)
  })

  test('an older snapshot of a public case is out of reach too', async () => {
    const { reference, caseId } = await aPublishedCase('Renamed Person')
    must(await editCase(system, reference, { ...edit, version: await versionOf(reference) }, now))
    expect(await db.publishedCase.count({ where: { caseId } })).toBe(12)
    expect(await publicDb.publishedCase.count({ where: { caseId } })).toBe(6)
  })
})

describe('searching', () => {
  test('finds a name without its accents, case or apostrophes, and any of a person’s names', async () => {
    await aPublishedCase('Gulnora Oʻzbekova-Ñandú')
    for (const q of ['gulnora', 'OZBEKOVA', "o'zbekova nandu", 'nandu gulnora', 'UZB-2026'])
      expect(
        (await listPublicCases({ q, page: 1, perPage: 50 }, 'en')).items.map(
          (item) => item.title.text,
        ),
      ).toContain('Gulnora Oʻzbekova-Ñandú')
    expect(
      (await listPublicCases({ q: 'nobody-of-this-name', page: 1, perPage: 20 }, 'en')).total,
    ).toBe(0)
  })

  test('finds a name in another spelling and in another script', async () => {
    await aPublishedCase('Xolida Joʻrayeva')
    const found = async (q: string) =>
      (await listPublicCases({ q, page: 1, perPage: 50 }, 'en')).items.map(
        (item) => item.title.text,
      )
    for (const q of ['Kholida Zhurayeva', 'Холида', 'Жўраева', 'خالدة', 'ЖУРАЕВА'])
      expect(await found(q)).toContain('Xolida Joʻrayeva')
    for (const q of ['Xolida Karimova', 'Xalilova', 'Жораев Холмат'])
      expect(await found(q)).not.toContain('Xolida Joʻrayeva')
  })
})
