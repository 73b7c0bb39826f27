import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import { toApiCase } from '../api/case'
import { openCase } from '../cases/commands'
import { approveByTwo } from '../reviews/second-person.testing'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { restoreRevision, undoRevision } from '../revisions/commands'
import { addSource } from '../sources/commands'
import { addCaseEvent } from '../timeline/commands'
import { addEntry, deleteEntry, saveEntry } from './commands'
import { LISTS } from './choices'
import { sampleOfKind } from './every-kind.testing'
import {
  KIND_CODES,
  type KindCode,
  PUBLIC_KIND_CODES,
  classOf,
  fieldsOfClass,
  isPublicKind,
  kindOf,
} from './kinds'
import { NEVER_PUBLIC, type PublicEntry } from './public-entry'
import { entryTexts, findEntry, openSealed } from './write'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const words = {
  label: () => 'a label',
  page: (slug: string) => `https://example.org/${slug}`,
  picture: (name: string) => `https://example.org/${name}`,
}

let reference = ''
let caseId = ''
let casePersonId = ''
let source = ''
const ids: Partial<Record<KindCode, string>> = {}

beforeAll(async () => {
  const opened = await openCase(system, aCase({ title: 'Every Kind' }), now)
  if (!opened.ok) throw new Error(opened.error)
  ;({ reference, caseId, casePersonId } = opened.value)
  const added = await addSource(
    system,
    {
      kind: 'report',
      publisher: 'Invented Publisher',
      title: 'Invented report',
      url: null,
      accessed: null,
      reliability: 'unknown',
      confidential: false,
      note: null,
    },
    now,
  )
  if (!added.ok) throw new Error(added.error)
  source = added.value.id
})

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

const parentOf = (code: KindCode) => {
  const { kind } = kindOf(code).parent
  return kind === 'person' ? casePersonId : (ids[kind as KindCode] ?? '')
}
const stored = async (code: KindCode) => {
  const found = await findEntry(db, caseId, code, ids[code] ?? '')
  if (!found) throw new Error(`no ${code}`)
  return { ...found, texts: { ...entryTexts(found), ...openSealed(found) } }
}

describe.each(KIND_CODES)('an entry of the kind %s', (code) => {
  const cites = kindOf(code).cite !== null
  const said = (turn: number) => ({
    fields: sampleOfKind(code, turn),
    sources: cites ? [source] : [],
  })
  const expected = (turn: number) => ({
    ...sampleOfKind(code, turn),
    sources: cites ? source : '',
  })

  test('is stored with every field that it has, and cites its source', async () => {
    if (code === 'person') {
      ids.person = casePersonId
      const before = await stored('person')
      const seen = { version: before.version, base: before.texts }
      const saved = await saveEntry(system, reference, code, casePersonId, said(0), seen, now)
      expect(saved).toMatchObject({ ok: true })
    } else {
      const added = await addEntry(system, reference, code, parentOf(code), said(0), now)
      if (!added.ok) throw new Error(JSON.stringify(added.error))
      ids[code] = added.value.id
    }
    expect((await stored(code)).texts).toEqual(expected(0))
  })

  test('is edited in every field, and what it said before can be brought back', async () => {
    const before = await stored(code)
    const seen = { version: before.version, base: before.texts }
    const saved = await saveEntry(system, reference, code, before.id, said(1), seen, now)
    if (!saved.ok) throw new Error(JSON.stringify(saved.error))
    expect((await stored(code)).texts).toEqual(expected(1))
    expect(await undoRevision(system, reference, saved.value.revisionId, now)).toMatchObject({
      ok: true,
    })
    expect((await stored(code)).texts).toEqual(expected(0))
    expect(await restoreRevision(system, reference, saved.value.revisionId, now)).toMatchObject({
      ok: true,
    })
    expect((await stored(code)).texts).toEqual(expected(1))
  })

  test('goes when it is deleted, and comes back whole', async () => {
    if (code === 'person') {
      expect(await deleteEntry(system, reference, code, casePersonId, 1, now)).toMatchObject({
        error: 'entry_missing',
      })
      return
    }
    const before = await stored(code)
    const gone = await deleteEntry(system, reference, code, before.id, before.version, now)
    if (!gone.ok) throw new Error(gone.error)
    expect((await stored(code)).deleted).toBe(true)
    expect(await undoRevision(system, reference, gone.value.revisionId, now)).toMatchObject({
      ok: true,
    })
    expect(await stored(code)).toMatchObject({ deleted: false, texts: before.texts })
  })
})

