import { afterAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import type { Role, Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { db, publicDb } from '../db'
import { getCaseHistory } from '../history/queries'
import { publishCase } from '../publishing/commands'
import { addEntry } from '../record/commands'
import { sampleOfKind } from '../record/every-kind.testing'
import { KIND_CODES, kindOf } from '../record/kinds'
import { getStaffCase } from '../staff-cases/queries'
import { addCaseEvent, correctCaseEvent } from '../timeline/commands'
import { locatorField, quoteField, readCitationFields, toCitationFields } from './citation'
import { saveCitations } from './commands'
import { listCitations } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const staff = (role: Role) =>
  ({ kind: 'staff', id: crypto.randomUUID(), name: role, role }) as Staff
const editor = staff('editor')

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A published case with an entry on its timeline that cites a source. */
async function aCitedCase() {
  const opened = must(await openCase(system, aCase(), now))
  const { reference, casePersonId } = opened
  const { id: eventId } = must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  must(await publishCase(system, reference, { version }, now))
  const { sourceId } = await db.citation.findFirstOrThrow({ where: { caseEventId: eventId } })
  return { ...opened, eventId, sourceId }
}

async function citationsIn(reference: string, sourceId: string, by = editor) {
  const caseRecord = await getStaffCase(by, reference)
  if (!caseRecord) throw new Error('no case')
  return listCitations(by, caseRecord, sourceId)
}

async function say(
  { reference, sourceId }: { reference: string; sourceId: string },
  changes: Record<string, string>,
  base?: Record<string, string>,
) {
  const before = base ?? toCitationFields(await citationsIn(reference, sourceId))
  const fields = { ...before, ...changes }
  return saveCitations(editor, reference, sourceId, { fields, base: before }, now)
}

describe('where a source says something', () => {
  test('is kept for everything that it bears out, and told in the history', async () => {
    const cited = await aCitedCase()
    const { reference, casePersonId, sourceId } = cited
    const ids: Record<string, string> = { person: casePersonId }
    for (const code of KIND_CODES.filter((each) => each !== 'person')) {
      const parent = ids[kindOf(code).parent.kind] ?? casePersonId
      const said = {
        fields: sampleOfKind(code, 0),
        sources: kindOf(code).cite === null ? [] : [sourceId],
      }
      ids[code] = must(await addEntry(system, reference, code, parent, said, now)).id
    }
    const found = await citationsIn(reference, sourceId)
    const kinds = found.flatMap(({ about }) => (about.kind === 'entry' ? [about.entry.kind] : []))
    const citing = KIND_CODES.filter((code) => kindOf(code).cite !== null && code !== 'person')
    expect(kinds.sort()).toEqual([...citing].sort())
    expect(found.map(({ about }) => about.kind)).toContain('event')

    must(await say(cited, Object.fromEntries(found.map(({ id }) => [locatorField(id), 'p. 12']))))
    const after = await citationsIn(reference, sourceId)
    expect(after.every(({ locator }) => locator === 'p. 12')).toBe(true)
    const history = await getCaseHistory(editor, reference, 1)
    expect(history.items[0]).toMatchObject({
      kind: 'citation_saved',
      detail: { changes: { locator: { from: null, to: 'p. 12' } } },
    })
  })

  test('is read by staff alone', async () => {
    const cited = await aCitedCase()
    const [{ id } = { id: '' }] = await citationsIn(cited.reference, cited.sourceId)
    must(await say(cited, { [quoteField(id)]: 'a canary in quotation marks' }))
    const tables = await tablesSaying('a canary in quotation marks')
    expect(tables.filter((table) => table.startsWith('published.'))).toEqual([])
    expect(tables).toContain('public."Citation"')
  })

  test('is seen by nobody who may not read the source', async () => {
    const { reference, sourceId } = await aCitedCase()
    await db.source.update({ where: { id: sourceId }, data: { confidential: true } })
    expect(await citationsIn(reference, sourceId, staff('viewer'))).toEqual([])
  })

  test('stays with the statement when that is corrected', async () => {
    const cited = await aCitedCase()
    const [{ id } = { id: '' }] = await citationsIn(cited.reference, cited.sourceId)
    must(await say(cited, { [locatorField(id)]: 'p. 3' }))
    const { casePersonId, reference, eventId, sourceId } = cited
    const correction = {
      ...anEvent(casePersonId, { sources: [sourceId], newSource: null }),
      reason: 'a test',
      version: 1,
    }
    const corrected = must(await correctCaseEvent(system, reference, eventId, correction, now))
    expect(
      await db.citation.findFirstOrThrow({ where: { caseEventId: corrected.id } }),
    ).toMatchObject({ locator: 'p. 3' })
  })
})

describe('two who say where a source says something', () => {
  test('of different statements both keep their words, of the same one the second is asked', async () => {
    const cited = await aCitedCase()
    const [{ id } = { id: '' }] = await citationsIn(cited.reference, cited.sourceId)
    const base = toCitationFields(await citationsIn(cited.reference, cited.sourceId))
    must(await say(cited, { [locatorField(id)]: 'p. 1' }, base))
    must(await say(cited, { [quoteField(id)]: 'their words' }, base))
    expect(await say(cited, { [locatorField(id)]: 'p. 2' }, base)).toMatchObject({
      error: { code: 'conflict', theirs: { [locatorField(id)]: 'p. 1' } },
    })
    expect(await citationsIn(cited.reference, cited.sourceId)).toMatchObject([
      { locator: 'p. 1', quote: 'their words' },
    ])
  })

  test('change nothing in another case, and nothing without the right', async () => {
    const [one, two] = [await aCitedCase(), await aCitedCase()]
    const said = { fields: {}, base: {} }
    expect(await saveCitations(editor, one.reference, two.sourceId, said, now)).toMatchObject({
      error: { code: 'missing' },
    })
    expect(
      await saveCitations(staff('viewer'), one.reference, one.sourceId, said, now),
    ).toMatchObject({ error: { code: 'not_permitted' } })
  })
})

test('a place is one line and a quotation may be several; both may stay empty', () => {
  const id = crypto.randomUUID()
  expect(
    readCitationFields({ [locatorField(id)]: ' ', [quoteField(id)]: 'one\n\ntwo ' }),
  ).toMatchObject({ ok: true, value: { [locatorField(id)]: '', [quoteField(id)]: 'one\n\ntwo' } })
  expect(readCitationFields({ [locatorField(id)]: 'one\ntwo' })).toMatchObject({
    error: { [locatorField(id)]: 'control_characters' },
  })
})
