import { afterAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { getPublicCase } from '../cases/queries'
import { settleCase } from '../cases/write'
import { write } from '../audit/write'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { getCaseHistory } from '../history/queries'
import { publishCase, withdrawCase } from '../publishing/commands'
import { addEntry, deleteEntry } from '../record/commands'
import { ok } from '../result'
import { addCaseEvent, correctCaseEvent, retractCaseEvent } from '../timeline/commands'
import { explainCorrection, redactHistory } from './commands'
import {
  getLastCorrection,
  listAllCorrections,
  listCorrections,
  listCorrectionsForStaff,
} from './queries'

const system = { kind: 'system', name: 'a test' } as const
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute))
const staff = (role: Role) =>
  ({
    kind: 'staff',
    id: '01a20ec0-4aa4-7798-ba7b-8160f6121dcf',
    name: role,
    email: `${role}@example.org`,
    role,
    sessionHash: '',
  }) as Staff

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const FORMER = 'Whisperfield'

async function aPublishedCase() {
  const opened = must(await openCase(system, aCase(), at(0)))
  const { reference, casePersonId } = opened
  const told = anEvent(casePersonId, { date: aDate('2007-03-03'), text: `Held in ${FORMER}.` })
  const first = must(await addCaseEvent(system, reference, told, at(0)))
  const { id, version, slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  must(await publishCase(system, reference, { version }, at(1)))
  return { ...opened, caseId: id, slug, first: first.id }
}

const publishedSaying = async (text: string) =>
  (await tablesSaying(text)).filter((table) => table.startsWith('published.'))

describe('the correction log', () => {
  test('begins empty, and tells of a corrected entry which it is and what changed, never what it said', async () => {
    const { reference, casePersonId, caseId, first } = await aPublishedCase()
    expect(await listAllCorrections(caseId, 'en')).toEqual([])
    expect(await getLastCorrection(caseId)).toEqual({ at: null })
    const better = anEvent(casePersonId, { date: aDate('2007-03-03'), text: 'Held elsewhere.' })
    const input = { ...better, reason: 'a better source', version: 1 }
    const { id } = must(await correctCaseEvent(system, reference, first, input, at(2)))
    expect(await listCorrections(caseId, 'en', 1)).toMatchObject({
      total: 1,
      items: [
        {
          at: at(2).toISOString(),
          changes: [{ how: 'changed', what: 'event', id, fields: ['text'] }],
          reason: null,
        },
      ],
    })
    expect(await getLastCorrection(caseId)).toEqual({ at: at(2).toISOString() })
    // The former text is in a former version, which nobody outside can read, and not in the log.
    expect(await publishedSaying(FORMER)).toEqual(['published."PublishedCase"'])
  })

  test('has no row when a case is published again as it was', async () => {
    const { caseId } = await aPublishedCase()
    must(
      await write(system, at(3), async (tx, record) => {
        await settleCase(tx, record, caseId, at(3))
        record({ kind: 'case_republished', objectType: 'Case', objectId: caseId, caseId })
        return ok(null)
      }),
    )
    expect(await listAllCorrections(caseId, 'en')).toEqual([])
  })

  test('names what was added by its kind and id, and what was taken out too', async () => {
    const { reference, casePersonId, caseId, first } = await aPublishedCase()
    const { sourceId } = await db.citation.findFirstOrThrow({ where: { caseEventId: first } })
    const fields = { type: 'torture', allegedBy: 'A report' }
    const said = { fields, sources: [sourceId], newSource: null }
    const saved = must(await addEntry(system, reference, 'allegation', casePersonId, said, at(2)))
    must(await deleteEntry(system, reference, 'allegation', saved.id, saved.version, at(3)))
    const log = await listAllCorrections(caseId, 'en')
    expect(log.map(({ changes }) => changes)).toEqual([
      [{ how: 'removed', what: 'allegation', id: saved.id, fields: [] }],
      [{ how: 'added', what: 'allegation', id: saved.id, fields: [] }],
    ])
  })

  test('is out of reach while a case is withdrawn, and tells what changed when it is back', async () => {
    const { reference, casePersonId, caseId } = await aPublishedCase()
    const version = async () => (await db.case.findUniqueOrThrow({ where: { reference } })).version
    const added = anEvent(casePersonId, { date: aDate('2010'), type: 'update', statusEffect: null })
    must(await addCaseEvent(system, reference, added, at(2)))
    const reason = 'for safety'
    must(await withdrawCase(system, reference, { version: await version(), reason }, at(3)))
    expect(await listAllCorrections(caseId, 'en')).toEqual([])
    expect((await listCorrectionsForStaff(staff('viewer'), reference, 1)).total).toBe(1)
    must(await addCaseEvent(system, reference, { ...added, date: aDate('2011') }, at(4)))
    must(await publishCase(system, reference, { version: await version() }, at(5)))
    const log = await listAllCorrections(caseId, 'en')
    expect(log.map((each) => [each.at, each.changes.length])).toEqual([
      [at(5).toISOString(), 1],
      [at(2).toISOString(), 1],
    ])
  })
})

describe('why something was corrected', () => {
  test('is said by an editor, can be said otherwise, and stands in the history', async () => {
    const { reference, casePersonId, caseId } = await aPublishedCase()
    const added = anEvent(casePersonId, { date: aDate('2010'), type: 'update', statusEffect: null })
    must(await addCaseEvent(system, reference, added, at(2)))
    const [correction] = await listAllCorrections(caseId, 'en')
    const id = correction?.id ?? ''
    const explain = (role: Role, reason: string) =>
      explainCorrection(staff(role), reference, { id, reason }, at(3))
    expect(await explain('campaigner', 'no')).toEqual({ ok: false, error: 'not_permitted' })
    must(await explain('editor', 'A first reason.'))
    must(await explain('editor', 'A better reason.'))
    const [told] = await listAllCorrections(caseId, 'ru')
    expect(told?.reason).toEqual({ text: 'A better reason.', lang: 'en' })
    const history = await getCaseHistory(staff('viewer'), reference, 1)
    expect(
      history.items
        .filter(({ kind }) => kind === 'correction_explained')
        .map(({ detail }) => detail.reason),
    ).toEqual(['A better reason.', 'A first reason.'])
  })

  test('is not said of a correction of another case', async () => {
    const [one, other] = [await aPublishedCase(), await aPublishedCase()]
    const added = anEvent(one.casePersonId, { date: aDate('2010') })
    must(await addCaseEvent(system, one.reference, added, at(2)))
    const [correction] = await listAllCorrections(one.caseId, 'en')
    const input = { id: correction?.id ?? '', reason: 'a slip' }
    expect(await explainCorrection(staff('admin'), other.reference, input, at(3))).toEqual({
      ok: false,
      error: 'missing',
    })
  })
})

describe('what was taken out for safety', () => {
  test('is in no row of the published schema once the former versions are deleted', async () => {
    const secret = 'Quietwater'
    const { reference, casePersonId, caseId, slug } = await aPublishedCase()
    const told = anEvent(casePersonId, { text: `Hides in ${secret}.`, date: aDate('2012') })
    const { id } = must(await addCaseEvent(system, reference, told, at(2)))
    const before = await getPublicCase(slug, 'en')
    expect(before.kind === 'found' && JSON.stringify(before.value)).toContain(secret)
    must(await retractCaseEvent(system, reference, id, { reason: 'danger', version: 1 }, at(3)))
    expect(await publishedSaying(secret)).toEqual(['published."PublishedCase"'])
    expect(
      await redactHistory(staff('campaigner'), reference, { reason: 'danger' }, at(4)),
    ).toEqual({ ok: false, error: 'not_permitted' })
    // Six languages, of the first publication and of the one that told it.
    expect(
      must(await redactHistory(staff('editor'), reference, { reason: 'danger' }, at(4))),
    ).toEqual({ deleted: 12 })
    expect(await publishedSaying(secret)).toEqual([])
    const after = await getPublicCase(slug, 'en')
    expect(after.kind === 'found' && after.value.events).toHaveLength(1)
    // The log still says that something was taken out.
    expect((await listAllCorrections(caseId, 'en'))[0]?.changes).toEqual([
      { how: 'changed', what: 'somebody', id: casePersonId, fields: ['status'] },
      { how: 'removed', what: 'event', id, fields: [] },
    ])
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('the public version')]),
    )
  })

  test('of a withdrawn case leaves nothing of it', async () => {
    const { reference, caseId } = await aPublishedCase()
    const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
    must(await withdrawCase(system, reference, { version, reason: 'danger' }, at(2)))
    must(await redactHistory(staff('editor'), reference, { reason: 'danger' }, at(3)))
    expect(await db.publishedCase.count({ where: { caseId } })).toBe(0)
  })
})
