import { afterAll, describe, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { createUser, disableUser } from '../auth/commands'
import { listColleagues } from '../auth/queries'
import type { Role, Staff } from '../auth/roles'
import { toCaseFields, toEditCandidate } from '../cases/case-form'
import { openCase } from '../cases/commands'
import { toCorrectionCandidate, toCorrectionFields, toEventGuard } from '../cases/event-form'
import { correctEventInput, editCaseInput } from '../cases/input'
import type { Fields } from '../cases/merge'
import type { StaffCase } from '../cases/staff-case'
import { db } from '../db'
import { getCaseHistory } from '../history/queries'
import { addCaseEvent, retractCaseEvent } from '../timeline/commands'
import { saveCaseForm, saveCorrectionForm } from './commands'
import { getStaffWork, listStaffCases } from '../worklist/queries'
import { getStaffCase } from './queries'

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

afterAll(() => db.$disconnect())

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

async function aDraft(title: string): Promise<StaffCase> {
  const { reference, casePersonId } = must(
    await openCase(system, aCase({ title, name: title }), now),
  )
  must(await addCaseEvent(system, reference, anEvent(casePersonId), now))
  const found = await getStaffCase(editor, reference)
  if (!found) throw new Error('the case is not there')
  return found
}

/** Sends the edit form of a case as it was when `seen`, with some fields typed over. */
function edit(by: Staff, seen: StaffCase, typed: Fields) {
  const base = toCaseFields(seen)
  const sent = {
    fields: { ...base, ...typed },
    base,
    version: String(seen.version),
    seenAt: seen.updatedAt.toISOString(),
  }
  return saveCaseForm(
    by,
    seen.reference,
    editCaseInput.parse(toEditCandidate(sent.fields, sent.version)),
    sent,
    later,
  )
}

describe('editing a case', () => {
  test('of eight at once one saves, and the others are told who did and what', async () => {
    const seen = await aDraft('Parallel Person')
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        edit(staff('editor', `E${index}`), seen, { summary: `By ${index}` }),
      ),
    )
    expect(all.filter((each) => each.ok)).toHaveLength(1)
    for (const each of all) {
      if (each.ok) continue
      expect(each.error.code).toBe('changed_meanwhile')
      expect(each.error.meanwhile?.saved).toHaveLength(1)
      expect(each.error.meanwhile?.fields.summary).toMatch(/^By \d+$/)
    }
  }, 60_000)

  test('is not stopped by somebody who added to the timeline', async () => {
    const seen = await aDraft('Growing Person')
    must(await addCaseEvent(system, seen.reference, anEvent(seen.people[0]?.id ?? ''), later))
    must(await edit(editor, seen, { summary: 'Written meanwhile.' }))
    expect((await getStaffCase(editor, seen.reference))?.summary).toBe('Written meanwhile.')
  })

  test('keeps the work of both when each changed something else', async () => {
    const seen = await aDraft('Shared Person')
    must(await edit(staff('editor', 'First'), seen, { internalNote: 'A note of the first.' }))
    must(await edit(staff('editor', 'Second'), seen, { title: 'Shared by the second' }))
    expect(await getStaffCase(editor, seen.reference)).toMatchObject({
      title: 'Shared by the second',
      internalNote: 'A note of the first.',
      version: seen.version + 2,
    })
  })

  test('of six at once, each with another field, loses nothing', async () => {
    const seen = await aDraft('Crowded Person')
    const typed = {
      title: 'A title of one',
      summary: 'A summary of another.',
      internalNote: 'A note of a third.',
      priority: 'urgent',
      themes: 'refugees torture',
      reviewDueOn: '24 May 2027',
    }
    const all = await Promise.all(
      Object.entries(typed).map(([name, text]) => edit(editor, seen, { [name]: text })),
    )
    expect(all.filter((each) => !each.ok)).toEqual([])
    const found = await getStaffCase(editor, seen.reference)
    expect(found && toCaseFields(found)).toEqual({
      ...toCaseFields(seen),
      ...typed,
      reviewDueOn: '2027-05-24',
    })
  }, 60_000)

  test('to the same as somebody else, in other words, is no dispute', async () => {
    const seen = await aDraft('Agreed Person')
    must(await edit(editor, seen, { knownAsOf: '2017-08' }))
    must(await edit(editor, seen, { knownAsOf: 'August 2017' }))
  })

  test('gives it to somebody who has an account, and says so in the history', async () => {
    const seen = await aDraft('Looked-after Person')
    const { userId } = must(
      await createUser(system, { email: 'owner@example.org', role: 'editor' }, now),
    )
    const stranger = '01a20ec0-4aa4-7798-ba7b-8160f6121dcf'
    expect(await edit(editor, seen, { owner: stranger })).toMatchObject({
      ok: false,
      error: { code: 'owner_missing' },
    })
    must(await edit(editor, seen, { owner: userId, lifecycle: 'active' }))
    const found = await getStaffCase(editor, seen.reference)
    expect(found).toMatchObject({ owner: { id: userId }, lifecycle: 'active' })
    const { items } = await getCaseHistory(editor, seen.reference, 1)
    expect(items[0]?.detail.changes).toEqual({
      owner: { from: null, to: found?.owner?.name },
      lifecycle: { from: 'intake', to: 'active' },
    })
    // Whoever leaves stays the owner until somebody else is named.
    must(await disableUser(system, { id: userId }, now))
    expect((await listColleagues(editor)).map(({ id }) => id)).not.toContain(userId)
    if (found) must(await edit(editor, found, { priority: 'high' }))
    expect(await getStaffCase(editor, seen.reference)).toMatchObject({ owner: { id: userId } })
  })

  test('sets a day on which the lists say that a review is due', async () => {
    const seen = await aDraft('Reviewed Person')
    must(await edit(editor, seen, { reviewDueOn: '2026-12-01' }))
    const due = async (today: string) =>
      (await getStaffWork(editor, today)).reviews.map(({ reference }) => reference)
    expect(await due('2026-11-30')).not.toContain(seen.reference)
    expect(await due('2026-12-01')).toContain(seen.reference)
  })

  test('is refused to a role that may not, and then nothing changes', async () => {
    const seen = await aDraft('Guarded Person')
    expect(await edit(staff('viewer'), seen, { summary: 'By a viewer.' })).toMatchObject({
      ok: false,
      error: { code: 'not_permitted' },
    })
    expect((await getStaffCase(editor, seen.reference))?.summary).toBe(seen.summary)
  })

  test('stands in the history with what was before and after', async () => {
    const seen = await aDraft('Remembered Person')
    must(await edit(editor, seen, { summary: 'After.' }))
    const { items } = await getCaseHistory(editor, seen.reference, 1)
    expect(items[0]).toMatchObject({
      by: 'Erika',
      kind: 'case_edited',
      detail: { changes: { summary: { from: seen.summary, to: 'After.' } } },
    })
  })
})

