import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import type { Role, Staff } from '../auth/roles'
import { toCaseFields, toEditCandidate } from '../cases/case-form'
import { openCase } from '../cases/commands'
import { editCaseInput } from '../cases/input'
import { seal } from '../crypto/seal'
import { db } from '../db'
import { addFile } from '../files/commands'
import { cellOf } from '../privacy/sealed-cell'
import { documentsOf } from '../publishing/documents'
import { addEntry, deleteEntry } from '../record/commands'
import { getRecord } from '../case-record/queries'
import { addSource } from '../sources/commands'
import { saveCaseForm } from '../staff-cases/commands'
import { getStaffCase } from '../staff-cases/queries'
import { addCaseEvent } from '../timeline/commands'
import { findHits } from './guard'
import { listRestrictedNames } from './queries'
import { textsOf } from './texts'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const staff = (role: Role) =>
  ({
    kind: 'staff',
    id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
    name: role,
    email: `${role}@example.org`,
    role,
    sessionHash: '',
  }) as Staff
const editor = staff('editor')

let reference = ''
let caseId = ''
let casePersonId = ''
let sourceId = ''
const ids: Record<string, string> = {}

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const add = async (
  kind: Parameters<typeof addEntry>[2],
  parentId: string,
  fields: Record<string, string>,
  sources: string[] = [],
) => must(await addEntry(editor, reference, kind, parentId, { fields, sources }, now)).id

beforeAll(async () => {
  const opened = must(
    await openCase(system, aCase({ title: 'Ilmar Vessanov', name: 'Ilmar Vessanov' }), now),
  )
  ;({ reference, caseId, casePersonId } = opened)
  sourceId = must(
    await addSource(
      system,
      {
        kind: 'report',
        publisher: 'Invented Publisher',
        title: 'Invented interview',
        url: null,
        accessed: null,
        reliability: 'unknown',
        confidential: true,
        note: null,
      },
      now,
    ),
  ).id
  await db.source.update({ where: { id: sourceId }, data: { author: 'Jan Ole Quimberg' } })
  must(
    await addCaseEvent(
      system,
      reference,
      anEvent(casePersonId, { sources: [sourceId], newSource: null }),
      now,
    ),
  )
  ids.sister = await add('personRelation', casePersonId, {
    kind: 'sibling',
    name: 'Zulmira Torvakova',
    contact: '+998 90 555 01 47',
  })
  ids.wife = await add('personRelation', casePersonId, {
    kind: 'spouse',
    name: 'Delmira Vessanova',
  })
  ids.figure = await add('personRelation', casePersonId, {
    kind: 'friend',
    publicFigure: 'yes',
    publicName: 'Rosalba Finchwater',
    name: 'Rosalba Finchwater',
  })
  const allegation = await add(
    'allegation',
    casePersonId,
    { type: 'torture', allegedBy: 'An invented organisation' },
    [sourceId],
  )
  ids.officer = await add('perpetrator', allegation, { type: 'police', name: 'Kh. Bozhdurov' })
  const file = { name: 'interview_torv_2007.pdf', bytes: new TextEncoder().encode('%PDF-1.7 x') }
  ids.file = must(await addFile(editor, sourceId, 'evidence', file, now)).id
  ids.consent = (
    await db.consent.create({
      data: { casePersonId, position: 0, groups: ['name'], giver: 'lawyer', givenEdtf: '2016' },
    })
  ).id
  await db.consent.update({
    where: { id: ids.consent },
    data: {
      giverNameSealed: seal('Olmira Trevskaya', cellOf('Consent', 'giverNameSealed', ids.consent)),
    },
  })
})
afterAll(() => db.$disconnect())

/** What the guard finds in the documents of all languages, once somebody saved this summary by form. */
async function foundAfterSaving(summary: string) {
  const current = await getStaffCase(editor, reference)
  if (!current) throw new Error('no case')
  const base = toCaseFields(current)
  const fields = { ...base, summary }
  const input = editCaseInput.parse(toEditCandidate(fields, String(current.version)))
  const sent = { base, fields, version: String(current.version), seenAt: now.toISOString() }
  must(await saveCaseForm(editor, reference, input, sent, now))
  const stored = await getRecord(db, caseId)
  if (!stored) throw new Error('no record')
  const { restricted, allowed } = await listRestrictedNames(db, caseId)
  return documentsOf(stored, now).flatMap(({ locale, document }) =>
    findHits(textsOf(document), restricted, allowed).map((hit) => ({ locale, ...hit })),
  )
}

describe('somebody writes into the summary of a case, by its form,', () => {
  test.each([
    ['sister', 'His sister Zulmira Torvakova was there.'],
    ['sister', 'Об этом рассказала Торвакова.'],
    ['sister', 'call 90/555/01/47'],
    ['wife', 'He married Delmira Vessanova.'],
    ['officer', 'An officer named Bojdurov beat him.'],
    ['consent', 'as his lawyer, O. Trevskaya, confirmed'],
    ['source', 'Quimberg, who saw it, told us.'],
    ['file', 'see interview_torv_2007'],
  ])('what belongs to the %s, and it is found in every language: %s', async (row, summary) => {
    const found = await foundAfterSaving(summary)
    const id = row === 'source' ? sourceId : ids[row]
    const locales = found.filter(({ name }) => name?.id === id).map(({ locale }) => locale)
    expect(new Set(locales)).toEqual(new Set(['en', 'fr', 'es', 'ru', 'uz', 'ar']))
    expect(found.every(({ where }) => where.field === 'summary')).toBe(true)
  })

  test.each([
    'Ilmar Vessanov was sentenced in 2007; Vessanov thanked 427,000 supporters (EUR 62/001/2014).',
    'His sister and his wife were not let in. Rosalba Finchwater raised the case.',
  ])('what is nobody’s secret, and nothing is found: %s', async (summary) => {
    expect(await foundAfterSaving(summary)).toEqual([])
  })
})

test('a hit never holds the restricted value, only where the writer wrote something', async () => {
  const [hit] = await foundAfterSaving('Торвакова была там.')
  expect(hit).toMatchObject({ kind: 'restricted_name', name: { id: ids.sister, kind: 'relative' } })
  expect(JSON.stringify(hit)).not.toMatch(/torvakova|zulmira/i)
})

test('a relation that was deleted is still confidential', async () => {
  const { version } = await db.personRelation.findUniqueOrThrow({ where: { id: ids.sister } })
  must(await deleteEntry(editor, reference, 'personRelation', ids.sister ?? '', version, now))
  expect(await foundAfterSaving('Torvakova was there.')).not.toEqual([])
})

test('a real name behind a pseudonym is found although somebody wrote it among the public names', async () => {
  const { personId } = await db.casePerson.findUniqueOrThrow({ where: { id: casePersonId } })
  const realNameSealed = seal('Anzorbek Jumvarov', cellOf('Person', 'realNameSealed', personId))
  await db.person.update({ where: { id: personId }, data: { pseudonymised: true, realNameSealed } })
  await add('personName', casePersonId, {
    value: 'Анзорбек Джумваров',
    kind: 'alias',
    script: 'Cyrl',
    language: 'ru',
  })
  const found = await foundAfterSaving('Nothing is said here.')
  expect(new Set(found.map(({ where }) => where.field))).toEqual(new Set(['names']))
  expect(found.every(({ name }) => name?.kind === 'real_name')).toBe(true)
})
