import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationFile, facts } from '@/prisma/demo/facts'
import { connectAsSuperuser } from '@/prisma/test-database'
import { openCase } from '../cases/commands'
import { getPublicCase, listPublicCases } from '../cases/queries'
import { unseal } from '../crypto/seal'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getPublicLedger } from '../messages/queries'
import { listPublicPublications } from '../publications/queries'
import { loadDemonstration } from './commands'

const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-25T12:00:00Z')
const keys = facts.cases.map(({ key }) => key)

type Loose = Record<string, unknown>
type LooseFile = { cases: (Loose & { slug: string; tallies: Loose[] })[]; publications: Loose[] }
/** The demonstration file, to be changed for a test. */
const fileOf = () => demonstrationFile() as LooseFile

async function publicCaseOf(slug: string) {
  const found = await getPublicCase(slug, 'en')
  if (found.kind !== 'found') throw new Error(`${slug}: ${found.kind}`)
  return found.value
}

const onlyPerson = async (slug: string) => {
  const { people } = await publicCaseOf(slug)
  expect(people).toHaveLength(1)
  return people[0]
}

/** Asks each table of ours one question; answers by table. `row` is the row as text. */
async function askEveryTable<T>(question: string, values: string[] = []): Promise<Map<string, T>> {
  const client = await connectAsSuperuser()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'published') ORDER BY 1`,
    )
    const answers = new Map<string, T>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ answer: T }>(
        `SELECT ${question} AS answer FROM (SELECT t::text AS row FROM ${name} AS t) AS r`,
        values,
      )
      if (rows[0]) answers.set(name, rows[0].answer)
    }
    return answers
  } finally {
    await client.end()
  }
}

/** Everything that the database holds, to be compared. */
const everything = () => askEveryTable<string | null>(`md5(string_agg(row, ' ' ORDER BY row))`)

/** The tables in which any column of any row fits the pattern. */
async function tablesSaying(pattern: string): Promise<string[]> {
  const counts = await askEveryTable<number>(`(count(*) FILTER (WHERE row ~* $1))::int`, [pattern])
  return [...counts].filter(([, count]) => count > 0).map(([name]) => name)
}

let first: Awaited<ReturnType<typeof loadDemonstration>>
beforeAll(async () => {
  first = await loadDemonstration(demonstrationFile(), now)
}, 60_000)
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

describe('loading the demonstration data', () => {
  test('enters the source, the campaign, four cases and eight publications', () => {
    expect(first.present).toEqual([])
    expect(first.loaded).toHaveLength(1 + 1 + 4 + 8)
    for (const key of keys) expect(first.loaded).toContain(`case ${key}`)
  })

  test('leaves a trace of every step, in the name of the demonstration data', async () => {
    const byActor = await db.auditEntry.groupBy({ by: ['actorKind', 'actorName'], _count: true })
    expect(byActor).toEqual([
      { actorKind: 'system', actorName: 'demonstration data', _count: await db.auditEntry.count() },
    ])
  })

  test('holds every truth rule', async () => {
    const examinations = await examine()
    expect(examinations.flatMap(({ findings }) => findings)).toEqual([])
    for (const { rule, checked } of examinations) expect([rule, checked > 0]).toEqual([rule, true])
  })

  test('a second time changes nothing at all', async () => {
    expect(await db.caseEvent.count()).toBe(facts.cases.flatMap(({ events }) => events).length)
    const before = await everything()
    const second = await loadDemonstration(demonstrationFile(), later)
    expect(second.loaded).toEqual([])
    expect(second.present).toEqual(first.loaded)
    expect(await everything()).toEqual(before)
  })
})

describe('the statuses come out as the facts say', () => {
  test('Erkin Musaev: released early in August 2017, no day', async () => {
    expect((await onlyPerson('erkin-musaev'))?.status).toEqual({
      status: 'released',
      manner: 'early',
      since: { edtf: '2017-08', lower: '2017-08-01', upper: '2017-08-31' },
    })
  })

  test('Muhammad Bekzhanov: released on 22 February 2017, in a way that is not known', async () => {
    expect((await onlyPerson('muhammad-bekzhanov'))?.status).toMatchObject({
      status: 'released',
      manner: 'unknown',
      since: { edtf: '2017-02-22' },
    })
  })

  test('Dilorom Abdukadirova: imprisoned since some day between January 2010 and May 2014', async () => {
    const person = await onlyPerson('dilorom-abdukadirova')
    expect(person?.status).toMatchObject({
      status: 'imprisoned',
      manner: null,
      since: { edtf: '[2010-01..2014-05]', lower: '2010-01-01', upper: '2014-05-31' },
    })
    expect((await publicCaseOf('dilorom-abdukadirova')).events.map(({ type }) => type)).toEqual([
      'background', 'asylum_granted', 'arrest', 'release', 'charge', 'sentence', 'update',
    ])
  })

  test('Khudoberdi Nurmatov: facing deportation since 1 August 2017', async () => {
    expect((await onlyPerson('ali-feruz'))?.status).toMatchObject({
      status: 'facing_deportation',
      since: { edtf: '2017-08-01' },
    })
  })
})

test('the number of Erkin Musaev is the one published figure, open to its source', async () => {
  const { caseId, campaigns } = await publicCaseOf('erkin-musaev')
  const ledger = await getPublicLedger(caseId, 'en')
  expect(ledger).toMatchObject({ total: 427_000, estimated: false, deeds: [] })
  expect(ledger.tallies).toHaveLength(1)
  expect(ledger.tallies[0]).toMatchObject({
    counted: true, quantity: 427_000, kind: 'solidarity', channel: null, scope: 'global',
    method: 'published', campaign: 'Write for Rights 2014', period: '2014', asOf: '2017-08-22',
    reportedBy: facts.source.publisher,
    sources: [{ publisher: facts.source.publisher, title: facts.source.title, url: null }],
  })
  expect(campaigns).toEqual([{ slug: 'write-for-rights-2014', name: 'Write for Rights 2014' }])
})

test('the publications of a country are complete, the newest first', async () => {
  for (const country of ['UZ', 'RU']) {
    const listed = await listPublicPublications({ country }, 'en')
    const expected = facts.publications.filter(({ countries }) => countries.includes(country))
    expect(listed.map(({ publishedOn }) => publishedOn)).toEqual(expected.map(({ date }) => date))
  }
})

test.each(['Ali Feruz', 'nurmatov', 'Худоберди Нурматов', 'АЛИ ФЕРУЗ'])('"%s" finds him', async (q) => {
  const { items } = await listPublicCases({ q, page: 1, perPage: 20 }, 'en')
  expect(items.map(({ slug }) => slug)).toEqual(['ali-feruz'])
})

test.each(['Bekzhanov', 'Bekjanov', 'Бекжанов'])('"%s" finds him', async (q) => {
  const { items } = await listPublicCases({ q, page: 1, perPage: 20 }, 'en')
  expect(items.map(({ slug }) => slug)).toEqual(['muhammad-bekzhanov'])
})

test('what is restricted is sealed, and readable in no column of any table', async () => {
  const restricted = facts.cases.flatMap(({ person }) => person.restricted?.characteristics ?? [])
  expect(restricted).toHaveLength(1)
  const sealed = await db.person.findMany({
    where: { characteristicsSealed: { not: null } },
    select: { id: true, characteristicsSealed: true, names: { orderBy: { position: 'asc' } } },
  })
  expect(sealed.map(({ names }) => names[0]?.value)).toEqual(['Khudoberdi Nurmatov'])
  for (const { id, characteristicsSealed } of sealed) {
    const cell = { table: 'Person', id, field: 'characteristics' }
    expect(unseal(characteristicsSealed ?? '', cell).toLowerCase()).toContain(restricted[0])
  }
  // The same scan finds what is there to be found.
  expect(await tablesSaying('feruz')).toEqual(
    expect.arrayContaining(['public."PersonName"', 'published."PublishedCase"', 'published."CurrentCase"']),
  )
  expect(await tablesSaying(String.raw`\mgay\M|homosexual|sexual|LGBT`)).toEqual([])
})

describe('a load that does not run through', () => {
  /** The case of Erkin Musaev once more, at another address. */
  function anotherMusaev(slug: string) {
    const file = fileOf()
    const found = file.cases.find((each) => each.slug === 'erkin-musaev')
    if (!found) throw new Error('no case to copy')
    return { ...file, publications: [], cases: [{ ...found, slug, openedAs: slug }] }
  }

  test('a file that is wrong anywhere is refused before anything is entered', async () => {
    const before = await everything()
    const file = anotherMusaev('wrong-date')
    const [entry] = file.cases
    if (!entry) throw new Error('no case')
    const wrong = { ...file, cases: [{ ...entry, knownAsOf: '2017-02-30' }] }
    await expect(loadDemonstration(wrong, now)).rejects.toThrow(/knownAsOf/)
    await expect(loadDemonstration('no file', now)).rejects.toThrow(/the demonstration file is wrong/)
    expect(await everything()).toEqual(before)
  })

  test('leaves a draft that nobody sees, and the next load goes on where it stopped', async () => {
    const file = anotherMusaev('interrupted')
    const [entry] = file.cases
    const [tally] = entry?.tallies ?? []
    if (!entry || !tally) throw new Error('no tally')
    const broken = { ...entry, tallies: [tally, { ...tally, campaign: 'no-such-campaign', quantity: 1 }] }
    await expect(loadDemonstration({ ...file, cases: [broken] }, now)).rejects.toThrow(
      /case interrupted, .*campaign_missing/,
    )
    expect((await getPublicCase('interrupted', 'en')).kind).toBe('missing')
    const draft = await db.case.findUniqueOrThrow({ where: { slug: 'interrupted' }, include: { events: true } })
    expect([draft.state, draft.events.length]).toEqual(['draft', 4])

    expect((await loadDemonstration(file, later)).loaded).toEqual(['case interrupted'])
    const whole = await publicCaseOf('interrupted')
    const original = await publicCaseOf('erkin-musaev')
    const told = ({ events, people }: typeof whole) => ({
      events: events.map(({ type, date, text }) => ({ type, date, text })),
      people: people.map(({ id: _, ...person }) => person),
    })
    expect(told(whole)).toEqual(told(original))
    expect((await getPublicLedger(whole.caseId, 'en')).total).toBe(427_000)
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('a draft that somebody else opened at the address is left alone', async () => {
    const somebody = { kind: 'system', name: 'somebody else' } as const
    const opened = await openCase(
      somebody,
      { title: 'Somebodys own', name: 'A Name', nameScript: null, country: 'UZ', summary: null, nationalities: [] },
      now,
    )
    expect(opened.ok).toBe(true)
    const report = await loadDemonstration(anotherMusaev('somebodys-own'), now)
    expect(report.loaded).toEqual([])
    const draft = await db.case.findUniqueOrThrow({ where: { slug: 'somebodys-own' }, include: { events: true } })
    expect([draft.state, draft.events]).toEqual(['draft', []])
  })

  test('a case that the file would open at another address than it says is refused', async () => {
    const file = anotherMusaev('says-one-thing')
    const cases = file.cases.map((each) => ({ ...each, openedAs: 'Does another' }))
    await expect(loadDemonstration({ ...file, cases }, now)).rejects.toThrow(/says-one-thing/)
  })
})
