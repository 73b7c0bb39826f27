import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from '../dates/partial-date.testing'
import { lifeAxis, placeOn } from './life-axis'
import { lifeLanes } from './life-lanes'
import { type LifeKind, lifePieces, lifeStages } from './life-stages'
import { type StatusEvent, standingEvents, statusEvents } from './status'
import { anyHistory, date, event } from './status.testing'
import type { CaseEventType } from './vocabulary'

const TODAY = '2017-12-31'

const told = (entered: number, edtf: string, type: CaseEventType, status?: string) => ({
  ...event(entered, edtf, (status ?? null) as StatusEvent['statusEffect']),
  type,
})
const pictureOf = (events: ReturnType<typeof told>[], knownAsOf: string | null = null) =>
  lifeLanes(
    {
      people: [{ id: 'p' }, { id: 'q' }],
      events: standingEvents(events),
      knownAsOf: knownAsOf === null ? null : date(knownAsOf),
    },
    TODAY,
  )
const laneOf = (...events: ReturnType<typeof told>[]) => pictureOf(events)?.lanes[0]
const stagesOf = (...events: ReturnType<typeof told>[]) =>
  laneOf(...events)?.stages.map(({ kind, from, to }) => [kind, from.edtf, to && to.edtf])

describe('the stages of a life', () => {
  it('are detention from the arrest to the release, and liberty after', () => {
    expect(
      stagesOf(told(1, '1999', 'arrest', 'arrested'), told(2, '2017-02-22', 'release', 'released')),
    ).toEqual([
      ['held', '1999', '2017-02-22'],
      ['liberty', '2017-02-22', null],
    ])
  })

  it('do not begin anew with what leaves somebody where they were', () => {
    expect(
      stagesOf(
        told(1, '2010', 'arrest', 'arrested'),
        told(2, '2011', 'sentence', 'imprisoned'),
        told(3, '2012', 'update', 'house_arrest'),
      ),
    ).toEqual([['held', '2010', null]])
  })

  it('say that it is unclear where somebody disappeared, and end with a death', () => {
    expect(
      stagesOf(
        told(1, '2010', 'arrest', 'arrested'),
        told(2, '2011', 'contact_lost', 'disappeared'),
        told(3, '2014', 'death', 'died_in_custody'),
      ),
    ).toEqual([
      ['held', '2010', '2011'],
      ['unclear', '2011', '2014'],
      ['dead', '2014', null],
    ])
  })
})

describe('a lane', () => {
  const days = (...events: ReturnType<typeof told>[]) => {
    const picture = pictureOf(events)
    const [from, to] = [Date.parse(picture?.axis.from ?? ''), Date.parse(picture?.axis.to ?? '')]
    const dayAt = (at: number) =>
      new Date(Math.round(from + at * (to - from))).toISOString().slice(0, 10)
    return picture?.lanes[0]?.pieces.map((piece) => [
      piece.kinds.join(' or '),
      piece.sure,
      dayAt(piece.from),
      dayAt(piece.to),
    ])
  }

  it('draws a year in which somebody was arrested as a year, and never as a day', () => {
    expect(
      days(told(1, '1999', 'arrest', 'arrested'), told(2, '2017-02-22', 'release', 'released')),
    ).toEqual([
      ['held', false, '1999-01-01', '1999-12-31'],
      ['held', true, '1999-12-31', '2017-02-22'],
      ['liberty', true, '2017-02-22', '2017-12-31'],
    ])
  })

  it('claims nothing between an arrest and a release in one month and a sentence in some year', () => {
    expect(
      days(
        told(1, '2010-01', 'arrest', 'arrested'),
        told(2, '2010-01', 'release', 'released'),
        told(3, '[2010-01..2014-05]', 'sentence', 'imprisoned'),
      ),
    ).toEqual([
      ['held or liberty', false, '2010-01-01', '2014-05-31'],
      ['held', true, '2014-05-31', '2017-12-31'],
    ])
  })

  it('begins with the picture where nobody knows since when', () => {
    expect(days(told(1, '../2007', 'arrest', 'arrested'))?.[0]).toEqual([
      'held',
      false,
      '2006-01-01',
      '2007-12-31',
    ])
  })

  it('is sure only of days on which the fold says the same, whichever days the dates mean', () => {
    const choices = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 25,
      maxLength: 25,
    })
    fc.assert(
      fc.property(anyHistory, choices, (events, where) => {
        const telling = statusEvents(events, 'p')
        const chosen = inOrder(telling, where)
        // The days themselves are the places, so that a place can be asked about.
        for (const { kinds, sure, from, to } of lifePieces(telling, scaled)) {
          if (!sure) continue
          const middle = (from + to) / 2
          const last = telling[chosen.findLastIndex((day) => day <= middle)]
          const kind: LifeKind | undefined = last && lifeStages([last])[0]?.kind
          expect(kinds).toEqual([kind])
        }
      }),
    )
  })

  it('has no gap and no overlap from its beginning to the last known day', () => {
    fc.assert(
      fc.property(anyHistory, fc.option(anyEdtf), (events, knownAsOf) => {
        const typed = events.map((each) => ({ ...each, type: 'update' as const }))
        const picture = pictureOf(typed, knownAsOf)
        for (const { pieces, stages } of picture?.lanes ?? []) {
          expect(stages.length).toBeGreaterThan(0)
          pieces.forEach(({ from, to }, index) => {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeGreaterThan(from)
            expect(to).toBe(pieces[index + 1]?.from ?? 1)
          })
        }
      }),
    )
  })
})

