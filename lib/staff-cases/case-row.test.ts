import { expect, test } from 'vitest'
import { isReviewDue } from './case-row'

test('a review is due from its day on, and never where no day is set', () => {
  const on = (reviewDueOn: string | null) => isReviewDue({ reviewDueOn }, '2026-11-24')
  expect([on('2026-11-23'), on('2026-11-24'), on('2026-11-25'), on(null)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
