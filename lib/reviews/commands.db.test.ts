import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import type { Staff } from '../auth/roles'
import { openCase } from '../cases/commands'
import { getPublicCase } from '../cases/queries'
import { db, publicDb } from '../db'
import { editCase } from '../editing/commands'
import { archiveCase, pauseCase, publishCase, reopenCase } from '../publishing/commands'
import { getPublishing } from '../publishing/queries'
import { toInstant } from '../record/moment'
import { addCaseEvent, correctCaseEvent, retractCaseEvent } from '../timeline/commands'
import { approveReview, declineReview, publishDue, requestReview, takeReviewBack } from './commands'
import { aColleague } from './second-person.testing'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

let ada: Staff
let ben: Staff
let cleo: Staff
beforeAll(async () => {
  ada = await aColleague('Ada', 'editor', now)
  ben = await aColleague('Ben', 'editor', now)
  cleo = await aColleague('Cleo', 'campaigner', now)
})

const versionOf = async (reference: string) =>
  (await db.case.findUniqueOrThrow({ where: { reference } })).version
const stateOf = async (reference: string) =>
  (await db.case.findUniqueOrThrow({ where: { reference } })).state
const atNow = async (reference: string) => ({ version: await versionOf(reference) })

async function aDraft(title: string) {
  const opened = must(await openCase(system, aCase({ title, name: title }), now))
  must(await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now))
  const { slug } = await db.case.findUniqueOrThrow({ where: { reference: opened.reference } })
  return { ...opened, slug }
}

const ask = async (by: Staff, reference: string, more: object = {}) =>
  requestReview(by, reference, { ...(await atNow(reference)), schedule: null, ...more }, now)

async function aPublicCase(title: string) {
  const opened = await aDraft(title)
  must(await ask(ada, opened.reference))
  must(await approveReview(ben, opened.reference, await atNow(opened.reference), now))
  return opened
}

const isPublic = async (slug: string) => (await getPublicCase(slug, 'en')).kind === 'found'
const edit = async (by: Staff, reference: string, summary: string) =>
  editCase(
    by,
    reference,
    {
      title: 'Another Title',
      summary,
      knownAsOf: null,
      internalNote: null,
      countries: [{ code: 'UZ', role: 'harm' }],
      ...(await atNow(reference)),
    },
    now,
  )

