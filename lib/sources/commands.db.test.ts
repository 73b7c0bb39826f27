import { afterAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { publishCase } from '../publishing/commands'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getCaseHistory } from '../history/queries'
import { publishPublication } from '../publications/commands'
import { addEntry } from '../record/commands'
import { sampleOfKind } from '../record/every-kind.testing'
import { KIND_CODES, type KindCode, kindOf } from '../record/kinds'
import { saveSourceForm } from '../staff-cases/commands'
import { getStaffCase } from '../staff-cases/queries'
import { addCaseEvent, retractCaseEvent } from '../timeline/commands'
import { listSourceVersions } from '../editing/queries'
import { editSource, restoreSourceVersion, undoSourceEdit, verifySource } from './commands'
import { readSource, type SourceValues, sourceTexts } from './fields'
import { casesCiting, getCitedSource, listCitedSources, whichMayEdit } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const later = new Date('2026-11-24T12:05:00Z')
const staff = (role: Role, name: string = role) =>
  ({
    kind: 'staff',
    id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
    name,
    email: `${role}@example.org`,
    role,
    sessionHash: '',
  }) as Staff
const editor = staff('editor', 'Erika')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A case with one entry, and the source that the entry cites. */
async function aSourcedCase(title: string, { published = true, source = '' } = {}) {
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  const { reference, caseId, casePersonId } = opened
  const newSource = {
    kind: 'web_page' as const,
    publisher: `Publisher of ${title}`,
    title: `Page of ${title}`,
    url: null,
    accessed: null,
  }
  const event = source ? { sources: [source], newSource: null } : { newSource }
  const { id: eventId } = must(
    await addCaseEvent(system, reference, anEvent(casePersonId, event), now),
  )
  if (published) {
    const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
    must(await publishCase(system, reference, { version }, now))
  }
  const { slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  const citation = await db.citation.findFirstOrThrow({ where: { caseEventId: eventId } })
  return { reference, caseId, casePersonId, eventId, slug, id: citation.sourceId }
}

async function seenBy(by: Staff, { caseId, id }: { caseId: string; id: string }) {
  const found = await getCitedSource(by, caseId, id)
  if (!found?.values) throw new Error('the source is not there')
  return { ...found, values: found.values }
}

const publicSources = async (slug: string) => {
  const found = await getPublicCase(slug, 'en')
  return found.kind === 'found' ? found.value.sources : []
}

const everything: SourceValues = must(
  readSource({
    kind: 'report',
    publisher: 'Another publisher',
    title: 'Another title',
    author: 'Somebody invented',
    url: 'https://example.org/report',
    archivedUrl: 'https://archive.example.org/report',
    language: 'uz',
    published: 'May 2016',
    accessed: '2026-11-20',
    lastVerifiedOn: '24 November 2026',
    connection: 'witness',
    reliability: 'reliable',
    confidential: '',
    reviewAfterDays: '90',
    note: 'A note for staff.',
  }),
)

describe('editing a source', () => {
  test('keeps every field, and the public page shows the source as it is now', async () => {
    const about = await aSourcedCase('Edited Source')
    const { version } = await seenBy(editor, about)
    expect(await editSource(editor, about.id, everything, version, later)).toMatchObject({
      ok: true,
      value: { version: version + 1 },
    })
    expect((await seenBy(editor, about)).values).toEqual(everything)
    expect(await publicSources(about.slug)).toMatchObject([
      {
        publisher: 'Another publisher',
        url: 'https://example.org/report',
        archivedUrl: 'https://archive.example.org/report',
        lastVerifiedOn: '2026-11-24',
      },
    ])
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('leaves a trace in the history of every case that cites it, and shows in every one of them', async () => {
    const one = await aSourcedCase('First Citing')
    const two = await aSourcedCase('Second Citing', { source: one.id })
    const { version } = await seenBy(editor, one)
    must(await editSource(editor, one.id, everything, version, later))
    for (const { reference, slug } of [one, two]) {
      const [latest] = (await getCaseHistory(editor, reference, 1)).items
      expect(latest).toMatchObject({ by: 'Erika', kind: 'source_saved' })
      expect(latest?.detail.changes?.title).toEqual({
        from: 'Page of First Citing',
        to: 'Another title',
      })
      expect(await publicSources(slug)).toMatchObject([{ title: 'Another title' }])
    }
  })

  test('is taken back within ten minutes by whoever made it, and any version can be brought back', async () => {
    const about = await aSourcedCase('Undone Source')
    const { version, values } = await seenBy(editor, about)
    const edited = must(await editSource(editor, about.id, everything, version, now))
    const undo = (by: Staff, at: Date) => undoSourceEdit(by, about.id, edited.revisionId, at)
    const somebodyElse = { ...editor, id: crypto.randomUUID() } as Staff
    expect(await undo(somebodyElse, now)).toMatchObject({ error: 'not_permitted' })
    const tooLate = new Date(now.getTime() + 11 * 60_000)
    expect(await undo(editor, tooLate)).toMatchObject({ error: 'too_late_to_undo' })
    must(await undo(editor, later))
    expect((await seenBy(editor, about)).values).toEqual(values)
    expect(await publicSources(about.slug)).toMatchObject([{ title: 'Page of Undone Source' }])
    expect(await undo(editor, later)).toMatchObject({ error: 'changed_meanwhile' })

    const versions = await listSourceVersions(editor, await seenBy(editor, about))
    expect(versions.map(({ made }) => made?.how)).toEqual(['undone', 'saved', undefined])
    must(await restoreSourceVersion(editor, about.id, edited.revisionId, later))
    expect((await seenBy(editor, about)).values).toEqual(everything)
    expect(await listSourceVersions(editor, { id: about.id, values: null })).toEqual([])
  })

  test('is for whoever may edit each case that cites it', async () => {
    const draft = await aSourcedCase('Draft Citing', { published: false })
    const { version, values } = await seenBy(staff('campaigner'), draft)
    expect(await whichMayEdit(staff('campaigner'), [draft.id])).toEqual(new Set([draft.id]))
    expect(await editSource(staff('viewer'), draft.id, values, version, later)).toEqual({
      ok: false,
      error: 'not_permitted',
    })
    must(await editSource(staff('campaigner'), draft.id, values, version, later))
    await aSourcedCase('Published Citing', { source: draft.id })
    expect(await whichMayEdit(staff('campaigner'), [draft.id])).toEqual(new Set())
    expect(await whichMayEdit(editor, [draft.id])).toEqual(new Set([draft.id]))
    expect(await verifySource(staff('campaigner'), draft.id, later)).toEqual({
      ok: false,
      error: 'not_permitted',
    })
    expect(await verifySource(editor, crypto.randomUUID(), later)).toEqual({
      ok: false,
      error: 'missing',
    })
  })

  test('of eight at once one saves, and the others change nothing', async () => {
    const about = await aSourcedCase('Parallel Source')
    const { version, values } = await seenBy(editor, about)
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        editSource(editor, about.id, { ...values, note: `By ${index}` }, version, later),
      ),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(all.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 7 }, () => ({ ok: false, error: 'changed_meanwhile' })),
    )
    expect((await seenBy(editor, about)).version).toBe(version + 1)
  })

  test('tells whoever saves second what was saved meanwhile, field by field, and by whom', async () => {
    const about = await aSourcedCase('Contested Source')
    const { version, values } = await seenBy(editor, about)
    const current = await getStaffCase(editor, about.reference)
    const base = sourceTexts(values)
    const theirs = { ...values, title: 'Theirs', author: 'Their author' }
    must(await editSource(editor, about.id, theirs, version, later))
    const mine = { ...base, title: 'Mine', note: 'My note' }
    const saved = await saveSourceForm(
      staff('editor', 'Second'),
      about.reference,
      about.id,
      must(readSource(mine)),
      {
        fields: mine,
        base,
        version: String(version),
        seenAt: current?.updatedAt.toISOString() ?? '',
      },
      later,
    )
    expect(saved).toMatchObject({
      ok: false,
      error: {
        code: 'changed_meanwhile',
        meanwhile: {
          version: String(version + 1),
          fields: { title: 'Theirs', author: 'Their author' },
          saved: [{ by: 'Erika' }],
        },
      },
    })
    expect((await seenBy(editor, about)).values).toEqual(theirs)
  })
})

