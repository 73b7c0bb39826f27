// Whatever way a restricted value takes into a text, it does not become public on one person's word.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import type { Keeper, Staff } from '../auth/roles'
import { toCaseFields, toEditCandidate } from '../cases/case-form'
import { openCase } from '../cases/commands'
import { editCaseInput } from '../cases/input'
import { getPublicCase } from '../cases/queries'
import { seal } from '../crypto/seal'
import { db, publicDb } from '../db'
import { editCase } from '../editing/commands'
import { addFile } from '../files/commands'
import { DISGUISES, RESTRICTED } from '../guard/disguises.testing'
import { cellOf } from '../privacy/sealed-cell'
import { addEntry } from '../record/commands'
import type { KindCode } from '../record/kinds'
import { approveReview, requestReview } from '../reviews/commands'
import { aColleague } from '../reviews/second-person.testing'
import { saveCaseForm } from '../staff-cases/commands'
import { getStaffCase } from '../staff-cases/queries'
import { addCaseEvent } from '../timeline/commands'
import { pauseCase, publishCase } from './commands'

const system = { kind: 'system', name: 'an import' } as const
const now = new Date('2026-11-24T12:00:00Z')
const PLAIN = 'An invented person, for a test.'

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const valueOf = (row: string) => RESTRICTED.find(({ id }) => id === row)?.value ?? ''

let editor: Staff
let colleague: Staff
let opened: { reference: string; caseId: string; casePersonId: string }
let slug = ''

beforeAll(async () => {
  editor = await aColleague('Guarded', 'editor', now)
  colleague = await aColleague('Guarding', 'editor', now)
  opened = await aCaseWithSecrets()
  ;({ slug } = await db.case.findUniqueOrThrow({ where: { id: opened.caseId } }))
  must(await publishCase(system, opened.reference, await versionOf(opened.reference), now))
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

/** A case of which the record knows everything that the table hides in its texts. */
async function aCaseWithSecrets() {
  const made = must(
    await openCase(system, aCase({ title: 'Ilmar Vessanov', name: 'Ilmar Vessanov' }), now),
  )
  const { reference, casePersonId } = made
  must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
  const { id: sourceId } = await db.source.findFirstOrThrow({
    where: { citations: { some: { caseEvent: { case: { reference } } } } },
  })
  await db.source.update({
    where: { id: sourceId },
    data: { author: valueOf('witness'), confidential: true },
  })
  const add = async (kind: KindCode, parent: string, fields: Record<string, string>) =>
    must(await addEntry(system, reference, kind, parent, { fields, sources: [sourceId] }, now)).id
  for (const row of ['sister', 'mother', 'wife', 'uncle', 'aunt', 'child'])
    await add('personRelation', casePersonId, { kind: 'other', name: valueOf(row) })
  await add('personRelation', casePersonId, { kind: 'other', contact: valueOf('reach') })
  await add('personRelation', casePersonId, {
    kind: 'friend',
    publicFigure: 'yes',
    publicName: 'Rosalba Finchwater',
  })
  const allegation = await add('allegation', casePersonId, {
    type: 'torture',
    allegedBy: 'An invented organisation',
  })
  await add('perpetrator', allegation, { type: 'police', name: valueOf('officer') })
  const { personId } = await db.casePerson.findUniqueOrThrow({ where: { id: casePersonId } })
  const realName = seal(valueOf('self'), cellOf('Person', 'realNameSealed', personId))
  await db.person.update({ where: { id: personId }, data: { realNameSealed: realName } })
  const { id } = await db.consent.create({
    data: { casePersonId, position: 0, groups: ['name'], giver: 'lawyer', givenEdtf: '2016' },
  })
  const giver = seal(valueOf('giver'), cellOf('Consent', 'giverNameSealed', id))
  await db.consent.update({ where: { id }, data: { giverNameSealed: giver } })
  const file = { name: valueOf('paper'), bytes: new TextEncoder().encode('%PDF-1.7 x') }
  must(await addFile(system, sourceId, 'evidence', file, now))
  return made
}

const versionOf = async (reference: string) => ({
  version: (await db.case.findUniqueOrThrow({ where: { reference } })).version,
})

/** As whoever types into the form does. False: the form does not take it at all. */
async function saveByForm(summary: string): Promise<boolean> {
  const current = await getStaffCase(editor, opened.reference)
  if (!current) throw new Error('no case')
  const base = toCaseFields(current)
  const fields = { ...base, summary }
  const input = editCaseInput.safeParse(toEditCandidate(fields, String(current.version)))
  if (!input.success) return false
  const sent = { base, fields, version: String(current.version), seenAt: now.toISOString() }
  must(await saveCaseForm(editor, opened.reference, input.data, sent, now))
  return true
}

/** As a program does that brings cases in: without a form, and nobody of the staff. */
async function saveByProgram(summary: string): Promise<boolean> {
  const change = {
    title: 'Ilmar Vessanov',
    summary,
    knownAsOf: null,
    internalNote: null,
    countries: [{ code: 'UZ', role: 'harm' as const }],
    ...(await versionOf(opened.reference)),
  }
  must(await editCase(system as Keeper, opened.reference, change, now))
  return true
}

const heldFor = async () =>
  (await db.case.findUniqueOrThrow({ where: { id: opened.caseId } })).heldFor
async function publicSummary() {
  const found = await getPublicCase(slug, 'en')
  return found.kind === 'found' ? found.value.summary?.text : found.kind
}

describe.each([
  ['by form', saveByForm],
  ['by a program', saveByProgram],
] as const)('saved %s in a public case', (_, save) => {
  beforeAll(async () => {
    await saveByProgram(PLAIN)
  })
  // What the text before was held for says nothing about the next.
  beforeEach(() => db.case.update({ where: { id: opened.caseId }, data: { heldFor: [] } }))

  test('an innocent text is public at once', async () => {
    expect(await save('He was sentenced in 2007 and thanked 427,000 supporters.')).toBe(true)
    expect(await heldFor()).toEqual([])
    expect(await publicSummary()).toBe('He was sentenced in 2007 and thanked 427,000 supporters.')
    await saveByProgram(PLAIN)
  })

  test.each(DISGUISES)('the %s stays with staff: %s', async (_row, _how, text) => {
    // The form takes no marks that turn the writing round.
    if (await save(text)) expect(await heldFor()).toContain('name_guard')
    else expect(text).toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(await publicSummary()).toBe(PLAIN)
  })
})

test('a program cannot publish past a hit, and a second person must say why it is none', async () => {
  const at = () => versionOf(opened.reference)
  must(await pauseCase(editor, opened.reference, { ...(await at()), reason: 'a test' }, now))
  await saveByForm('His sister, Zulmira Torvakova, told us so.')
  expect(await publishCase(system, opened.reference, await at(), now)).toMatchObject({
    error: 'guarded',
  })
  must(await requestReview(editor, opened.reference, { ...(await at()), schedule: null }, now))
  const approve = async (reason: string | undefined) =>
    approveReview(colleague, opened.reference, { ...(await at()), reason }, now)
  expect(await approve(undefined)).toMatchObject({ ok: false, error: 'reason_needed' })
  expect(await publicSummary()).toBe('withdrawn')
  must(await approve('She speaks in public and asked to be named.'))
  expect(await publicSummary()).toBe('His sister, Zulmira Torvakova, told us so.')
})
