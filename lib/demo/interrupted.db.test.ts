import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationFile } from '@/prisma/demo/facts'
import { inventedWithFigures } from './invented-figures.testing'
import { openCase } from '../cases/commands'
import type { PublicCase } from '../cases/public-case'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getPublicLedger } from '../messages/queries'
import { kindOf } from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'
import { listEntryTexts } from '../revisions/queries'
import { loadDemonstration } from './commands'
import { everything } from '@/prisma/test-tables'

const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-25T12:00:00Z')

type Loose = Record<string, unknown>
type LooseRecord = { entries: (Loose & { fields: Loose })[] }
type LooseCase = Loose &
  LooseRecord & {
    slug: string
    tallies: Loose[]
    others: (Loose & LooseRecord)[]
    events: (Loose & { links?: Loose[] })[]
  }
type LooseFile = { cases: LooseCase[]; publications: Loose[] }

/** What a case says, with one thing wrong that only a command notices. */
function breakPeople(data: LooseCase): LooseCase {
  const entry = data.others[1]?.entries.at(-1)
  if (entry) entry.fields.asOf = 'no date'
  return data
}
function breakEvent(data: LooseCase): LooseCase {
  const event = data.events.find(({ links }) => links !== undefined)
  if (event) event.links = [{ to: 'not-there', kind: 'follows' }]
  return data
}
function breakRecord(data: LooseCase): LooseCase {
  const entry = data.entries.at(-1)
  if (entry) entry.fields.kind = 'no kind'
  return data
}
function breakFigure(data: LooseCase): LooseCase {
  const figure = data.tallies.at(-1)
  if (figure) figure.campaign = 'no-such-campaign'
  return data
}

const INTERRUPTED: [copied: string, where: string, breakIt: (data: LooseCase) => LooseCase][] = [
  ['five-of-the-lamp-circle-invented', 'in the middle of the people', breakPeople],
  ['five-of-the-lamp-circle-invented', 'at an entry about several', breakEvent],
  ['zelmira-tavon-invented', 'at an entry with sealed fields behind it', breakRecord],
  ['ilmar-vessan-invented', 'at a figure that names others', breakFigure],
]

/** How many rows a case has, those among them that no page shows. */
async function rowsOf(slug: string) {
  const { id } = await db.case.findUniqueOrThrow({ where: { slug } })
  return {
    entries: (await listEntryTexts(id)).map(({ kind }) => kind).sort(),
    events: await db.caseEvent.count({ where: { caseId: id } }),
    tallies: (await db.tally.findMany({ where: { caseId: id } }))
      .map(({ quantity, state }) => [quantity, state])
      .sort(),
  }
}
/** The demonstration file, to be changed for a test. */
const fileOf = () => demonstrationFile() as LooseFile

async function publicCaseOf(slug: string) {
  const found = await getPublicCase(slug, 'en')
  if (found.kind !== 'found') throw new Error(`${slug}: ${found.kind}`)
  return found.value
}