describe('a first publication', () => {
  test('needs a second person: neither an editor alone nor whoever asked can make it', async () => {
    const { reference, slug } = await aDraft('Two Persons')
    expect(await publishCase(ada, reference, await atNow(reference), now)).toEqual({
      ok: false,
      error: 'second_person_needed',
    })
    must(await ask(ada, reference))
    expect(await stateOf(reference)).toBe('in_review')
    expect(await approveReview(ada, reference, await atNow(reference), now)).toEqual({
      ok: false,
      error: 'second_person_needed',
    })
    expect(await isPublic(slug)).toBe(false)
    must(await approveReview(ben, reference, await atNow(reference), now))
    expect(await stateOf(reference)).toBe('published')
    expect(await isPublic(slug)).toBe(true)
  })

  test('can be asked for by whoever drafts, and is decided by an editor', async () => {
    const { reference } = await aDraft('Drafted by a Campaigner')
    must(await ask(cleo, reference))
    for (const decide of [approveReview, declineReview] as const)
      expect(
        await decide(cleo, reference, { ...(await atNow(reference)), reason: 'no' }, now),
      ).toEqual({ ok: false, error: 'not_permitted' })
    must(await approveReview(ada, reference, await atNow(reference), now))
  })

  test('approval is for what was looked at: after an edit there is nothing to approve', async () => {
    const { reference, slug } = await aDraft('Edited Meanwhile')
    must(await ask(ada, reference))
    const seen = await atNow(reference)
    must(await edit(cleo, reference, 'Something else altogether.'))
    expect(await stateOf(reference)).toBe('draft')
    expect(await approveReview(ben, reference, seen, now)).toEqual({
      ok: false,
      error: 'changed_meanwhile',
    })
    expect(await approveReview(ben, reference, await atNow(reference), now)).toEqual({
      ok: false,
      error: 'not_in_review',
    })
    expect(await isPublic(slug)).toBe(false)
    const { id } = await db.case.findUniqueOrThrow({ where: { reference } })
    const kinds = await db.auditEntry.findMany({ where: { caseId: id }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind)).toContain('review_voided')
  })

  test('a note for staff changes nothing that was asked for', async () => {
    const { reference, slug } = await aDraft('Only a Note')
    must(await ask(ada, reference))
    const { translations, ...row } = await db.case.findUniqueOrThrow({
      where: { reference },
      include: { translations: true },
    })
    const [english] = translations
    must(
      await editCase(
        cleo,
        reference,
        {
          title: english?.title ?? '',
          summary: english?.summary ?? '',
          knownAsOf: null,
          internalNote: 'call the family on Monday',
          countries: [{ code: 'UZ', role: 'harm' }],
          version: row.version,
        },
        now,
      ),
    )
    expect(await stateOf(reference)).toBe('in_review')
    must(await approveReview(ben, reference, await atNow(reference), now))
    expect(await isPublic(slug)).toBe(true)
  })

  test('that is declined goes back to a draft, with the reason', async () => {
    const { reference, caseId } = await aDraft('Declined')
    must(await ask(ada, reference))
    const reason = 'The summary names a village.'
    must(await declineReview(ben, reference, { ...(await atNow(reference)), reason }, now))
    expect(await stateOf(reference)).toBe('draft')
    expect((await getPublishing(ada, caseId, now))?.declined).toMatchObject({ by: 'Ben', reason })
  })

  test('can be taken back by whoever asked', async () => {
    const { reference } = await aDraft('Taken Back')
    must(await ask(cleo, reference))
    must(await takeReviewBack(cleo, reference, await atNow(reference), now))
    expect(await stateOf(reference)).toBe('draft')
    expect(await approveReview(ben, reference, await atNow(reference), now)).toEqual({
      ok: false,
      error: 'not_in_review',
    })
  })

  test('of two who approve at once one publishes, and it leaves one trace', async () => {
    const { reference, caseId } = await aDraft('Approved Twice')
    must(await ask(cleo, reference))
    const seen = await atNow(reference)
    const answers = await Promise.all(
      [ada, ben, ada, ben].map((by) => approveReview(by, reference, seen, now)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.auditEntry.count({ where: { caseId, kind: 'case_published' } })).toBe(1)
  })

  test('the database itself refuses an approval by whoever asked', async () => {
    const { reference, caseId } = await aDraft('By SQL')
    must(await ask(ada, reference))
    await expect(
      db.review.updateMany({
        where: { caseId },
        data: { state: 'approved', decidedById: ada.id, decidedAt: now },
      }),
    ).rejects.toThrow('Review_second_person_decides')
  })
})

describe('what staff kept to themselves', () => {
  const kept = 'said in confidence, in an invented story'

  test('becomes public only after a second person has looked, and nothing else is lost', async () => {
    const { reference, slug, casePersonId } = await aPublicCase('Held Back')
    const told = (text: string, internal: boolean) =>
      anEvent(casePersonId, {
        date: aDate('2017'),
        text,
        internal,
        statusEffect: null,
        type: 'update',
      })
    const added = must(await addCaseEvent(ada, reference, told(kept, true), now))
    const correction = { ...told(kept, false), reason: 'the family agrees', version: 1 }
    must(await correctCaseEvent(ada, reference, added.id, correction, now))
    const after = await db.case.findUniqueOrThrow({ where: { reference } })
    expect(after.heldFor).toEqual(['disclosure'])
    const shown = async () => JSON.stringify(await getPublicCase(slug, 'en'))
    expect(await shown()).not.toContain(kept)
    // What is held back holds back what comes after it, too.
    must(await addCaseEvent(ada, reference, told('another entry', false), now))
    expect(await shown()).not.toContain('another entry')
    must(await ask(ada, reference))
    must(await approveReview(ben, reference, await atNow(reference), now))
    expect(await shown()).toContain(kept)
    expect(await shown()).toContain('another entry')
    expect((await db.case.findUniqueOrThrow({ where: { reference } })).heldFor).toEqual([])
  })

  test('that is taken back again holds nothing back', async () => {
    const { reference, slug, casePersonId } = await aPublicCase('Let Go')
    const told = (internal: boolean) =>
      anEvent(casePersonId, {
        date: aDate('2017'),
        text: kept,
        internal,
        statusEffect: null,
        type: 'update',
      })
    const added = must(await addCaseEvent(ada, reference, told(true), now))
    const opened = must(
      await correctCaseEvent(
        ada,
        reference,
        added.id,
        { ...told(false), reason: 'a slip', version: 1 },
        now,
      ),
    )
    must(await retractCaseEvent(ada, reference, opened.id, { reason: 'a slip', version: 1 }, now))
    const after = await db.case.findUniqueOrThrow({ where: { reference } })
    expect(after.heldFor).toEqual([])
    expect(await isPublic(slug)).toBe(true)
    expect(JSON.stringify(await getPublicCase(slug, 'en'))).not.toContain(kept)
  })
})

describe('a publication that waits for its moment', () => {
  // The briefing of 20 April 2016 was under embargo until 00:01 GMT on the 21st.
  const schedule = { at: toInstant('2027-04-21T00:01', 'Europe/London'), zone: 'Europe/London' }

  test('becomes public in that minute by the clock of its zone, and not before', async () => {
    expect(schedule.at.toISOString()).toBe('2027-04-20T23:01:00.000Z')
    const { reference, slug } = await aDraft('Under Embargo')
    must(await ask(ada, reference, { schedule }))
    must(await approveReview(ben, reference, await atNow(reference), now))
    expect(await stateOf(reference)).toBe('scheduled')
    expect(await publishDue(system, new Date('2027-04-20T23:00:59.999Z'))).toBe(0)
    expect(await getPublicCase(slug, 'en')).toEqual({ kind: 'missing' })
    expect(await publishDue(system, new Date('2027-04-20T23:01:00Z'))).toBe(1)
    expect(await isPublic(slug)).toBe(true)
    expect(await publishDue(system, new Date('2027-04-20T23:01:05Z'))).toBe(0)
  })

  test('is not published when the case was changed after the approval', async () => {
    const { reference, slug } = await aDraft('Changed Before its Moment')
    must(await ask(ada, reference, { schedule }))
    must(await approveReview(ben, reference, await atNow(reference), now))
    must(await edit(ada, reference, 'Not what was approved.'))
    expect(await stateOf(reference)).toBe('draft')
    expect(await publishDue(system, new Date('2027-04-21T00:00:00Z'))).toBe(0)
    expect(await isPublic(slug)).toBe(false)
  })

  test('cannot wait for a moment that has passed', async () => {
    const { reference } = await aDraft('Too Late')
    const past = { at: later(-1), zone: 'UTC' }
    expect(await ask(ada, reference, { schedule: past })).toEqual({
      ok: false,
      error: 'not_in_future',
    })
  })
})

describe('a case that is paused', () => {
  const reason = 'Somebody was threatened.'

  test('is gone at once, and comes back by one editor as long as it is what it was', async () => {
    const { reference, slug } = await aPublicCase('Paused')
    must(await pauseCase(ada, reference, { ...(await atNow(reference)), reason }, now))
    expect(await getPublicCase(slug, 'en')).toEqual({ kind: 'withdrawn' })
    must(await publishCase(ada, reference, await atNow(reference), later(1)))
    expect(await isPublic(slug)).toBe(true)
  })

  test('needs a second person once it was changed', async () => {
    const { reference, slug } = await aPublicCase('Paused and Changed')
    must(await pauseCase(ada, reference, { ...(await atNow(reference)), reason }, now))
    must(await edit(ada, reference, 'Without the village.'))
    expect(await publishCase(ada, reference, await atNow(reference), later(1))).toEqual({
      ok: false,
      error: 'second_person_needed',
    })
    must(await ask(ada, reference))
    must(await approveReview(ben, reference, await atNow(reference), later(2)))
    expect(await isPublic(slug)).toBe(true)
  })
})

test('an archived case stays readable, and nobody edits it until it is reopened', async () => {
  const { reference, slug } = await aPublicCase('Archived')
  const reason = 'Released, and well.'
  must(await archiveCase(ada, reference, { ...(await atNow(reference)), reason }, now))
  const found = await getPublicCase(slug, 'en')
  expect(found).toMatchObject({ kind: 'found', value: { archived: true } })
  expect(await edit(ada, reference, 'Anew.')).toEqual({ ok: false, error: 'not_permitted' })
  must(await reopenCase(ada, reference, { ...(await atNow(reference)), reason }, now))
  expect(await getPublicCase(slug, 'en')).toMatchObject({ value: { archived: false } })
  must(await edit(ada, reference, 'Anew.'))
})
