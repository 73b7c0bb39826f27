import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationFile, facts } from '@/prisma/demo/facts'
import { inventedWithFigures } from './invented-figures.testing'
import { labelOf } from '../cases/case-card'
import { sentenceEnd } from '../cases/custody'
import { getPublicCase, listPublicCases } from '../cases/queries'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getPublicLedger } from '../messages/queries'
import { entriesOf } from '../record/public-entry'
import { listPublicPublications } from '../publications/queries'
import { loadDemonstration } from './commands'
import { demonstration } from './input'
import { everything, tablesSaying } from '@/prisma/test-tables'

const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-25T12:00:00Z')
const keys = facts.cases.map(({ key }) => key)
// No case of the demonstration has files.
const ABOUT_WHAT_IS_NOT_THERE = ['files_are_as_they_came', 'appeals_follow_the_record']
const invented = demonstration.parse(inventedWithFigures())

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

let first: Awaited<ReturnType<typeof loadDemonstration>>
let inventedFirst: typeof first
// A case is many commands, and a busy machine takes its time.
const LOADING = 300_000
beforeAll(async () => {
  inventedFirst = await loadDemonstration(inventedWithFigures(), now)
  first = await loadDemonstration(demonstrationFile(), now)
}, LOADING)
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

  test('enters the invented cases, with a source of their own', () => {
    expect(inventedFirst).toEqual({
      loaded: [
        'source Vigil, demonstration, Invented cases that show how Vigil works',
        ...invented.cases.map(({ slug }) => `case ${slug}`),
      ],
      present: [],
    })
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
    for (const { rule, checked } of examinations)
      expect([rule, checked > 0]).toEqual([rule, !ABOUT_WHAT_IS_NOT_THERE.includes(rule)])
  })

  test('a second time changes nothing at all', async () => {
    const events = [...facts.cases, ...invented.cases].flatMap((each) => [...each.events])
    expect(await db.caseEvent.count()).toBe(events.length)
    const before = await everything()
    const second = await loadDemonstration(demonstrationFile(), later)
    expect(second.loaded).toEqual([])
    expect(second.present).toEqual(first.loaded)
    const again = await loadDemonstration(inventedWithFigures(), later)
    expect(again).toEqual({ loaded: [], present: inventedFirst.loaded })
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
      'background',
      'asylum_granted',
      'arrest',
      'release',
      'charge',
      'sentence',
      'update',
    ])
  })

  test('Khudoberdi Nurmatov: facing deportation since 1 August 2017', async () => {
    expect((await onlyPerson('ali-feruz'))?.status).toMatchObject({
      status: 'facing_deportation',
      since: { edtf: '2017-08-01' },
    })
  })

  test.each([
    ['erkin-musaev', { status: 'released', since: { edtf: '2017' }, sentence: null, asOf: null }],
    [
      'muhammad-bekzhanov',
      { status: 'released', since: { edtf: '2017' }, sentence: null, asOf: null },
    ],
    [
      'dilorom-abdukadirova',
      { status: 'imprisoned', sentence: { years: 18 }, asOf: { edtf: '2014-05' } },
    ],
    ['ali-feruz', { status: 'facing_deportation', sentence: null, asOf: { edtf: '2017-08' } }],
  ])('the label of %s', async (slug, label) => {
    expect(labelOf(await publicCaseOf(slug))).toMatchObject({ kind: 'one', ...label })
  })
})

test('the number of Erkin Musaev is the one published figure, open to its source', async () => {
  const { caseId, campaigns } = await publicCaseOf('erkin-musaev')
  const ledger = await getPublicLedger(caseId, 'en')
  expect(ledger).toMatchObject({ total: 427_000, estimated: false, deeds: [] })
  expect(ledger.tallies).toHaveLength(1)
  expect(ledger.tallies[0]).toMatchObject({
    counted: true,
    quantity: 427_000,
    kind: 'solidarity',
    channel: null,
    scope: 'global',
    method: 'published',
    campaign: 'Write for Rights 2014',
    period: '2014',
    asOf: '2017-08-22',
    reportedBy: facts.source.publisher,
    sources: [{ publisher: facts.source.publisher, title: facts.source.title, url: null }],
  })
  expect(campaigns).toEqual([{ slug: 'write-for-rights-2014', name: 'Write for Rights 2014' }])
})

