import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeAfter } from '../dates/compare'
import { type TallyEntry, coversDeed, countedTallies, isAccepted } from './ledger'
import { ledgerAsOf } from './ledger-as-of'
import { ledgerLines } from './ledger-lines'
import { anyDeeds, anyTallies, date, deed, tally } from './ledger.testing'
import type { Deed } from './ledger'
import type { PublicLedger } from './public-ledger'

/** The public ledger of today, as it is published. */
function publicLedger(tallies: readonly TallyEntry[], deeds: readonly Deed[]): PublicLedger {
  const lines = ledgerLines(tallies, deeds)
  const shown = lines.tallies.map(({ tally: entry, insideOf }) => ({
    id: entry.id,
    counted: insideOf === null,
    quantity: entry.quantity,
    kind: entry.kind,
    channel: entry.channel,
    scope: entry.scope,
    method: entry.method,
    section: entry.sectionId,
    campaign: null,
    period: entry.period?.edtf ?? null,
    asOf: entry.asOf.edtf,
    reportedBy: 'somebody',
    text: null,
    sources: [],
  }))
  const all = [
    ...shown.filter(({ counted }) => counted).map(({ quantity }) => quantity),
    ...lines.deeds.map(({ uncovered }) => uncovered),
  ]
  const total = all.reduce((sum, each) => sum + each, 0)
  const estimated = shown.some(({ counted, method }) => counted && method === 'estimated')
  return { total, estimated, tallies: shown, deeds: lines.deeds }
}

const DAYS = fc
  .tuple(
    fc.integer({ min: 2013, max: 2018 }),
    fc.integer({ min: 10, max: 12 }),
    fc.integer({ min: 10, max: 30 }),
  )
  .map((parts) => parts.join('-'))

describe('as of any day', () => {
  test('the number is the sum of the lines shown, and no line is of a later day', () => {
    fc.assert(
      fc.property(anyTallies, anyDeeds, DAYS, (tallies, deeds, day) => {
        const told = ledgerAsOf(publicLedger(tallies, deeds), day)
        const counted = told.tallies.filter((line) => line.counted)
        expect(told.total).toBe(
          counted.reduce((sum, { quantity }) => sum + quantity, 0) +
            told.deeds.reduce((sum, { uncovered }) => sum + uncovered, 0),
        )
        for (const { asOf } of told.tallies) expect(mayBeAfter(date(asOf), day)).toBe(false)
        for (const { month } of told.deeds) expect(month <= day.slice(0, 7)).toBe(true)
        for (const { quantity, uncovered } of told.deeds)
          expect(uncovered >= 0 && uncovered <= quantity).toBe(true)
      }),
    )
  })

  test('no deed is added that lies in a figure that is added', () => {
    fc.assert(
      fc.property(anyTallies, anyDeeds, DAYS, (tallies, deeds, day) => {
        const told = ledgerAsOf(publicLedger(tallies, deeds), day)
        const ids = new Set(told.tallies.filter(({ counted }) => counted).map(({ id }) => id))
        const counted = tallies.filter(({ id }) => ids.has(id))
        for (const line of told.deeds) {
          const free = deeds.filter(
            (each) =>
              isAccepted(each) &&
              each.kind === line.kind &&
              each.channel === line.channel &&
              each.on.startsWith(line.month) &&
              !counted.some((figure) => coversDeed(figure, each)),
          )
          expect(line.uncovered).toBeLessThanOrEqual(
            free.reduce((sum, { quantity }) => sum + quantity, 0),
          )
        }
      }),
    )
  })

  test('no two figures are added of which one lies inside another', () => {
    fc.assert(
      fc.property(anyTallies, DAYS, (tallies, day) => {
        const told = ledgerAsOf(publicLedger(tallies, []), day)
        const added = told.tallies.filter(({ counted }) => counted).map(({ id }) => id)
        const outermost = new Set(countedTallies(tallies).map(({ id }) => id))
        expect(added.length < 2 || added.every((id) => outermost.has(id))).toBe(true)
      }),
    )
  })
})

test('as of a day after everything the ledger is that of today, if anything in it counts', () => {
  fc.assert(
    fc.property(anyTallies, anyDeeds, (tallies, deeds) => {
      const today = publicLedger(tallies, deeds)
      const told = ledgerAsOf(today, '2200-12-31')
      expect(told.total).toBe(today.total)
      expect(told.estimated).toBe(today.estimated)
      expect(told.deeds).toEqual(today.deeds)
    }),
  )
})

describe('real figures', () => {
  const musaev = tally('musaev', 427_000, { method: 'published', asOf: date('2017-08-22') })

  test('427,000 are not known before the day of which they are', () => {
    const ledger = publicLedger([musaev], [])
    expect(ledgerAsOf(ledger, '2014-12-01')).toEqual({
      total: 0,
      estimated: false,
      tallies: [],
      deeds: [],
    })
    expect(ledgerAsOf(ledger, '2017-08-22').total).toBe(427_000)
  })

  test('a figure as of a year is known when the year is over', () => {
    const ledger = publicLedger([tally('year', 10, { asOf: date('2014') })], [])
    expect(ledgerAsOf(ledger, '2014-12-30').total).toBe(0)
    expect(ledgerAsOf(ledger, '2014-12-31').total).toBe(10)
  })

  test('a part counts for itself before the whole is known, the largest alone', () => {
    const world = tally('world', 800_000, { includes: ['uk', 'de'], asOf: date('2015') })
    const uk = tally('uk', 50_000, { asOf: date('2014') })
    const de = tally('de', 20_000, { asOf: date('2014') })
    const ledger = publicLedger([world, uk, de], [deed('d', '2014-06-01', { quantity: 5 })])
    expect(ledgerAsOf(ledger, '2014-12-31').total).toBe(50_000)
    expect(ledgerAsOf(ledger, '2015-12-31').total).toBe(800_000)
  })

  test('what supporters logged counts for itself before a figure covers it, month by month', () => {
    const ledger = publicLedger([musaev], [deed('d', '2014-06-10', { quantity: 3 })])
    expect(ledgerAsOf(ledger, '2014-06-29').total).toBe(0)
    expect(ledgerAsOf(ledger, '2014-06-30').total).toBe(3)
    expect(ledgerAsOf(ledger, '2017-08-22').total).toBe(427_000)
  })
})
