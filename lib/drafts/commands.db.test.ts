import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesSaying } from '@/prisma/test-tables'
import { createUser } from '../auth/commands'
import type { Staff } from '../auth/roles'
import { db } from '../db'
import { freshForm } from '../forms/form-state'
import { readSentForm } from '../forms/sent-form'
import { forgetDraft, keepDraft } from './commands'
import { draftForm } from './content'
import { listDrafts, withDraft } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const CASE = '01a20ec0-4aa4-7798-ba7b-8160f6121dcf'
const fresh = freshForm(
  { title: 'As saved', summary: '' },
  { version: '3', seenAt: now.toISOString() },
)
const read = (form: unknown) => readSentForm(form, ['title', 'summary'])

let author: Staff
let other: Staff

async function somebody(name: string): Promise<Staff> {
  const made = await createUser(system, { email: `${name}@example.org`, role: 'editor' }, now)
  if (!made.ok) throw new Error(made.error)
  return { kind: 'staff', id: made.value.userId, name, role: 'editor' } as Staff
}

beforeAll(async () => {
  author = await somebody('author')
  other = await somebody('other')
})
afterAll(() => db.$disconnect())

const open = (staff: Staff, form: string) => withDraft(staff, form, fresh, read, CASE)

/** The page of a form, as its author's browser would send it back. */
async function typed(form: string, fields: Record<string, string>): Promise<FormData> {
  const { draft } = await open(author, form)
  const sent = new FormData()
  for (const [name, value] of Object.entries({
    'draft.form': draft?.form ?? '',
    'draft.keeper': draft?.keeper ?? '',
    'draft.case': draft?.caseId ?? '',
    version: '3',
    seenAt: now.toISOString(),
    'base.title': 'As saved',
    ...fields,
  }))
    sent.append(name, value)
  return sent
}

test('what is typed is kept and found again by its author, with what it was made from', async () => {
  const form = draftForm('case', 'kept')
  expect((await open(author, form)).draft?.keptAt).toBeNull()
  const text = 'Typed, набрано, \u0645\u0643\u062a\u0648\u0628\nin two lines'
  expect(await keepDraft(await typed(form, { title: 'Retitled', summary: text }), now)).toEqual(now)
  expect(await open(author, form)).toMatchObject({
    fields: { title: 'Retitled', summary: text },
    base: { title: 'As saved' },
    version: '3',
    draft: { keptAt: now.toISOString() },
  })
  expect(await listDrafts(author, CASE)).toContain(form)
})

test('the latest text counts', async () => {
  const form = draftForm('case', 'twice')
  await keepDraft(await typed(form, { title: 'First' }), now)
  await keepDraft(await typed(form, { title: 'Second' }), now)
  expect((await open(author, form)).fields.title).toBe('Second')
  expect(await db.draft.count({ where: { form } })).toBe(1)
})

test('nobody else finds it', async () => {
  const form = draftForm('case', 'private')
  await keepDraft(await typed(form, { title: 'Mine alone' }), now)
  expect(await open(other, form)).toMatchObject({
    fields: { title: 'As saved' },
    draft: { keptAt: null },
  })
  expect(await listDrafts(other, CASE)).toEqual([])
})

test('a keeper that was made up, or belongs to another form or person, keeps nothing', async () => {
  const form = draftForm('case', 'forged')
  const { draft } = await open(author, draftForm('case', 'another'))
  const { draft: others } = await open(other, form)
  const digest = others?.keeper.split('.')[1] ?? ''
  for (const keeper of ['', 'nobody.nothing', draft?.keeper ?? '', `${author.id}.${digest}`]) {
    const sent = await typed(form, { title: 'Forged' })
    sent.set('draft.keeper', keeper)
    expect(await keepDraft(sent, now)).toBeNull()
  }
  expect(await db.draft.count({ where: { form } })).toBe(0)
})

test('it is forgotten once it is saved, and not by a forged form', async () => {
  const form = draftForm('case', 'saved')
  const sent = await typed(form, { title: 'To be saved' })
  await keepDraft(sent, now)
  const forged = await typed(form, {})
  forged.set('draft.keeper', `${author.id}.nothing`)
  await forgetDraft(forged)
  expect((await open(author, form)).draft?.keptAt).toBe(now.toISOString())
  await forgetDraft(sent)
  expect(await open(author, form)).toMatchObject({
    fields: { title: 'As saved' },
    draft: { keptAt: null },
  })
})

test('it stands sealed in the table: no column of any table says it', async () => {
  const form = draftForm('case', 'sealed')
  await keepDraft(await typed(form, { title: 'a canary in a draft' }), now)
  expect(await tablesSaying('sealed')).not.toEqual([])
  expect(await tablesSaying('canary in a draft')).toEqual([])
})

test('what is far too long, or no form, is not kept', async () => {
  const form = draftForm('case', 'long')
  const long = await typed(form, { summary: 'a'.repeat(50_001) })
  expect(await keepDraft(long, now)).toBeNull()
  const many = await typed(form, {})
  for (let number = 0; number < 501; number += 1) many.append('title', 'x')
  expect(await keepDraft(many, now)).toBeNull()
  expect(await keepDraft('no form', now)).toBeNull()
  expect(await db.draft.count({ where: { form } })).toBe(0)
})