describe('the invented cases', () => {
  test.each([
    ['ilmar-vessan-invented', ['released conditional 2019-06']],
    ['tessim-oduvar-invented', ['disappeared 2013-11']],
    [
      'five-of-the-lamp-circle-invented',
      [
        'released amnesty 2022-12',
        'imprisoned 2018-07-20',
        'died_in_custody 2020-02',
        'exiled 2021-03',
        'unknown 2018-06',
      ],
    ],
    ['zelmira-tavon-invented', ['imprisoned 2020-02-28']],
  ])('the statuses of %s', async (slug, statuses) => {
    const { people, title } = await publicCaseOf(slug)
    expect(title.text).toMatch(/\(invented\)$/)
    expect(
      people.map(({ status }) =>
        [status?.status, status?.manner, status?.since.edtf].filter(Boolean).join(' '),
      ),
    ).toEqual(statuses)
  })

  test('a sentence ends where its changes say, for those who serve it', async () => {
    const endsOf = async (slug: string) => {
      const { people, events } = await publicCaseOf(slug)
      return people.flatMap(({ id, entries }) =>
        entriesOf(entries, 'sentence').map((sentence) => sentenceEnd(sentence, events, id)),
      )
    }
    const onOneDay = (day: string) => ({ kind: 'expected', from: day, to: day })
    expect(await endsOf('zelmira-tavon-invented')).toEqual([onOneDay('2028-12-03')])
    // Of those who are free, in exile or dead nobody asks.
    expect(await endsOf('five-of-the-lamp-circle-invented')).toEqual([
      null,
      onOneDay('2029-08-14'),
      null,
      null,
    ])
    expect(await endsOf('ilmar-vessan-invented')).toEqual([null, null])
  })

  test('what is sealed or for staff alone is in no public table', async () => {
    const published = (await tablesSaying('Invented. What is written here')).filter((table) =>
      table.startsWith('published.'),
    )
    expect(published).toEqual([])
    expect(await tablesSaying('Second house \\(invented\\)')).not.toContain(
      'published."PublishedCase"',
    )
    expect(await tablesSaying('Only staff can read this entry')).not.toContain(
      'published."PublishedCase"',
    )
    expect(await tablesSaying('Second house \\(invented\\)')).toContain('public."Detention"')
  })

  test('a figure that lies inside another is not added, and one that was replaced is gone', async () => {
    const { caseId } = await publicCaseOf('ilmar-vessan-invented')
    const ledger = await getPublicLedger(caseId, 'en')
    expect(ledger).toMatchObject({ total: 240, estimated: false })
    expect(ledger.tallies.map(({ quantity, counted }) => [quantity, counted]).sort()).toEqual([
      [240, true],
      [60, false],
    ])
    const other = await publicCaseOf('zelmira-tavon-invented')
    expect(await getPublicLedger(other.caseId, 'en')).toMatchObject({
      total: 200,
      estimated: true,
    })
  })

  test.each(['Zelmira', 'Зельмира Тавон', 'زلميرا تافون'])('"%s" finds her', async (q) => {
    const { items } = await listPublicCases({ q, page: 1, perPage: 20 }, 'en')
    expect(items.map(({ slug }) => slug)).toEqual(['zelmira-tavon-invented'])
  })
})

test('the publications of a country are complete, the newest first', async () => {
  for (const country of ['UZ', 'RU']) {
    const listed = await listPublicPublications({ country }, 'en')
    const expected = facts.publications.filter(({ countries }) => countries.includes(country))
    expect(listed.map(({ publishedOn }) => publishedOn)).toEqual(expected.map(({ date }) => date))
  }
})

test.each(['Ali Feruz', 'nurmatov', 'Худоберди Нурматов', 'АЛИ ФЕРУЗ'])(
  '"%s" finds him',
  async (q) => {
    const { items } = await listPublicCases({ q, page: 1, perPage: 20 }, 'en')
    expect(items.map(({ slug }) => slug)).toEqual(['ali-feruz'])
  },
)

test.each(['Bekzhanov', 'Bekjanov', 'Бекжанов'])('"%s" finds him', async (q) => {
  const { items } = await listPublicCases({ q, page: 1, perPage: 20 }, 'en')
  expect(items.map(({ slug }) => slug)).toEqual(['muhammad-bekzhanov'])
})

test('nobody’s protected characteristics are in any column of any table', async () => {
  // The same scan finds what is there to be found.
  expect(await tablesSaying('feruz')).toEqual(
    expect.arrayContaining([
      'public."PersonName"',
      'published."PublishedCase"',
      'published."CurrentCase"',
    ]),
  )
  expect(await tablesSaying(String.raw`\mgay\M|homosexual|sexual|LGBT`)).toEqual([])
})
