import { describe, expect, test } from 'vitest'
import { decide } from './decision'
import { aConsent } from './record.testing'

const today = '2026-06-15'
const story = ['story'] as const
const given = (text: string, rest: { until?: string; withdrawn?: string } = {}, id = text) =>
  aConsent({ groups: story, given: text, ...rest }, id)
const decided = (consents: ReturnType<typeof given>[], basis: 'consent' | 'publicly_reported') =>
  decide(consents, 'story', basis, today)

describe.each(['consent', 'publicly_reported'] as const)('where the basis is %s', (basis) => {
  test('a consent that stands carries, the latest one first', () => {
    expect(decided([given('2024'), given('2025', { until: '2030' })], basis)).toEqual({
      allowed: true,
      by: 'consent',
      consentId: '2025',
      until: '2030-12-31',
    })
  })

  test('it holds through the last day that its end may mean', () => {
    for (const until of ['2026', '2026-06', '2026-06-15', '2026~', '2026/..'])
      expect(decided([given('2025', { until })], basis)).toMatchObject({ by: 'consent' })
  })

  test('a withdrawal counts at once, also one that is dated ahead or has no known day', () => {
    for (const withdrawn of ['2025', '2026-06-15', '2030', '2026/..'])
      expect(decided([given('2024', { withdrawn })], basis)).toEqual({
        allowed: false,
        why: 'withdrawn',
      })
  })

  test('a withdrawal ends what was agreed to before it, or on the same day', () => {
    const no = given('2020', { withdrawn: '2026-03-10' }, 'no')
    for (const text of ['2024', '2026', '2026-03', '2026-03-10'])
      expect(decided([no, given(text)], basis)).toEqual({ allowed: false, why: 'withdrawn' })
    expect(decided([given('2026-03-11'), no], basis)).toMatchObject({ by: 'consent' })
  })

  test('a no stands when what was agreed to after it has run out', () => {
    const no = given('2020', { withdrawn: '2024' }, 'no')
    expect(decided([no, given('2025', { until: '2026-06-14' })], basis)).toEqual({
      allowed: false,
      why: 'withdrawn',
    })
  })

  test('what covers another group says nothing', () => {
    const other = aConsent({ groups: ['name'], given: '2025', withdrawn: '2026' })
    expect(decided([other], basis)).toEqual(decided([], basis))
  })
})

test('what has run out is silence: the public reports carry again, and consent has to be asked for', () => {
  const over = [given('2024', { until: '2026-06-14' })]
  expect(decided(over, 'publicly_reported')).toEqual({ allowed: true, by: 'publicly_reported' })
  expect(decided(over, 'consent')).toEqual({ allowed: false, why: 'expired' })
})

test('what is given from a later day on does not carry yet', () => {
  expect(decided([given('2026-06-16')], 'consent')).toEqual({ allowed: false, why: 'never_given' })
})