// Only the cases that are copied; each is many commands, and a busy machine takes its time.
const LOADING = 300_000
beforeAll(async () => {
  const file = inventedWithFigures() as LooseFile
  const cases = file.cases.filter(({ slug }) => INTERRUPTED.some(([copied]) => copied === slug))
  await loadDemonstration({ ...file, cases }, now)
  const real = fileOf()
  const musaev = real.cases.filter(({ slug }) => slug === 'erkin-musaev')
  await loadDemonstration({ ...real, cases: musaev, publications: [] }, now)
}, LOADING)
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
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
    await expect(loadDemonstration('no file', now)).rejects.toThrow(
      /the demonstration file is wrong/,
    )
    expect(await everything()).toEqual(before)
  })

  test('leaves a draft that nobody sees, and the next load goes on where it stopped', async () => {
    const file = anotherMusaev('interrupted')
    const [entry] = file.cases
    const [tally] = entry?.tallies ?? []
    if (!entry || !tally) throw new Error('no tally')
    const broken = {
      ...entry,
      tallies: [tally, { ...tally, campaign: 'no-such-campaign', quantity: 1 }],
    }
    await expect(loadDemonstration({ ...file, cases: [broken] }, now)).rejects.toThrow(
      /case interrupted, .*campaign_missing/,
    )
    expect((await getPublicCase('interrupted', 'en')).kind).toBe('missing')
    const draft = await db.case.findUniqueOrThrow({
      where: { slug: 'interrupted' },
      include: { events: true },
    })
    expect([draft.state, draft.events.length]).toEqual(['draft', 4])

    expect((await loadDemonstration(file, later)).loaded).toEqual(['case interrupted'])
    const whole = await publicCaseOf('interrupted')
    const original = await publicCaseOf('erkin-musaev')
    expect(toldOf(whole)).toEqual(toldOf(original))
    expect((await getPublicLedger(whole.caseId, 'en')).total).toBe(427_000)
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  })

  describe.each(INTERRUPTED)('%s, interrupted %s', (original, _, breakIt) => {
    test('is finished by the next load, and says all that the whole one says, once', async () => {
      const file = inventedWithFigures() as LooseFile
      const found = file.cases.find(({ slug }) => slug === original)
      if (!found) throw new Error('no case to copy')
      const slug = `${original}-${breakIt.name.toLowerCase()}`
      const whole = { ...found, slug, openedAs: slug }
      const broken = { ...file, cases: [breakIt(structuredClone(whole))] }
      await expect(loadDemonstration(broken, now)).rejects.toThrow(`case ${slug}`)
      const loaded = await loadDemonstration({ ...file, cases: [whole] }, later)
      expect(loaded.loaded).toEqual([`case ${slug}`])
      expect(await rowsOf(slug)).toEqual(await rowsOf(original))
      expect(toldOf(await publicCaseOf(slug))).toEqual(toldOf(await publicCaseOf(original)))
    })
  })

  test('a draft that somebody else opened at the address is left alone', async () => {
    const somebody = { kind: 'system', name: 'somebody else' } as const
    const opened = await openCase(
      somebody,
      {
        title: 'Somebodys own',
        name: 'A Name',
        nameScript: null,
        country: 'UZ',
        summary: null,
        nationalities: [],
      },
      now,
    )
    expect(opened.ok).toBe(true)
    const report = await loadDemonstration(anotherMusaev('somebodys-own'), now)
    expect(report.loaded).toEqual([])
    const draft = await db.case.findUniqueOrThrow({
      where: { slug: 'somebodys-own' },
      include: { events: true },
    })
    expect([draft.state, draft.events]).toEqual(['draft', []])
  })

  test('a case that the file would open at another address than it says is refused', async () => {
    const file = anotherMusaev('says-one-thing')
    const cases = file.cases.map((each) => ({ ...each, openedAs: 'Does another' }))
    await expect(loadDemonstration({ ...file, cases }, now)).rejects.toThrow(/says-one-thing/)
  })
})

// Ids are made anew with every load; what an entry says is not.
const toldOf = ({ events, people }: PublicCase) => {
  const positionOf = (ids: readonly string[]) =>
    ids.map((id) => people.findIndex((person) => person.id === id)).sort()
  return {
    events: events.map(({ type, date, text, certainty, links, people: about }) => ({
      type,
      date,
      text,
      certainty,
      about: positionOf(about),
      links: links.map(({ to, kind }) => [kind, events.findIndex(({ id }) => id === to)]),
    })),
    people: people.map(({ id: _, entries, ...person }) => ({
      ...person,
      entries: entries.map((entry) => withoutIds(entry, entries)),
    })),
  }
}
const withoutIds = (
  { id: _, children, values, ...entry }: PublicEntry,
  among: readonly PublicEntry[],
): object => ({
  ...entry,
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      kindOf(entry.kind).fields[name]?.type === 'link'
        ? among.findIndex(({ id }) => id === value)
        : value,
    ]),
  ),
  children: children.map((child) => withoutIds(child, among)),
})