describe('a picture', () => {
  it('has no lane of somebody whose liberty no event tells of, and is none without lanes', () => {
    const arrest = told(1, '2010', 'arrest', 'arrested')
    expect(pictureOf([arrest])?.lanes.map(({ personId }) => personId)).toEqual(['p'])
    expect(pictureOf([told(1, '2010', 'arrest')])).toBeNull()
    expect(pictureOf([])).toBeNull()
  })

  it('ends with the last day that is known, and tells nothing that is dated after it', () => {
    const events = [
      told(1, '2010', 'arrest', 'arrested'),
      told(2, '2016-06', 'release', 'released'),
    ]
    const picture = pictureOf(events, '2015-03')
    expect(picture?.axis.to).toBe('2015-03-31')
    expect(picture?.lanes[0]?.stages).toHaveLength(1)
    expect(pictureOf(events, '2030')?.axis.to).toBe(TODAY)
  })

  it('marks what happened, over all the days that its date may mean', () => {
    const lane = laneOf(
      told(1, '2017', 'arrest', 'arrested'),
      told(2, '2017-12-31', 'hearing'),
      told(3, '2017', 'visit'),
      told(4, '2017-12', 'update', 'released'),
    )
    const marks = lane?.marks.map(({ kind, eventId, from, to }) => [kind, eventId, from, to])
    expect(marks?.slice(0, 2)).toEqual([
      ['arrest', 'e1', 0, 1],
      ['release', 'e4', expect.closeTo(0.918, 3), 1],
    ])
    expect(marks?.[2]).toEqual(['court', 'e2', 1, 1])
  })
})

describe('the years along the picture', () => {
  it('begin with the first that the dates may mean and stay few', () => {
    const axis = lifeAxis([date('1999'), date('2017-02-22')], TODAY)
    expect(axis.from).toBe('1999-01-01')
    expect(axis.ticks.map(({ year }) => year)).toEqual([2000, 2005, 2010, 2015])
  })

  it('are at most eight, at least one, and in order, whatever the dates', () => {
    fc.assert(
      fc.property(fc.array(anyEdtf.map(date), { maxLength: 5 }), (dates) => {
        const axis = lifeAxis(dates, TODAY)
        const places = axis.ticks.map(({ at }) => at)
        expect(places.length).toBeGreaterThan(0)
        expect(places.length).toBeLessThanOrEqual(8)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
        expect(axis.from < axis.to).toBe(true)
      }),
    )
  })

  it('have a place from 0 to 1 for every day', () => {
    const axis = lifeAxis([date('2016')], '2017-12-31')
    expect(placeOn(axis, '2016-01-01')).toBe(0)
    expect(placeOn(axis, '2016-12-31')).toBeCloseTo(365 / 730)
    expect(placeOn(axis, '2030-01-01')).toBe(1)
    expect(placeOn(axis, null)).toBe(0)
  })

  it('are a year when the record ends on the New Year’s Day of an arrest', () => {
    expect(lifeAxis([date('2017-01-01')], '2017-01-01').from).toBe('2016-01-01')
  })
})

const FIRST = Date.UTC(1900, 0, 1)
const LENGTH = Date.UTC(2300, 0, 1) - FIRST
const scaled = (day: string) => (Date.parse(day) - FIRST) / LENGTH

/** A place for each event that its date allows, none before that of an event earlier in the fold. */
function inOrder(telling: readonly StatusEvent[], where: readonly number[]): number[] {
  let least = 0
  return telling.map(({ date: { lower } }, index) => {
    const from = Math.max(least, lower === null ? 0 : scaled(lower))
    const later = telling.slice(index).map(({ date: { upper } }) => (upper ? scaled(upper) : 1))
    least = from + (where[index] ?? 0) * (Math.min(...later) - from)
    return least
  })
}
