import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDateColumn } from '../dates/columns'
import { isLookDue, reviewedUntil } from './review'

const added = { lastVerifiedOn: null, addedOn: '2026-01-01', reviewAfterDays: 180 }

test('a look is due when the review period is over, and not on its last day', () => {
  expect(reviewedUntil(added)).toBe('2026-06-30')
  expect(isLookDue(added, '2026-06-30')).toBe(false)
  expect(isLookDue(added, '2026-07-01')).toBe(true)
})

test('the period counts from the last look, also when the source was added later or long before', () => {
  const looked = { ...added, lastVerifiedOn: '2026-06-01' }
  expect(isLookDue(looked, '2026-11-28')).toBe(false)
  expect(isLookDue(looked, '2026-11-29')).toBe(true)
  expect(isLookDue({ ...looked, lastVerifiedOn: '2017-08-01' }, '2026-01-02')).toBe(true)
})

test('whoever looks today is asked again after the period, whatever the day and the period', () => {
  const days = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 3_650 }), (at, reviewAfterDays) => {
      const today = fromDateColumn(at)
      const looked = { lastVerifiedOn: today, addedOn: '1980-01-01', reviewAfterDays }
      const until = reviewedUntil(looked)
      expect(isLookDue(looked, today)).toBe(false)
      expect(isLookDue(looked, until)).toBe(false)
      expect(Date.parse(until) - Date.parse(today)).toBe(reviewAfterDays * 86_400_000)
    }),
  )
})
