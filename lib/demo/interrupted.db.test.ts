import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublicEntry } from '../record/public-entry'
import { demonstrationFile } from '@/prisma/demo/facts'
import { openCase } from '../cases/commands'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getPublicLedger } from '../messages/queries'
import { loadDemonstration } from './commands'
import { everything } from '@/prisma/test-tables'

const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-25T12:00:00Z')

type Loose = Record<string, unknown>
type LooseFile = { cases: (Loose & { slug: string; tallies: Loose[] })[]; publications: Loose[] }
/** The demonstration file, to be changed for a test. */
const fileOf = () => demonstrationFile() as LooseFile

async function publicCaseOf(slug: string) {
  const found = await getPublicCase(slug, 'en')
  if (found.kind !== 'found') throw new Error(`${slug}: ${found.kind}`)
  return found.value
}

beforeAll(async () => {
  await loadDemonstration(demonstrationFile(), now)
})
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
    const told = ({ events, people }: typeof whole) => ({
      events: events.map(({ type, date, text }) => ({ type, date, text })),
      people: people.map(({ id: _, entries, ...person }) => ({
        ...person,
        entries: entries.map(withoutIds),
      })),
    })
    expect(told(whole)).toEqual(told(original))
    expect((await getPublicLedger(whole.caseId, 'en')).total).toBe(427_000)
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
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
const withoutIds = ({ id: _, children, ...entry }: PublicEntry): object => ({
  ...entry,
  children: children.map(withoutIds),
})
