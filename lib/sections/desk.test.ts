import { expect, test } from 'vitest'
import { type Part, deskLines } from './desk'

const cases = [
  { caseId: 'a', reference: 'UZB-2026-0001', title: 'A' },
  { caseId: 'b', reference: 'UZB-2026-0002', title: 'B' },
]
const part = (more: Partial<Part> = {}): Part => ({
  section: { id: 'de', name: 'Germany' },
  campaign: { slug: 'writing', name: 'Writing' },
  reportBy: '2026-12-10',
  cases,
  reported: [],
  ...more,
})
const figure = (caseId: string | null, state: 'reported' | 'verified', sectionId = 'de') => ({
  caseId,
  state,
  sectionId,
})

test('a case lacks a figure until its own section reported one, and is done once it is verified', () => {
  const reported = [figure('a', 'verified'), figure('b', 'reported')]
  const [line] = deskLines([part({ reported })], '2026-12-11')
  expect(line?.cases.map(({ standing }) => standing)).toEqual(['done', 'waiting'])
  expect(line).toMatchObject({ missing: 0, overdue: false })
})

test('another section’s figure, or one about the whole campaign, is not this section’s for a case', () => {
  const reported = [figure('a', 'verified', 'fr'), figure(null, 'verified')]
  expect(deskLines([part({ reported })], '2026-12-01')[0]?.missing).toBe(2)
})

test('it is overdue the day after, not on the day, and never where no day was said', () => {
  const overdue = (today: string, more = {}) => deskLines([part(more)], today)[0]?.overdue
  expect(overdue('2026-12-10')).toBe(false)
  expect(overdue('2026-12-11')).toBe(true)
  expect(overdue('2099-01-01', { reportBy: null })).toBe(false)
})

test('what is due first stands first, and what has no day last', () => {
  const lines = deskLines(
    [part({ reportBy: null }), part({ reportBy: '2026-12-12' }), part({ reportBy: '2026-12-01' })],
    '2026-12-05',
  )
  expect(lines.map(({ reportBy }) => reportBy)).toEqual(['2026-12-01', '2026-12-12', null])
})
