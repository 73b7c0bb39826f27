import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aCase } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { listPublicCountries } from '../countries/queries'
import { db, publicDb } from '../db'
import { listFeedPublications } from '../feeds/queries'
import { LOCALES } from '../i18n/locales'
import { addPublication, publishPublication, withdrawPublication } from './commands'
import { publicationInput } from './input'
import { getPublicPublication, listPublicPublications } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date()
const tomorrow = new Date(now.getTime() + 24 * 60 * 60_000)
const because = { reason: 'a test' }

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`)
  return result.value
}

let slug = ''
let counter = 0
beforeEach(() => {
  slug = `an-invented-letter-${(counter += 1)}`
})

async function aPublished(embargoUntil: Date | null = null) {
  const opened = must(await openCase(system, aCase({ title: 'Person of a Letter' }), now))
  const input = publicationInput.parse({
    slug,
    kind: 'statement',
    publishedOn: '2026-01-01',
    embargoUntil: embargoUntil?.toISOString() ?? null,
    title: 'A canary of a title',
    body: 'A canary of a body.',
    cases: [opened.reference],
    countries: ['TJ'],
  })
  must(await addPublication(system, input, now))
  must(await publishPublication(system, slug, now))
  return opened.caseId
}

const slugsOf = (publications: { slug: string }[]) => publications.map((each) => each.slug)
const publishedRows = () => publicDb.publishedPublication.findMany({ where: { slug } })

describe('withdrawing a publication', () => {
  test('takes it out of everything public, and its address says so in every language', async () => {
    const countries = await listPublicCountries()
    const caseId = await aPublished()
    expect((await getPublicPublication(slug, 'en')).kind).toBe('found')
    expect(await listPublicPublications({ caseId }, 'en')).toHaveLength(1)
    expect(await listPublicCountries()).not.toEqual(countries)
    must(await withdrawPublication(system, slug, because, now))
    for (const locale of LOCALES) {
      expect(await getPublicPublication(slug, locale)).toEqual({ kind: 'withdrawn' })
      for (const filter of [{}, { caseId }, { country: 'TJ' }])
        expect(slugsOf(await listPublicPublications(filter, locale))).not.toContain(slug)
      const fed = await listFeedPublications({ limit: 50 }, locale)
      expect(slugsOf(fed.map(({ publication }) => publication))).not.toContain(slug)
    }
    expect(await listPublicCountries()).toEqual(countries)
  })

  test('leaves nothing that it said, and of what it was about, for the public role', async () => {
    const caseId = await aPublished()
    expect(JSON.stringify(await publishedRows())).toContain('canary')
    must(await withdrawPublication(system, slug, because, now))
    const left = JSON.stringify(await publishedRows())
    expect(left).toContain(slug)
    for (const said of ['canary', 'TJ', caseId]) expect(left).not.toContain(said)
  })

  test('of one under embargo leaves nothing: it never was public', async () => {
    await aPublished(tomorrow)
    must(await withdrawPublication(system, slug, because, now))
    expect(await getPublicPublication(slug, 'en')).toEqual({ kind: 'missing' })
    expect(await db.publishedPublication.count({ where: { slug } })).toBe(0)
  })

  test('can be taken back by publishing it again', async () => {
    await aPublished()
    must(await withdrawPublication(system, slug, because, now))
    must(await publishPublication(system, slug, now))
    expect(await getPublicPublication(slug, 'fr')).toMatchObject({
      kind: 'found',
      value: { title: { text: 'A canary of a title' } },
    })
  })

  test('leaves one trace, with its reason, also when two do it at once', async () => {
    await aPublished()
    const both = await Promise.all([
      withdrawPublication(system, slug, because, now),
      withdrawPublication(system, slug, because, now),
    ])
    expect(both.map((each) => each.ok).sort()).toEqual([false, true])
    const { id } = await db.publication.findUniqueOrThrow({ where: { slug } })
    const traces = await db.auditEntry.findMany({
      where: { objectId: id, kind: 'publication_withdrawn' },
    })
    expect(traces.map(({ detail }) => detail)).toEqual([{ facts: { slug }, reason: 'a test' }])
  })

  test('is refused for what is not there or not published, and to those who may not', async () => {
    expect(await withdrawPublication(system, 'nothing', because, now)).toEqual({
      ok: false,
      error: 'missing',
    })
    await aPublished()
    for (const role of ['viewer', 'campaigner'] as const)
      expect(
        await withdrawPublication({ kind: 'staff', role } as Staff, slug, because, now),
      ).toEqual({ ok: false, error: 'not_permitted' })
    must(await withdrawPublication(system, slug, because, now))
    expect(await withdrawPublication(system, slug, because, now)).toEqual({
      ok: false,
      error: 'not_published',
    })
  })
})
