import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareEvents,
  currentStatus,
  standingEvents,
  statusEvents,
  statusWarnings,
} from './status'
import { anyHistory, date, event } from './status.testing'

const statusOf = (events: Parameters<typeof currentStatus>[0], asOf?: string) =>
  currentStatus(events, 'p', asOf)?.status ?? null

describe('a status follows from the events', () => {
  const bekzhanov = [
    event(1, '1999', 'arrested'),
    event(2, '2017-02-22', 'released', { manner: 'unknown' }),
  ]

  it('is the one of the latest event by date, with its manner and its date', () => {
    expect(currentStatus(bekzhanov, 'p')).toEqual({
      status: 'released',
      manner: 'unknown',
      since: date('2017-02-22'),
      eventId: 'e2',
    })
  })

  it('is unchanged by an event of the past that is entered today', () => {
    expect(statusOf([...bekzhanov, event(3, '2003', 'imprisoned')])).toBe('released')
  })

  it('is not known when nothing was recorded, or nothing about this person', () => {
    expect(currentStatus([], 'p')).toBeNull()
    expect(currentStatus(bekzhanov, 'q')).toBeNull()
    expect(currentStatus([event(1, '2014', null)], 'p')).toBeNull()
  })

  it('goes by the order of entry when the dates are the same', () => {
    const arrest = event(1, '2010-01', 'arrested')
    const release = event(2, '2010-01', 'released')
    expect(statusOf([release, arrest])).toBe('released')
  })

  it('can be asked for as of a day', () => {
    expect(statusOf(bekzhanov, '2014-12-01')).toBe('arrested')
    expect(statusOf(bekzhanov, '2017-02-22')).toBe('released')
    expect(statusOf(bekzhanov, '1998-12-31')).toBeNull()
  })
})

describe('corrections and retractions', () => {
  const wrong = event(1, '2017-03', 'released')
  const right = event(2, '2017-02-22', 'imprisoned', { corrects: 'e1' })
  const better = event(3, '2017-02', 'house_arrest', { corrects: 'e2' })
  const retracted = { retracted: true }

  it('put a corrected event out of force, wherever the dates lie', () => {
    expect(statusOf([wrong, right])).toBe('imprisoned')
    expect(statusOf([wrong, right, better])).toBe('house_arrest')
  })

  it('bring the corrected event back when the correction is retracted', () => {
    expect(statusOf([wrong, { ...right, ...retracted }])).toBe('released')
    expect(statusOf([wrong, right, { ...better, ...retracted }])).toBe('imprisoned')
    expect(statusOf([wrong, { ...right, ...retracted }, { ...better, ...retracted }])).toBe(
      'released',
    )
  })

  it('keep the first event away while a correction of its correction stands', () => {
    expect(statusOf([wrong, { ...right, ...retracted }, better])).toBe('house_arrest')
  })

  it('hold also for a day before they were made', () => {
    expect(statusOf([wrong, { ...right, date: date('2018') }], '2017-12-31')).toBeNull()
  })

  it('can drop the effect on a status altogether', () => {
    expect(statusOf([wrong, { ...right, statusEffect: null }])).toBeNull()
  })

  it('are ordinary events when they name themselves, nothing or a later row', () => {
    const ring = [
      event(1, '2014', 'arrested', { corrects: 'e2' }),
      event(2, '2015', 'imprisoned', { corrects: 'e1' }),
      event(3, '2016', 'released', { corrects: 'e3' }),
      event(4, '2017', 'fugitive', { corrects: 'nobody' }),
    ]
    expect(standingEvents(ring).map(({ id }) => id)).toEqual(['e2', 'e3', 'e4'])
  })
})

describe('whatever happens to a record', () => {
  it('the order in which rows are read never matters', () => {
    const shuffled = anyHistory.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    )
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        expect(standingEvents(mixed)).toEqual(standingEvents(events))
        expect(currentStatus(mixed, 'p')).toEqual(currentStatus(events, 'p'))
        expect(statusWarnings(mixed, 'p')).toEqual(statusWarnings(events, 'p'))
      }),
      { numRuns: 1_000 },
    )
  })

  it('folding one event after another gives what folding all at once gives', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        let latest: ReturnType<typeof statusEvents>[number] | null = null
        for (const each of statusEvents(events, 'p').sort((a, b) => a.entered - b.entered))
          if (latest === null || compareEvents(latest, each) < 0) latest = each
        expect(currentStatus(events, 'p')?.eventId ?? null).toBe(latest?.id ?? null)
      }),
    )
  })

  it('retracting a new event gives back the status before it', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (events, more) => {
        const added = {
          ...(more[0] ?? event(0, '2020', 'released')),
          id: 'new',
          entered: 1_000,
          corrects: events[0]?.id ?? null,
        }
        expect(currentStatus([...events, { ...added, retracted: true }], 'p')).toEqual(
          currentStatus(events, 'p'),
        )
      }),
    )
  })

  it('an event that is not the latest by date changes no status', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const before = currentStatus(events, 'p')
        fc.pre(before !== null && before.since.lower !== null && before.since.lower > '1991')
        expect(currentStatus([...events, event(1_000, '1985', 'fugitive')], 'p')).toEqual(before)
      }),
    )
  })

  it('an event that counts as of a day counts as of every later day', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        expect(currentStatus(events, 'p', '9999-12-31')).toEqual(currentStatus(events, 'p'))
        if (currentStatus(events, 'p', '2010-01-01'))
          expect(currentStatus(events, 'p', '2011-01-01')).not.toBeNull()
      }),
    )
  })
})

describe('warnings for staff', () => {
  const codes = (...events: Parameters<typeof statusWarnings>[0]) =>
    statusWarnings(events, 'p').map(({ code, first, second }) => [code, first, second])

  it('say when only the order of entry decides', () => {
    expect(codes(event(1, '2010-01', 'arrested'), event(2, '2010-01', 'released'))).toEqual([
      ['same_date', 'e1', 'e2'],
    ])
  })

  it('say when dates overlap so that the order is not known', () => {
    expect(codes(event(1, '2017', 'released'), event(2, '2017-05', 'arrested'))).toEqual([
      ['order_uncertain', 'e1', 'e2'],
    ])
  })

  it('say when somebody is said to be held after their death', () => {
    expect(codes(event(1, '2016', 'died'), event(2, '2017', 'imprisoned'))).toEqual([
      ['after_death', 'e1', 'e2'],
    ])
  })

  it('are silent when events agree or follow each other', () => {
    expect(
      codes(
        event(1, '2010', 'arrested'),
        event(2, '2010-05', 'arrested'),
        event(3, '2011', 'released'),
      ),
    ).toEqual([])
  })

  it('leave out what was corrected or retracted', () => {
    expect(
      codes(event(1, '2010', 'arrested'), event(2, '2010', 'released', { corrects: 'e1' })),
    ).toEqual([])
  })
})
