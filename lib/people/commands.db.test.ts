import { afterAll, expect, test } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import { labelOf } from '../cases/case-card'
import { openCase } from '../cases/commands'
import { publishCase } from '../publishing/commands'
import { getPublicCase } from '../cases/queries'
import { unseal } from '../crypto/seal'
import { db, publicDb } from '../db'
import { saveEntry } from '../record/commands'
import { addCaseEvent } from '../timeline/commands'
import { addPerson } from './commands'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const CANARY = 'a canary of protected characteristics'

afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

test('what is restricted about a person is sealed: readable in no column of any table, by staff’s key alone', async () => {
  const opened = await openCase(system, aCase({ title: 'Sealed Person' }), now)
  if (!opened.ok) throw new Error(opened.error)
  const { reference, casePersonId } = opened.value
  const described = await saveEntry(
    system,
    reference,
    'person',
    casePersonId,
    { fields: { nationalities: 'UZ', characteristics: 'press', note: CANARY }, sources: [] },
    { version: 1, base: {} },
    now,
  )
  expect(described).toMatchObject({ ok: true })
  expect((await addCaseEvent(system, reference, anEvent(casePersonId), now)).ok).toBe(true)
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  expect((await publishCase(system, reference, { version }, now)).ok).toBe(true)

  const [person] = await db.person.findMany({ select: { id: true, noteSealed: true } })
  const cell = { table: 'Person', id: person?.id ?? '', field: 'note' }
  expect(unseal(person?.noteSealed ?? '', cell)).toBe(CANARY)
  // The scan finds what is there to be found, the public snapshot among it.
  expect(await tablesSaying('Sealed Person')).toContain('published."PublishedCase"')
  expect(await tablesSaying('canary')).toEqual([])
})

test('a group of three with different fates: each has a status of their own, and the label counts them', async () => {
  const opened = await openCase(
    system,
    aCase({ title: 'Group of Three', name: 'First Person' }),
    now,
  )
  if (!opened.ok) throw new Error(opened.error)
  const { reference, casePersonId: first } = opened.value
  const others: string[] = []
  for (const name of ['Second Person', 'Third Person']) {
    const added = await addPerson(system, reference, { name, script: 'Latn' }, now)
    if (!added.ok) throw new Error(added.error)
    others.push(added.value.id)
  }
  const [second = '', third = ''] = others
  for (const event of [
    anEvent(first, { people: [first, second, third] }),
    anEvent(first, {
      people: [first, second],
      date: aDate('2018'),
      type: 'release',
      statusEffect: 'released',
      manner: 'amnesty',
    }),
    anEvent(third, { date: aDate('2019-03'), type: 'death', statusEffect: 'died_in_custody' }),
  ])
    expect((await addCaseEvent(system, reference, event, now)).ok).toBe(true)
  const { version, slug } = await db.case.findUniqueOrThrow({ where: { reference } })
  expect((await publishCase(system, reference, { version }, now)).ok).toBe(true)
  const found = await getPublicCase(slug, 'en')
  if (found.kind !== 'found') throw new Error(found.kind)
  expect(found.value.people.map((person) => person.status?.status)).toEqual([
    'released',
    'released',
    'died_in_custody',
  ])
  expect(labelOf(found.value)).toEqual({
    kind: 'several',
    counts: [
      { status: 'released', count: 2 },
      { status: 'died_in_custody', count: 1 },
    ],
  })
})
