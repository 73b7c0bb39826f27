import { describe, expect, test } from 'vitest'
import type { CaseRecord } from '../cases/record'
import { PEOPLE, aConsent, aRecord } from './record.testing'
import { withConsent } from './gate'

const TODAY = '2026-11-30'
const QUOTE = { en: 'Every card was a window.' }
type Receipt = { by: string; office?: string | null; quotePublished?: boolean }

/** What is told of one receipt of the first person. */
function told(record: CaseRecord, receipt: Receipt) {
  const entries = record.entries.map((entry) =>
    entry.kind === 'receipt' && entry.parentId === PEOPLE[0]
      ? { ...entry, row: { ...entry.row, quote: QUOTE, office: null, ...receipt } }
      : entry,
  )
  const { record: gated } = withConsent({ ...record, entries }, TODAY)
  const found = gated.entries.find(
    ({ kind, parentId }) => kind === 'receipt' && parentId === PEOPLE[0],
  )
  return found && { quote: found.row.quote, office: found.row.office }
}
const reported = aRecord({})
const agreed = aRecord({
  p: [aConsent({ groups: ['messages'], given: '2020' }, 'yes')],
})
const withdrawn = aRecord({
  p: [aConsent({ groups: ['messages'], given: '2020', withdrawn: '2021' }, 'no')],
})

describe('what somebody said when messages reached them', () => {
  test.each(['person', 'family', 'lawyer', 'other'])('is not told of %s by silence', (by) => {
    expect(told(reported, { by })).toEqual({ quote: null, office: null })
  })
  test('is told once they agree that it be', () => {
    expect(told(agreed, { by: 'person' })).toMatchObject({ quote: QUOTE })
  })
  test('is told where it was published before, unless they take it back', () => {
    expect(told(reported, { by: 'family', quotePublished: true })).toMatchObject({ quote: QUOTE })
    expect(told(withdrawn, { by: 'family', quotePublished: true })).toMatchObject({ quote: null })
  })
  test('is told of an authority, which speaks for itself', () => {
    expect(told(reported, { by: 'authority', office: 'Prison service' })).toEqual({
      quote: QUOTE,
      office: 'Prison service',
    })
  })
  test('never names anybody but an authority', () => {
    const named = { by: 'family', office: 'A Relative', quotePublished: true }
    expect(told(agreed, named)).toEqual({ quote: QUOTE, office: null })
  })
})
