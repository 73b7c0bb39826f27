import { afterAll, expect, test } from 'vitest'
import { aCase, aDate } from '@/prisma/factories'
import { db, publicDb } from '../db'
import { openCase } from './commands'
import { publishCase } from '../publishing/commands'
import { getPublicCase } from './queries'
import { LIBERTY_STATUSES } from './vocabulary'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const source = {
  kind: 'web_page',
  publisher: 'Invented Publisher',
  title: 'Invented page',
  url: 'https://example.org/page',
  accessed: null,
} as const
const arrested = { status: 'arrested', since: aDate('2007-06~'), text: 'Arrested', source } as const

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

async function open(overrides: Parameters<typeof aCase>[0]) {
  const opened = await openCase(system, aCase(overrides), now)
  if (!opened.ok) throw new Error(opened.error)
  return db.case.findUniqueOrThrow({
    where: { reference: opened.value.reference },
    include: { people: true, translations: true, events: { include: { citations: true } } },
  })
}

test('a name, a country, a status and who says so make a case that can be published as soon as it is told', async () => {
  const found = await open({ title: null, name: 'Short Path', first: arrested })
  expect(found).toMatchObject({
    slug: 'short-path',
    translations: [{ title: 'Short Path' }],
    people: [{ status: 'arrested', statusSinceEdtf: '2007-06~' }],
    events: [{ type: 'arrest', dateEdtf: '2007-06~', text: { en: 'Arrested' } }],
  })
  expect(found.events[0]?.citations).toHaveLength(1)
  const { reference, version, slug } = found
  expect(await publishCase(system, reference, { version }, now)).toMatchObject({ ok: true })
  expect(await getPublicCase(slug, 'en')).toMatchObject({
    kind: 'found',
    value: { people: [{ status: { status: 'arrested' } }], sources: [{ url: source.url }] },
  })
})

test('what was done stands in the history: the case, its entry and the source', async () => {
  const { id } = await open({ title: 'Remembered Opening', first: arrested })
  const kinds = await db.auditEntry.findMany({
    where: { caseId: id },
    orderBy: { seq: 'asc' },
    select: { kind: true },
  })
  expect(kinds.map(({ kind }) => kind).sort()).toEqual([
    'case_event_added',
    'case_opened',
    'source_added',
  ])
})

test('a status that is not known yet leaves the timeline empty', async () => {
  expect(await open({ title: 'Unknown Whereabouts', first: null })).toMatchObject({
    events: [],
    people: [{ status: null }],
  })
})

test.each(LIBERTY_STATUSES)('a case begins with the status %s', async (status) => {
  const found = await open({ title: `Status ${status}`, first: { ...arrested, status } })
  expect(found.people[0]?.status).toBe(status)
})
