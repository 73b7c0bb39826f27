import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CampaignFigure, standingInCampaign, totalOfCampaign } from './campaign-ledger'
import { anyTallies, tally } from './ledger.testing'

const figure = (id: string, quantity: number, more: Partial<CampaignFigure> = {}) => ({
  ...tally(id, quantity),
  caseId: 'case' as string | null,
  ...more,
})
const whole = (id: string, quantity: number, more: Partial<CampaignFigure> = {}) =>
  figure(id, quantity, { caseId: null, kind: null, ...more })

test('without a figure about the whole, a campaign is the sum of its cases', () => {
  expect(totalOfCampaign([figure('a', 427_000), figure('b', 5_000, { caseId: 'other' })])).toBe(
    432_000,
  )
})

test('a verified worldwide figure about the whole contains those of its cases and sections', () => {
  const all = [
    whole('all', 3_245_565),
    figure('musaev', 427_000),
    figure('germany', 9_000, { scope: 'section', sectionId: 'de' }),
    whole('uk', 600_000, { scope: 'section', sectionId: 'uk' }),
    whole('petitions', 50_000, { kind: 'petition' }),
  ]
  expect(totalOfCampaign(all)).toBe(3_245_565)
  expect(standingInCampaign(all).filter(({ insideOf }) => insideOf === 'all')).toHaveLength(4)
})

test('one that waits for a second person contains nothing yet', () => {
  expect(
    totalOfCampaign([whole('all', 3_245_565, { state: 'reported' }), figure('musaev', 427_000)]),
  ).toBe(427_000)
})

test('one of a kind contains that kind, one of a section what that section reported', () => {
  const all = [
    whole('solidarity', 10_000, { kind: 'solidarity' }),
    figure('letters', 400),
    figure('signatures', 700, { kind: 'petition' }),
  ]
  expect(totalOfCampaign(all)).toBe(10_700)
  const section = { scope: 'section', sectionId: 'de' } as const
  expect(
    totalOfCampaign([whole('de', 900, section), figure('a', 300, section), figure('b', 50)]),
  ).toBe(950)
})

test('whatever is reported, nothing depends on the order, and nothing counted lies inside another', () => {
  const ledger = anyTallies.chain((entries) => {
    const figures = entries.map((entry, index): CampaignFigure => ({
      ...entry,
      caseId: index % 3 === 0 ? null : `case-${index % 4}`,
      kind: index % 6 === 0 ? null : entry.kind,
    }))
    return fc.tuple(
      fc.constant(figures),
      fc.shuffledSubarray(figures, { minLength: figures.length }),
    )
  })
  fc.assert(
    fc.property(ledger, ([figures, shuffled]) => {
      expect(totalOfCampaign(shuffled)).toBe(totalOfCampaign(figures))
      const standing = standingInCampaign(figures)
      const counted = new Set(
        standing.flatMap(({ tally: { id }, insideOf }) => (insideOf === null ? [id] : [])),
      )
      for (const { insideOf } of standing)
        if (insideOf !== null) expect(counted.has(insideOf)).toBe(true)
    }),
  )
})