describe('a published case with an entry of every kind', () => {
  const entryIn = (entries: readonly PublicEntry[], code: KindCode): PublicEntry | undefined =>
    entries.flatMap((entry) => [entry, ...entry.children]).find((entry) => entry.kind === code)

  // What was typed field by field takes the consent back: then there would be little to see.
  beforeAll(async () => {
    const before = await stored('consent')
    const stands = { groups: [...LISTS.consentGroup].join(' '), until: '', withdrawn: '' }
    const said = { fields: { ...sampleOfKind('consent', 1), ...stands }, sources: [source] }
    const seen = { version: before.version, base: before.texts }
    const saved = await saveEntry(system, reference, 'consent', before.id, said, seen, now)
    expect(saved).toMatchObject({ ok: true })
  })

  test.each(PUBLIC_KIND_CODES)(
    'shows and exports every public field of %s, and no other',
    async (code) => {
      if ((await db.case.findUniqueOrThrow({ where: { reference } })).state === 'draft') {
        expect(await addCaseEvent(system, reference, anEvent(casePersonId), now)).toMatchObject({
          ok: true,
        })
        // Every value begins alike, a real name too: the guard finds it, and two persons look at it.
        await approveByTwo(reference, now)
      }
      const { slug } = await db.case.findUniqueOrThrow({ where: { reference } })
      const found = await getPublicCase(slug, 'en')
      if (found.kind !== 'found') throw new Error(found.kind)
      const [person] = found.value.people
      if (!person) throw new Error('nobody')
      const exported = JSON.stringify(toApiCase(found.value, words))
      if (code === 'personName') {
        expect(person.names.map(({ value }) => value)).toContain('Said of value, 1')
        expect(exported).toContain('Said of value, 1')
        return
      }
      const entry = entryIn(person.entries, code)
      expect(Object.keys(entry?.values ?? {}).sort()).toEqual(fieldsOfClass(code, 'public').sort())
      for (const name of fieldsOfClass(code, 'public'))
        if (kindOf(code).fields[name]?.type === 'words')
          expect(exported).toContain(`Said of ${name}, 1`)
      if (kindOf(code).cite !== null) expect(entry?.sources).toEqual([1])
    },
  )

  test('has nothing of a kind that is for staff alone anywhere in what is published', async () => {
    const hidden = KIND_CODES.filter((code) => !isPublicKind(code))
    expect(hidden).toEqual(['consent'])
    for (const code of hidden) {
      const rows = await db.$queryRaw<{ text: string }[]>`
        SELECT document::text AS text FROM published."PublishedCase"`
      expect(rows.length).toBeGreaterThan(0)
      const { id } = await stored(code)
      for (const { text } of rows) expect(text).not.toContain(id)
      for (const said of ['limits', 'withdrawReason', 'giverName', 'evidence'])
        expect(
          (await tablesSaying(`Said of ${said}, 1`)).filter((table) =>
            table.startsWith('published.'),
          ),
        ).toEqual([])
    }
  })

  test('says nothing that is internal or restricted, and the database holds no restricted word', async () => {
    const { slug } = await db.case.findUniqueOrThrow({ where: { reference } })
    const found = await getPublicCase(slug, 'en')
    const everything = JSON.stringify(found)
    expect(everything).toContain('Said of court, 1')
    for (const hidden of [
      'caseNumber',
      'judge',
      'whereInside',
      'methodDetail',
      'contact',
      'detail',
      'realName',
    ])
      expect(everything).not.toContain(`Said of ${hidden},`)
    for (const restricted of [
      'methodDetail',
      'contact',
      'detail',
      'realName',
      'giverName',
      'evidence',
      'note, 1',
    ])
      expect(
        (await tablesSaying(`Said of ${restricted}`)).filter(
          (table) => !table.includes('ChargeUpdate'),
        ),
      ).toEqual(restricted === 'note, 1' ? expect.any(Array) : [])
  })
})

test('the fields that are never public are those whose column is not', () => {
  const byClass = Object.fromEntries(
    KIND_CODES.map((code) => [
      code,
      Object.keys(kindOf(code).fields).filter((name) => classOf(code, name) !== 'public'),
    ]),
  )
  expect(NEVER_PUBLIC).toEqual(byClass)
})

test('every code of every list is one that the database takes, and it takes no other', async () => {
  const rows = await db.$queryRaw<{ table: string; column: string; codes: string[] }[]>`
    SELECT c.table_name AS table, c.column_name AS column, array_agg(e.enumlabel ORDER BY e.enumlabel)::text[] AS codes
    FROM information_schema.columns c
    JOIN pg_type t ON t.typname = ltrim(c.udt_name, '_') JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE c.table_schema = 'public' GROUP BY 1, 2`
  const taken = new Map(rows.map((row) => [`${row.table}.${row.column}`, row.codes]))
  for (const code of KIND_CODES)
    for (const [name, field] of Object.entries(kindOf(code).fields)) {
      if (field.type !== 'choice' && field.type !== 'choices') continue
      const [table, column] = kindOf(code).elsewhere?.[name] ?? [kindOf(code).table, name]
      // Sealed values and scripts are text.
      if (classOf(code, name) === 'restricted' || field.list === 'script') continue
      expect([code, name, taken.get(`${table}.${column}`)]).toEqual([
        code,
        name,
        [...LISTS[field.list]].sort(),
      ])
    }
})
