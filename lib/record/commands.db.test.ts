import { afterAll, expect, test } from 'vitest'
import { aCase, anEvent } from '@/prisma/factories'
import { tablesSaying } from '@/prisma/test-tables'
import { openCase, publishCase } from '../cases/commands'
import { unseal } from '../crypto/seal'
import { db, publicDb } from '../db'
import { addCaseEvent } from '../timeline/commands'
import { describePerson } from './commands'

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
  const described = await describePerson(
    system,
    reference,
    casePersonId,
    {
      names: [{ value: 'Sealed Person', kind: 'legal', script: 'Latn', language: null }],
      nationalities: ['UZ'],
      occupations: null,
      characteristics: CANARY,
    },
    now,
  )
  expect(described.ok).toBe(true)
  expect((await addCaseEvent(system, reference, anEvent(casePersonId), now)).ok).toBe(true)
  const { version } = await db.case.findUniqueOrThrow({ where: { reference } })
  expect((await publishCase(system, reference, { version }, now)).ok).toBe(true)

  const [person] = await db.person.findMany({ select: { id: true, characteristicsSealed: true } })
  const cell = { table: 'Person', id: person?.id ?? '', field: 'characteristics' }
  expect(unseal(person?.characteristicsSealed ?? '', cell)).toBe(CANARY)
  // The scan finds what is there to be found, the public snapshot among it.
  expect(await tablesSaying('Sealed Person')).toContain('published."PublishedCase"')
  expect(await tablesSaying('canary')).toEqual([])
})
