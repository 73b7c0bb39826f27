import { expect, test } from 'vitest'
import { aDate } from '@/prisma/factories'
import { personOf, publicCaseOf, publicEventOf } from '../cases/public-case.testing'
import { loggedWithin } from './deeds'
import { peopleSince, startOf } from './since'

test('a campaign begins on the first day on which it may have begun', () => {
  expect(startOf(aDate('2014-12'))).toBe('2014-12-01')
  expect(startOf(aDate('2014-11/2014-12'))).toBe('2014-11-01')
  expect(startOf(null)).toBeNull()
})

test('what supporters logged is told for whole months, up to this one while it goes on', () => {
  const lines = [
    { month: '2014-10', quantity: 1 },
    { month: '2014-11', quantity: 2 },
    { month: '2014-12', quantity: 4 },
    { month: '2015-01', quantity: 8 },
  ]
  expect(loggedWithin(lines, aDate('2014-11-20/2014-12-17'), '2026-11')).toEqual({
    messages: 6,
    from: '2014-11',
    to: '2014-12',
  })
  expect(loggedWithin(lines, aDate('2014-12/..'), '2015-01')?.messages).toBe(12)
  expect(loggedWithin(lines, null, '2026-11')).toBeNull()
})

test('for each person it says where they stood when it began, and where they stand now', () => {
  const events = [
    publicEventOf(1, '2007', 'imprisoned'),
    publicEventOf(2, '2017-08', 'released', { manner: 'early' }),
  ]
  const status = { status: 'released', manner: 'early', since: aDate('2017-08') } as const
  const document = publicCaseOf({ events, people: [personOf({ status })] })
  const [person] = peopleSince(document, '2014-12-01')
  expect(person).toMatchObject({
    before: { status: 'imprisoned' },
    now: { status: 'released', manner: 'early' },
    changed: true,
  })
  expect(peopleSince(document, '2018-01-01')[0]).toMatchObject({ changed: false })
  // A campaign of which nobody knows when it began compares nothing.
  expect(peopleSince(document, null)[0]).toMatchObject({ before: null, changed: false })
})
