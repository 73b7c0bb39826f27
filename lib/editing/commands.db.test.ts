import { afterAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { db, publicDb } from '../db'
import { examine } from '../doctor/queries'
import { publishCase } from '../publishing/commands'
import { getPublicCase } from '../cases/queries'
import { addCaseEvent, correctCaseEvent, undoCaseEvent } from '../timeline/commands'
import { editCase, restoreCaseVersion, undoCaseEdit } from './commands'
import { findCaseRow, textsOfRow } from './write'
import { listCaseVersions } from './queries'

const system = { kind: 'system', name: 'a test' } as const
const other = {
  kind: 'staff',
  id: crypto.randomUUID(),
  name: 'Somebody else',
  role: 'editor',
} as Staff
const now = new Date('2026-11-24T12:00:00Z')
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${String(result.error)}`)
  return result.value
}

const edit = {
  title: 'Second title',
  summary: 'A second summary.',
  knownAsOf: aDate('2016-05'),
  internalNote: 'a second note',
  countries: [
    { code: 'KG', role: 'held_in' as const },
    { code: 'UZ', role: 'harm' as const },
  ],
  lifecycle: 'monitoring' as const,
  priority: 'high' as const,
  themes: ['torture' as const],
  reviewDueOn: '2027-01-31',
}

async function anEditedCase() {
  const opened = must(await openCase(system, aCase(), now))
  const { reference } = opened
  const before = await textsOf(reference)
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  const edited = must(await editCase(system, reference, { ...edit, version }, now))
  return { ...opened, before, edited }
}

async function textsOf(reference: string) {
  const row = await findCaseRow(db, reference)
  if (!row) throw new Error('no case')
  return textsOfRow(row)
}

describe('an edit of a case', () => {
  test('is taken back whole within ten minutes, and not after them', async () => {
    const { reference, before, edited } = await anEditedCase()
    expect(
      await undoCaseEdit(system, reference, edited.revisionId, minutesLater(11)),
    ).toMatchObject({
      error: 'too_late_to_undo',
    })
    must(await undoCaseEdit(system, reference, edited.revisionId, minutesLater(10)))
    expect(await textsOf(reference)).toEqual(before)
  })

  test('is taken back to a draft that said nothing yet', async () => {
    const { reference } = must(await openCase(system, aCase({ summary: null }), now))
    const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
    const edited = must(await editCase(system, reference, { ...edit, version }, now))
    must(await undoCaseEdit(system, reference, edited.revisionId, now))
    expect(await textsOf(reference)).toMatchObject({ summary: '' })
  })

  test('leaves no case that is public without a summary', async () => {
    const { reference, casePersonId, edited } = await anEditedCase()
    must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
    const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
    must(await publishCase(system, reference, { version }, now))
    const again = { ...edit, summary: '', version: version + 1 }
    expect(edited.version).toBeLessThan(again.version)
    expect(await editCase(system, reference, again, now)).toMatchObject({ error: 'summary_needed' })
  })

  test('is taken back by nobody else', async () => {
    const { reference, edited } = await anEditedCase()
    expect(await undoCaseEdit(other, reference, edited.revisionId, now)).toMatchObject({
      error: 'not_permitted',
    })
  })

  test('is not taken back over what was edited since, and leaves other work alone', async () => {
    const { reference, casePersonId, edited } = await anEditedCase()
    const { version } = edited
    const again = must(
      await editCase(system, reference, { ...edit, title: 'Third title', version }, now),
    )
    expect(await undoCaseEdit(system, reference, edited.revisionId, now)).toMatchObject({
      error: 'changed_meanwhile',
    })
    must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
    must(await undoCaseEdit(system, reference, again.revisionId, now))
    expect(await textsOf(reference)).toMatchObject({ title: 'Second title' })
    expect(await db.caseEvent.count({ where: { case: { reference }, retractedAt: null } })).toBe(1)
  })

  test('keeps the version before it, and any can be brought back, publicly too', async () => {
    const { reference, caseId, casePersonId, before } = await anEditedCase()
    must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
    const { version, slug } = await db.case.findUniqueOrThrow({ where: { reference } })
    must(await publishCase(system, reference, { version }, now))

    const listed = await listCaseVersions(other, { caseId })
    expect(listed.versions).toHaveLength(2)
    expect(listed.versions[0]?.changes).toContainEqual({
      name: 'title',
      from: 'Invented Person',
      to: 'Second title',
    })
    const first = listed.versions.at(-1)?.id ?? ''
    must(await restoreCaseVersion(system, reference, first, now))
    expect(await textsOf(reference)).toEqual(before)
    const found = await getPublicCase(slug, 'en')
    expect(found.kind === 'found' && found.value.title.text).toBe('Invented Person')
    expect((await listCaseVersions(other, { caseId })).versions[0]?.made?.how).toBe('restored')
    expect((await examine()).flatMap(({ findings }) => findings)).toEqual([])
  })

  test('of another case brings nothing back', async () => {
    const [one, two] = [await anEditedCase(), await anEditedCase()]
    expect(
      await restoreCaseVersion(system, one.reference, two.edited.revisionId, now),
    ).toMatchObject({ error: 'missing' })
  })
})

describe('an entry that was added to the timeline', () => {
  test('a moment ago is taken back by whoever added it, and the status with it', async () => {
    const { reference, casePersonId } = must(await openCase(system, aCase(), now))
    const added = must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
    expect(await undoCaseEvent(other, reference, added.id, now)).toMatchObject({
      error: 'not_permitted',
    })
    expect(await undoCaseEvent(system, reference, added.id, minutesLater(11))).toMatchObject({
      error: 'too_late_to_undo',
    })
    must(await undoCaseEvent(system, reference, added.id, minutesLater(10)))
    const person = await db.casePerson.findUniqueOrThrow({ where: { id: casePersonId } })
    expect(person.status).toBeNull()
    const event = await db.caseEvent.findUniqueOrThrow({ where: { id: added.id } })
    expect(event.retractReason).toContain('Taken back')
    expect(await undoCaseEvent(system, reference, added.id, now)).toMatchObject({
      error: 'already_retracted',
    })
  })

  test('or corrected a moment ago: then what it corrected stands again', async () => {
    const { reference, casePersonId } = must(await openCase(system, aCase(), now))
    const added = must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
    const correction = {
      ...anEvent(casePersonId, { statusEffect: 'imprisoned' }),
      reason: 'a test',
      version: 1,
    }
    const corrected = must(await correctCaseEvent(system, reference, added.id, correction, now))
    const statusNow = async () =>
      (await db.casePerson.findUniqueOrThrow({ where: { id: casePersonId } })).status
    expect(await statusNow()).toBe('imprisoned')
    must(await undoCaseEvent(system, reference, corrected.id, now))
    expect(await statusNow()).toBe('arrested')
  })
})
