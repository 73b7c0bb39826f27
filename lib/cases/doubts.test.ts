import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contradictionsOf } from './contradictions'
import { byFacts, doubtsOf } from './doubts'
import { statusWarnings } from './status'
import { anyHistory, event } from './status.testing'

type Events = ReturnType<typeof event>[]
const factsOf = (events: Events) => ({
  people: ['p', 'q'].map((id) => ({ id, birth: null, death: null })),
  events: events.map((each) => ({ ...each, type: 'update' as const })),
  ...{ detentions: [], sentences: [], charges: [] },
})
const doubtsIn = (...events: Events) => {
  const facts = factsOf(events)
  return doubtsOf(facts, contradictionsOf(facts)).map(
    ({ code, first, second }) => `${code}: ${first.id}, ${second.id}`,
  )
}

test('dates that overlap leave the order open', () => {
  expect(doubtsIn(event(1, '2017', 'arrested'), event(2, '2017-08', 'released'))).toEqual([
    'order_uncertain: e1, e2',
  ])
})

test('two statuses of one year are in the order of entry, and nothing contradicts', () => {
  expect(doubtsIn(event(1, '2017', 'arrested'), event(2, '2017', 'released'))).toEqual([
    'same_date: e1, e2',
  ])
})

test('what is named as a contradiction is not named again', () => {
  expect(doubtsIn(event(1, '2017-08-22', 'arrested'), event(2, '2017-08-22', 'released'))).toEqual(
    [],
  )
  expect(
    doubtsIn(
      event(1, '2015', 'died'),
      event(2, '2016', 'died_in_custody'),
      event(3, '2017', 'released'),
    ),
  ).not.toContain('after_death: e2, e3')
})

test('a fact about several people is named once, with all of them', () => {
  const facts = factsOf([
    event(1, '2017', 'arrested', { people: ['p', 'q'] }),
    event(2, '2017-08', 'released', { people: ['q', 'p'] }),
  ])
  expect(byFacts(doubtsOf(facts, []))).toEqual([
    {
      code: 'order_uncertain',
      first: { type: 'event', id: 'e1' },
      second: { type: 'event', id: 'e2' },
      people: ['p', 'q'],
    },
  ])
})

test('in any history every warning about a status is told, as a doubt or as a contradiction', () => {
  fc.assert(
    fc.property(anyHistory, (events) => {
      const facts = factsOf(events)
      const contradictions = contradictionsOf(facts)
      const told = [...contradictions, ...doubtsOf(facts, contradictions)]
      for (const { id } of facts.people)
        for (const { second } of statusWarnings(facts.events, id))
          expect(told.some((each) => [each.first.id, each.second.id].includes(second))).toBe(true)
    }),
  )
})
