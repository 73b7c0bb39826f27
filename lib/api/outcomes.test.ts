import { expect, test } from 'vitest'
import { entryOf, personOf, publicCaseOf } from '../cases/public-case.testing'
import { date } from '../cases/status.testing'
import { toApiOutcomes, toApiOutcomesAsOf } from './outcomes'

const document = publicCaseOf({
  people: [
    personOf({
      entries: [
        entryOf('charge', 'c'),
        entryOf('delivery', 'd', {
          state: 'handed_over',
          date: date('2014-05'),
          quantity: 2_000,
          method: 'counted',
        }),
        entryOf('receipt', 'r', { by: 'family', quantity: 11_000, method: 'published' }),
        entryOf('outcome', 'o', { kind: 'released', date: date('2017-08') }),
      ],
    }),
  ],
})

test('what was handed over and received is told as two figures, and as entries of each person', () => {
  expect(toApiOutcomes(document)).toMatchObject({
    handed_over: { quantity: 2_000, method: 'counted', reports: 1 },
    received: { quantity: 11_000, method: 'published', reports: 1 },
    people: [
      { id: 'p', deliveries: [{ id: 'd' }], receipts: [{ id: 'r' }], outcomes: [{ id: 'o' }] },
    ],
  })
})

test('as of a day what is later is not told, and only undated entries of these kinds are left out', () => {
  expect(toApiOutcomesAsOf(document, '2015-01-01')).toMatchObject({
    as_of: '2015-01-01',
    left_out: 1,
    received: { quantity: null, reports: 0 },
    people: [{ deliveries: [{ id: 'd' }], receipts: [], outcomes: [] }],
  })
})