describe('looking at a source', () => {
  test('notes the day, changes nothing else, and shows on the public page', async () => {
    const about = await aSourcedCase('Verified Source')
    const { values } = await seenBy(editor, about)
    must(await verifySource(editor, about.id, later))
    const after = await seenBy(editor, about)
    expect(after.values).toEqual({ ...values, lastVerifiedOn: '2026-11-24' })
    expect(after.review.lastVerifiedOn).toBe('2026-11-24')
    expect(await publicSources(about.slug)).toMatchObject([{ lastVerifiedOn: '2026-11-24' }])
  })
})

describe('a source that becomes confidential', () => {
  test('is at once in no public page, and in no table that public pages read, also not in older versions', async () => {
    const about = await aSourcedCase('Whispering Witness')
    must(
      await editSource(
        editor,
        about.id,
        { ...everything, publisher: 'Sourcecanary' },
        (await seenBy(editor, about)).version,
        later,
      ),
    )
    const publication = await db.publication.create({
      data: {
        slug: 'sourced-publication',
        kind: 'news',
        publishedOn: now,
        sourceId: about.id,
        createdAt: now,
        updatedAt: now,
        translations: { create: { locale: 'en', title: 'Invented news', body: 'Invented.' } },
      },
    })
    must(await publishPublication(system, publication.slug, now))
    const publicly = async () =>
      (await tablesSaying('sourcecanary')).filter((table) => table.startsWith('published.'))
    expect(await publicly()).toEqual([
      'published."PublishedCase"',
      'published."PublishedPublication"',
    ])
    const { version, values } = await seenBy(editor, about)
    must(await editSource(editor, about.id, { ...values, confidential: true }, version, later))
    expect(await publicSources(about.slug)).toEqual([])
    expect(await publicly()).toEqual([])
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('is told in the history without its words, and to viewers as nothing but that it exists', async () => {
    const about = await aSourcedCase('Quiet Witness', { published: false })
    const first = await seenBy(editor, about)
    const hidden = { ...first.values, confidential: true, title: 'Titlecanary' }
    must(await editSource(editor, about.id, hidden, first.version, later))
    const [latest] = (await getCaseHistory(editor, about.reference, 1)).items
    expect(latest?.detail.changes).toEqual({
      title: { from: '…', to: '…' },
      confidential: { from: '', to: 'yes' },
    })
    expect(await listCitedSources(staff('viewer'), about.caseId)).toMatchObject([
      { id: about.id, facts: 1, values: null },
    ])
    expect((await seenBy(staff('campaigner'), about)).values.title).toBe('Titlecanary')
  })
})

test('a source is counted by the facts that stand, and listed also when none does any more', async () => {
  const about = await aSourcedCase('Counted Source', { published: false })
  const { reference, casePersonId, id } = about
  const again = anEvent(casePersonId, { sources: [id], newSource: null })
  must(await addCaseEvent(system, reference, again, now))
  const facts = async () =>
    (await listCitedSources(editor, about.caseId)).map((source) => source.facts)
  expect(await facts()).toEqual([2])
  for (const event of await db.caseEvent.findMany({ where: { caseId: about.caseId } }))
    must(
      await retractCaseEvent(
        system,
        reference,
        event.id,
        { version: event.version, reason: 'An invented mistake.' },
        later,
      ),
    )
  expect(await facts()).toEqual([0])
})

test('wherever a source is cited, the case is known to cite it, and the fact is counted', async () => {
  const { reference, caseId, casePersonId, id } = await aSourcedCase('Everywhere Cited', {
    published: false,
  })
  const facts = async () => (await listCitedSources(editor, caseId)).map((source) => source.facts)
  let expected = 1
  const ids: Partial<Record<KindCode, string>> = {}
  for (const code of KIND_CODES) {
    const { cite, parent } = kindOf(code)
    if (code === 'person') continue
    const parentId = parent.kind === 'person' ? casePersonId : ids[parent.kind as KindCode]
    const sources = cite === null ? [] : [id]
    const said = { fields: sampleOfKind(code, 0), sources }
    const added = must(await addEntry(system, reference, code, parentId ?? '', said, now))
    ids[code] = added.id
    if (cite === null) continue
    expected += 1
    expect([code, await facts()]).toEqual([code, [expected]])
  }
  for (const about of [{ caseId }, { casePersonId }])
    await db.citation.create({ data: { sourceId: id, ...about } })
  expect(await facts()).toEqual([expected + 2])
  // The same, from the source: each place of citation alone leads to the case.
  for (const citation of await db.citation.findMany({ where: { sourceId: id } })) {
    const other = await db.source.create({
      data: { kind: 'letter', publisher: 'Invented', title: 'Invented letter' },
    })
    await db.citation.update({ where: { id: citation.id }, data: { sourceId: other.id } })
    expect(await casesCiting(db, other.id)).toEqual([{ id: caseId, state: 'draft' }])
  }
})