describe('correcting an entry', () => {
  function correct(seen: StaffCase, text: string) {
    const event = seen.events[0]
    if (!event) throw new Error('there is no entry')
    const base = toCorrectionFields(event)
    const sent = {
      fields: { ...base, text, reason: 'A better source.' },
      base,
      version: toEventGuard(event),
      seenAt: seen.updatedAt.toISOString(),
    }
    return saveCorrectionForm(
      editor,
      seen.reference,
      correctEventInput.parse(toCorrectionCandidate(sent)),
      sent,
      later,
    )
  }

  test('after somebody else shows their correction, which the next attempt corrects', async () => {
    const seen = await aDraft('Corrected Person')
    const first = must(await correct(seen, 'By the first.'))
    const second = await correct(seen, 'By the second.')
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'changed_meanwhile', meanwhile: { fields: { text: 'By the first.' } } },
    })
    expect(!second.ok && second.error.meanwhile?.version.startsWith(first.id)).toBe(true)
  })

  test('that was retracted meanwhile says so', async () => {
    const seen = await aDraft('Retracted Person')
    const event = seen.events[0]
    must(
      await retractCaseEvent(
        system,
        seen.reference,
        event?.id ?? '',
        { reason: 'a test', version: event?.version ?? 0 },
        later,
      ),
    )
    expect(await correct(seen, 'Too late.')).toMatchObject({
      ok: false,
      error: { code: 'already_retracted', meanwhile: null },
    })
  })
})

test('a draft is found by any name in any script, by reference and by address', async () => {
  const { reference } = must(
    await openCase(
      system,
      aCase({
        title: 'Zulfiya Findable',
        name: 'Zulfiya Findable',
        nameScript: { value: 'Зульфия Найденова', script: 'Cyrl' },
      }),
      now,
    ),
  )
  for (const q of [
    'findable',
    'zulfiya FIND',
    'Найденова',
    'найден',
    reference,
    reference.toLowerCase(),
    'zulfiya-findable',
  ]) {
    const { items } = await listStaffCases(editor, { q, state: 'draft', page: 1, perPage: 10 })
    expect([q, items.map((item) => item.reference)]).toEqual([q, [reference]])
  }
  expect(
    (await listStaffCases(editor, { q: 'findable', state: 'published', page: 1, perPage: 10 }))
      .total,
  ).toBe(0)
  expect(
    (await listStaffCases(editor, { q: '%', state: undefined, page: 1, perPage: 10 })).total,
  ).toBe(0)
})

test('an address that no case can have finds none', async () => {
  for (const reference of [
    '',
    'nothing',
    `UZB-2026-0001${String.fromCharCode(0)}`,
    'UZB-2026-9999',
  ])
    expect(await getStaffCase(editor, reference)).toBeNull()
})
