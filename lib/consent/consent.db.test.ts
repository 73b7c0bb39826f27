import { afterAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { toApiCase, toApiEvent } from '../api/case'
import { openCase } from '../cases/commands'
import { getPublicCase, listPublicCases } from '../cases/queries'
import { db, publicDb } from '../db'
import { examineSnapshots } from '../doctor/examine-cases'
import { editCase } from '../editing/commands'
import { eventItems } from '../feeds/items'
import { LOCALES } from '../i18n/locales'
import { addPublication, publishPublication } from '../publications/commands'
import { publicationInput } from '../publications/input'
import { getPublicPublication } from '../publications/queries'
import { publishCase } from '../publishing/commands'
import { approveByTwo } from '../reviews/second-person.testing'
import { addEntry, saveEntry } from '../record/commands'
import { entryTexts, findEntry } from '../record/write'
import { addCaseEvent } from '../timeline/commands'
import { settleExpiredConsents } from './commands'
import type { ConsentGroup } from './decision'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

type Told = Awaited<ReturnType<typeof aTold>>
let cases = 0

/** A draft that says something of every group: `tag` and the group's name stand in each text. */
async function aTold(basis: 'publicly_reported' | 'consent' = 'consent') {
  const tag = `canary${(cases += 1)}`
  const name = `Person ${tag}`
  const summary = `${tag} story of a summary.`
  const opened = must(await openCase(system, aCase({ title: name, name, summary }), now))
  const { reference, caseId, casePersonId } = opened
  await db.case.update({ where: { reference }, data: { basis } })
  await db.caseTranslation.create({
    data: { caseId, locale: 'ru', title: `${tag} translations`, summary: `${tag} translations` },
  })
  const events = [
    anEvent(casePersonId, { text: `${tag} story of an arrest` }),
    anEvent(casePersonId, { type: 'health', text: `${tag} health`, statusEffect: null }),
    anEvent(casePersonId, {
      type: 'thank_you_letter',
      text: `${tag} messages`,
      statusEffect: null,
    }),
  ]
  for (const event of events) must(await addCaseEvent(system, reference, event, now))
  const { sourceId } = await db.citation.findFirstOrThrow({ where: { caseEvent: { caseId } } })
  const healthConcern = { text: `${tag} health concern` }
  must(
    await addEntry(
      system,
      reference,
      'healthConcern',
      casePersonId,
      { fields: healthConcern, sources: [sourceId] },
      now,
    ),
  )
  return { tag, name, sourceId, ...opened }
}

const publish = async ({ reference }: Told) => {
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  return publishCase(system, reference, { version, reason: 'a test' }, now)
}
const agree = async (
  { reference, casePersonId }: Told,
  groups: readonly ConsentGroup[],
  rest: Record<string, string> = {},
) => {
  const fields = { groups: groups.join(' '), giver: 'person', given: '2026-01', ...rest }
  const said = { fields, sources: [] }
  return must(await addEntry(system, reference, 'consent', casePersonId, said, now)).id
}
const withdraw = async ({ reference, caseId }: Told, id: string) => {
  const before = await findEntry(db, caseId, 'consent', id)
  if (!before) throw new Error('no consent')
  const texts = entryTexts(before)
  const fields = { ...texts, withdrawn: '2026-11-24', withdrawReason: 'They changed their mind.' }
  const seen = { version: before.version, base: texts }
  must(await saveEntry(system, reference, 'consent', id, { fields, sources: [] }, seen, now))
}

/** Everything in the published schema that says something of a case, as text. */
async function published({ tag }: Told): Promise<string> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT t::text AS text FROM published."PublishedCase" t
    UNION ALL SELECT t::text FROM published."CurrentCase" t
    UNION ALL SELECT t::text FROM published."PublishedAddress" t
    UNION ALL SELECT t::text FROM published."PublishedPublication" t`
  return rows
    .map(({ text }) => text)
    .filter((text) => text.includes(tag))
    .join('\n')
}
const isPublished = async (told: Told, group: ConsentGroup) =>
  (await published(told)).includes(`${told.tag} ${group}`)

const everything = ['name', 'photograph', 'story', 'health', 'messages', 'translations'] as const
const stateOf = async ({ reference }: Told) =>
  (await db.case.findUniqueOrThrow({ where: { reference } })).state
const kindsOf = async ({ caseId }: Told) =>
  (await db.auditEntry.findMany({ where: { caseId }, orderBy: { seq: 'asc' } })).map(
    ({ kind }) => kind,
  )
const slugOf = async ({ reference }: Told) =>
  (await db.case.findUniqueOrThrow({ where: { reference } })).slug

describe('where the basis is consent', () => {
  test('nothing at all is public before anybody agreed', async () => {
    const told = await aTold()
    await publish(told)
    expect(await published(told)).toBe('')
    expect(await stateOf(told)).not.toBe('published')
  })

  test.each(['story', 'health', 'messages', 'translations'] as const)(
    'nothing of %s is in any published row before somebody agreed to it, and then it is',
    async (group) => {
      const told = await aTold()
      await agree(
        told,
        everything.filter((each) => each !== group),
      )
      must(await publish(told))
      expect(await isPublished(told, group)).toBe(false)
      await agree(told, [group, 'story'])
      // What was kept back becomes public only after a second person has looked.
      if (group !== 'messages') expect(await isPublished(told, group)).toBe(false)
      await approveByTwo(told.reference, now)
      expect(await isPublished(told, group)).toBe(true)
    },
  )
})

describe.each(['consent', 'publicly_reported'] as const)(
  'a withdrawal, where the basis is %s',
  (basis) => {
    test('takes the group out of every language, the search, feeds and answers at once', async () => {
      const told = await aTold(basis)
      const id = await agree(told, everything.slice(1))
      await agree(told, ['name'])
      must(await publish(told))
      expect(await isPublished(told, 'story')).toBe(true)
      await withdraw(told, id)
      for (const group of ['story', 'health', 'messages', 'translations'] as const)
        expect([group, await isPublished(told, group)]).toEqual([group, false])
      const slug = await slugOf(told)
      for (const locale of LOCALES) {
        const found = await getPublicCase(slug, locale)
        if (found.kind !== 'found') throw new Error(found.kind)
        const { value } = found
        expect(value.title).toEqual({ text: told.name, lang: 'en' })
        expect(value.summary).toBeNull()
        const words = {
          locale,
          event: () => 'an event',
          publication: () => '',
          status: () => 'a status',
          spokesperson: () => '',
        }
        expect(eventItems(value, { all: true }, words)).toMatchObject([
          { title: 'an event', paragraphs: ['a status'] },
        ])
        const answers = {
          ...toApiCase(value, { label: () => '', page: () => '', picture: () => '' }),
          events: value.events.map(toApiEvent),
        }
        expect(answers.summary).toBeNull()
        expect(answers.events).toMatchObject([{ type: 'arrest', text: null, place: null }])
        const list = await listPublicCases({ q: told.tag, page: 1, perPage: 5 }, locale)
        expect(list.items).toMatchObject([{ summary: null, title: { text: told.name } }])
      }
      expect((await examineSnapshots()).findings).toEqual([])
    })

    test('of the name takes the whole case away from the public, and the history says so', async () => {
      const told = await aTold(basis)
      await agree(told, everything.slice(1))
      const id = await agree(told, ['name'])
      must(await publish(told))
      const slug = await slugOf(told)
      await withdraw(told, id)
      expect(await stateOf(told)).toBe('paused')
      expect(await getPublicCase(slug, 'en')).toEqual({ kind: 'withdrawn' })
      expect(await db.publishedCase.count({ where: { caseId: told.caseId } })).toBe(0)
      expect((await kindsOf(told)).slice(-2).sort()).toEqual(['case_paused', 'entry_saved'])
      expect((await examineSnapshots()).findings).toEqual([])
    })
  },
)

test('whatever changes a case without saying anything of consent lets nothing through', async () => {
  const told = await aTold()
  await agree(told, ['name'])
  must(await publish(told))
  const { reference, tag, caseId } = told
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  const edit = {
    version,
    title: told.name,
    summary: `${tag} story, told again`,
    internalNote: null,
    knownAsOf: null,
    countries: [{ code: 'UZ', role: 'harm' as const }],
  }
  must(await editCase(system, reference, edit, now))
  const event = anEvent(told.casePersonId, { text: `${tag} story of the import` })
  must(await addCaseEvent(system, reference, event, now))
  expect(await isPublished(told, 'story')).toBe(false)
  expect(await db.publishedCase.count({ where: { caseId } })).toBe(LOCALES.length)
})

test('a letter of thanks is public while everybody agrees to it', async () => {
  const told = await aTold('publicly_reported')
  must(await publish(told))
  const slug = `letter-of-${told.tag}`
  const letter = publicationInput.parse({
    slug,
    kind: 'thank_you_letter',
    publishedOn: '2026-01-01',
    title: 'An invented letter',
    body: `${told.tag} messages of a letter`,
    cases: [told.reference],
  })
  must(await addPublication(system, letter, now))
  must(await publishPublication(system, slug, now))
  expect((await getPublicPublication(slug, 'en')).kind).toBe('found')
  const id = await agree(told, ['messages'])
  await withdraw(told, id)
  expect((await getPublicPublication(slug, 'en')).kind).toBe('withdrawn')
  expect(await isPublished(told, 'messages')).toBe(false)
  await agree(told, ['messages'], { given: '2026-11-25' })
  await settleExpiredConsents(system, new Date('2026-11-25T00:01:00Z'))
  expect((await getPublicPublication(slug, 'en')).kind).toBe('found')
})

describe('when a consent runs out by the calendar', () => {
  const lastDay = new Date('2026-12-31T23:59:00Z')
  const nextDay = new Date('2027-01-01T00:01:00Z')

  test('the group leaves the public on the day after, once, and the history says so', async () => {
    const told = await aTold()
    await agree(told, ['name', 'health'])
    await agree(told, ['story'], { until: '2026' })
    must(await publish(told))
    const before = await kindsOf(told)
    await settleExpiredConsents(system, lastDay)
    expect(await isPublished(told, 'story')).toBe(true)
    expect(await kindsOf(told)).toEqual(before)
    await settleExpiredConsents(system, nextDay)
    expect(await isPublished(told, 'story')).toBe(false)
    expect(await kindsOf(told)).toEqual([...before, 'case_republished'])
    await settleExpiredConsents(system, nextDay)
    expect(await kindsOf(told)).toEqual([...before, 'case_republished'])
  })

  test('the case is paused when the consent was to the name', async () => {
    const told = await aTold()
    await agree(told, everything, { until: '2026-12-31' })
    must(await publish(told))
    await settleExpiredConsents(system, nextDay)
    expect(await stateOf(told)).toBe('paused')
    expect(await published(told)).not.toContain('story')
    expect((await kindsOf(told)).at(-1)).toBe('case_paused')
  })

  test('what was publicly reported stays public', async () => {
    const told = await aTold('publicly_reported')
    await agree(told, everything, { until: '2026-12-31' })
    must(await publish(told))
    const before = await kindsOf(told)
    await settleExpiredConsents(system, nextDay)
    expect(await isPublished(told, 'story')).toBe(true)
    expect(await kindsOf(told)).toEqual(before)
  })
})

describe('somebody who is shown under a pseudonym', () => {
  test('is not led to by an address of before, and no published row ties the names together', async () => {
    const told = await aTold('publicly_reported')
    must(await publish(told))
    const old = await slugOf(told)
    const { reference, caseId, casePersonId } = told
    const name = await db.personName.findFirstOrThrow({
      where: { person: { cases: { some: { caseId } } } },
    })
    const named = { value: 'Another Name', kind: 'alias', script: 'Latn' }
    const texts = { value: name.value, kind: 'legal', script: 'Latn', language: '', sources: '' }
    must(
      await saveEntry(
        system,
        reference,
        'personName',
        name.id,
        { fields: named, sources: [] },
        { version: name.version, base: texts },
        now,
      ),
    )
    const person = await findEntry(db, caseId, 'person', casePersonId)
    if (!person) throw new Error('nobody')
    const seen = { version: person.version, base: entryTexts(person) }
    const fields = { ...entryTexts(person), pseudonymised: 'yes', realName: told.name }
    must(
      await saveEntry(
        system,
        reference,
        'person',
        casePersonId,
        { fields, sources: person.sources },
        seen,
        now,
      ),
    )
    const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
    const edit = {
      version,
      title: `Another Name ${cases}`,
      summary: 'An invented story.',
      internalNote: null,
      knownAsOf: null,
      countries: [{ code: 'UZ', role: 'harm' as const }],
    }
    must(await editCase(system, reference, edit, now))

    expect(await slugOf(told)).toBe(`another-name-${cases}`)
    expect(await getPublicCase(`another-name-${cases}`, 'en')).toMatchObject({ kind: 'found' })
    for (const locale of LOCALES)
      expect(await getPublicCase(old, locale)).toEqual({ kind: 'withdrawn' })
    const left = await publicDb.publishedAddress.findMany({ where: { slug: old } })
    expect(left).toMatchObject([{ current: null }])
    expect(left[0]?.caseId).not.toBe(caseId)
    const rows = await db.publishedCase.findMany({ where: { caseId } })
    expect(rows).toHaveLength(LOCALES.length)
    expect(JSON.stringify(rows)).not.toContain(told.name)
  })

  test('needs nobody to agree to a name', async () => {
    const told = await aTold()
    const { reference, caseId, casePersonId } = told
    await agree(told, ['story'])
    const person = await findEntry(db, caseId, 'person', casePersonId)
    if (!person) throw new Error('nobody')
    const seen = { version: person.version, base: entryTexts(person) }
    const fields = { ...entryTexts(person), pseudonymised: 'yes' }
    must(
      await saveEntry(
        system,
        reference,
        'person',
        casePersonId,
        { fields, sources: [] },
        seen,
        now,
      ),
    )
    must(await publish(told))
    expect(await stateOf(told)).toBe('published')
    expect(await isPublished(told, 'story')).toBe(true)
    expect(await isPublished(told, 'health')).toBe(false)
  })
})
