import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FeedItem, newestFirst, newestInstant } from './feed'

const item = (id: string, updated: string): FeedItem => ({
  id,
  updated,
  title: id,
  path: `/${id}`,
  paragraphs: [],
})
const items = fc.array(
  fc
    .tuple(
      fc.nat(20),
      fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    )
    .map(([id, date]) => item(String(id), date.toISOString())),
  { maxLength: 30 },
)

test('the newest comes first, each entry once, and never more than asked for', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 10 }), (given, limit) => {
      const sorted = newestFirst(given, limit)
      const instants = sorted.map(({ updated }) => Date.parse(updated))
      expect(instants).toEqual([...instants].sort((a, b) => b - a))
      expect(new Set(sorted.map(({ id }) => id)).size).toBe(sorted.length)
      expect(sorted.length).toBe(Math.min(limit, new Set(given.map(({ id }) => id)).size))
    }),
  )
})

test('entries of the same instant keep their order', () => {
  const same = ['b', 'a', 'c'].map((id) => item(id, '2026-11-24T12:00:00.000Z'))
  expect(newestFirst(same, 10).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
})

test('the newest instant is that of the first entry, and an empty feed has none', () => {
  fc.assert(
    fc.property(items, (given) => {
      expect(newestInstant(newestFirst(given, 100))).toBe(
        newestFirst(given, 100)[0]?.updated ?? null,
      )
    }),
  )
})
