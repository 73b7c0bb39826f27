import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryOf, personOf } from '../cases/public-case.testing'
import { date } from '../cases/status.testing'
import { type Ask, asksOf } from './asks'
import { ASK_STATES, type CaseAsk, byCountry, byOffice, scoreOf, stateOf } from './scorecard'
import { scorecardCsv } from './scorecard-csv'
import { REPLY_NATURES } from './vocabulary'

const TODAY = '2026-12-10'
const anAsk = (rest: Partial<CaseAsk> = {}): CaseAsk => ({
  id: 'a',
  office: 'Ministry of Justice',
  countryCode: 'UZ',
  way: 'letter_campaign',
  campaign: null,
  dateEdtf: '2014-12',
  dateLower: '2014-12-01',
  answerByEdtf: null,
  answerByUpper: null,
  replies: [],
  acts: [],
  slug: 'a-person',
  reference: 'UZB-2007-0001',
  title: 'A Person',
  ...rest,
})
const by = (answerByUpper: string | null) => ({
  answerByEdtf: answerByUpper ?? '2026-12/..',
  answerByUpper,
})

describe('no reply is said of an ask', () => {
  test('only after the day by which an answer was wanted', () => {
    expect(stateOf(anAsk(by('2026-12-09')), TODAY)).toBe('unanswered')
    expect(stateOf(anAsk(by('2026-12-10')), TODAY)).toBe('waiting')
    expect(stateOf(anAsk(by(null)), TODAY)).toBe('waiting')
  })
  test('never where nobody said by when', () => {
    expect(stateOf(anAsk(), TODAY)).toBe('no_date')
    expect(stateOf(anAsk({ replies: [{ nature: 'none', date: '2026' }] }), TODAY)).toBe('no_date')
  })
  test('never where there was an answer, however little it says', () => {
    const late = { ...by('2015-01-01'), replies: [{ nature: 'token' as const, date: null }] }
    expect(stateOf(anAsk(late), TODAY)).toBe('answered')
  })
})

test('ten asks, four replies and one act are told as ten, four and one', () => {
  const asks = Array.from({ length: 10 }, (_, index) =>
    anAsk({
      id: `a${index}`,
      ...by('2020-01-01'),
      replies: index < 4 ? [{ nature: 'token', date: null }] : [],
      acts: index === 0 ? [{ kind: 'released', date: '2017-08' }] : [],
    }),
  )
  const score = scoreOf(asks, TODAY)
  expect([score.asked.length, score.answered.length, score.acted.length]).toEqual([10, 4, 1])
  expect(score.unanswered).toHaveLength(6)
})

test('every ask is in exactly one state, in one country and with one office', () => {
  const ask: fc.Arbitrary<CaseAsk> = fc
    .record({
      countryCode: fc.constantFrom('UZ', 'RU'),
      office: fc.constantFrom('Embassy', 'EMBASSY ', 'Ministry'),
      answerByUpper: fc.constantFrom(null, '2020-01-01', '2030-01-01'),
      replies: fc.array(
        fc.record({ nature: fc.constantFrom(...REPLY_NATURES), date: fc.constant(null) }),
        { maxLength: 2 },
      ),
    })
    .map((rest) => anAsk({ ...rest, ...by(rest.answerByUpper) }))
  fc.assert(
    fc.property(fc.array(ask), (all) => {
      const asks = all.map((each, index) => ({ ...each, id: `a${index}` }))
      const score = scoreOf(asks, TODAY)
      const states = ASK_STATES.flatMap((state) => score[state].map(({ id }) => id))
      expect(states.sort()).toEqual(asks.map(({ id }) => id).sort())
      for (const groups of [byCountry(asks), byOffice(asks)])
        expect(groups.flatMap((group) => group.asks.map(({ id }) => id)).sort()).toEqual(states)
      expect(byOffice(asks).length).toBeLessThanOrEqual(4)
    }),
  )
})

describe('the asks of a public case', () => {
  const asked = (entries: ReturnType<typeof entryOf>[]): Ask[] =>
    asksOf({ people: [personOf({ entries })] })
  const ask = entryOf('ask', 'a', { office: 'Embassy', countryCode: 'UZ', answerBy: date('2015') })

  test('have the answers that name them, also by a delivery', () => {
    const [told] = asked([
      ask,
      entryOf('delivery', 'd', { askId: 'a' }),
      entryOf('authorityReply', 'r', { nature: 'token', deliveryId: 'd', date: date('2014-11') }),
      entryOf('authorityReply', 's', { nature: 'pledged', askId: 'a' }),
      entryOf('authorityReply', 't', { nature: 'pledged' }),
    ])
    expect(told).toMatchObject({
      answerByUpper: '2015-12-31',
      replies: [
        { nature: 'token', date: '2014-11' },
        { nature: 'pledged', date: null },
      ],
    })
  })

  test('do not count a turn for the worse as something done', () => {
    const [told] = asked([
      ask,
      entryOf('outcome', 'o', { kind: 'negative_turn', askId: 'a' }),
      entryOf('outcome', 'p', { kind: 'visit_allowed', askId: 'a', date: date('2015-03') }),
    ])
    expect(told?.acts).toEqual([{ kind: 'visit_allowed', date: '2015-03' }])
  })
})

describe('the table for a spreadsheet', () => {
  const csv = (...asks: CaseAsk[]) =>
    scorecardCsv(asks, TODAY, (slug) => `https://example.org/en/cases/${slug}`)

  test('has a row for each ask, with a link to its case', () => {
    const rows = csv(anAsk(), anAsk({ id: 'b', replies: [{ nature: 'token', date: '2015' }] }))
    expect(rows.startsWith('\uFEFFcase,title,url,')).toBe(true)
    expect(rows.trimEnd().split('\r\n')).toHaveLength(3)
    expect(rows).toContain('https://example.org/en/cases/a-person')
    expect(rows).toContain(',answered,token,2015,')
  })

  test('gives a spreadsheet no formula to run', () => {
    for (const office of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])
      expect(csv(anAsk({ office }))).toContain(`'${office}`)
  })
})
