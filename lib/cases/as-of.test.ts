import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAfter } from '../dates/compare'
import type { PartialDate } from '../dates/partial-date'
import type { PublicEntry } from '../record/public-entry'
import { caseAsOf } from './as-of'
import { labelOf } from './case-card'
import { type PublicCase, publicCase } from './public-case'
import {
  anyDay,
  anyPublicCase,
  personOf,
  publicCaseOf,
  publicEventOf,
  standing,
} from './public-case.testing'
import { currentStatus } from './status'
import { date } from './status.testing'

const flat = (entries: readonly PublicEntry[]): PublicEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)])
const entriesIn = (told: PublicCase) => told.people.flatMap(({ entries }) => flat(entries))
const isDate = (value: unknown): value is PartialDate =>
  typeof value === 'object' && value !== null && 'edtf' in value

/** Every date of a fact in a case, wherever it stands; sources may be of any day. */
function datesIn(told: PublicCase): PartialDate[] {
  const inEntries = entriesIn(told).flatMap((entry) =>
    Object.values(entry.values as Record<string, unknown>).filter(isDate),
  )
  const hearings = entriesIn(told).flatMap((entry) => {
    const { scheduledAt } = entry.values as { scheduledAt?: string }
    return scheduledAt === undefined ? [] : [date(scheduledAt.slice(0, 10))]
  })
  const statuses = told.people.flatMap(({ status }) => (status ? [status.since] : []))
  return [...told.events.map((event) => event.date), ...inEntries, ...hearings, ...statuses]
}

const FAR = '2200-12-31'

describe('as of any day', () => {
  test('nothing is told that lies wholly after it', () => {
    fc.assert(
      fc.property(anyPublicCase, anyDay, (document, day) => {
        const { caseRecord } = caseAsOf(document, day)
        expect(datesIn(caseRecord).filter((each) => isAfter(each, day))).toEqual([])
      }),
    )
  })

  test('the status of each person is the one that the fold gives for that day', () => {
    fc.assert(
      fc.property(anyPublicCase, anyDay, (document, day) => {
        for (const { id, status } of caseAsOf(document, day).caseRecord.people) {
          const derived = currentStatus(document.events.map(standing), id, day)
          expect(status).toEqual(
            derived && { status: derived.status, manner: derived.manner, since: derived.since },
          )
        }
      }),
    )
  })

  test('what is told has the shape of a public case, and a label', () => {
    fc.assert(
      fc.property(anyPublicCase, anyDay, (document, day) => {
        const { caseRecord } = caseAsOf(document, day)
        expect(publicCase.safeParse(caseRecord).error).toBeUndefined()
        expect(labelOf(caseRecord).kind).toMatch(/one|several|unknown/)
      }),
    )
  })

  test('every source is cited and every number is that of its source', () => {
    fc.assert(
      fc.property(anyPublicCase, anyDay, (document, day) => {
        const { caseRecord } = caseAsOf(document, day)
        const before = new Map(
          [...document.events, ...entriesIn(document)].map(({ id, sources }) => [
            id,
            sources.map((number) => document.sources[number - 1]),
          ]),
        )
        const facts = [...caseRecord.events, ...entriesIn(caseRecord)]
        for (const { id, sources } of facts)
          expect(sources.map((number) => caseRecord.sources[number - 1])).toEqual(before.get(id))
        const cited = new Set(facts.flatMap(({ sources }) => sources))
        expect(cited.size).toBe(caseRecord.sources.length)
      }),
    )
  })

  test('no link leads to what is not told', () => {
    fc.assert(
      fc.property(anyPublicCase, anyDay, (document, day) => {
        const { caseRecord } = caseAsOf(document, day)
        const events = new Set(caseRecord.events.map(({ id }) => id))
        for (const { links } of caseRecord.events)
          expect(links.every(({ to }) => events.has(to))).toBe(true)
        const entries = new Set(entriesIn(caseRecord).map(({ id }) => id))
        for (const entry of entriesIn(caseRecord)) {
          const { proceedingId } = entry.values as { proceedingId?: string | null }
          expect(!proceedingId || entries.has(proceedingId)).toBe(true)
        }
      }),
    )
  })
})

test('a later day never tells fewer facts', () => {
  fc.assert(
    fc.property(anyPublicCase, anyDay, anyDay, (document, one, other) => {
      const [early, late] = [one, other].sort().map((day) => {
        const { caseRecord } = caseAsOf(document, String(day))
        return [...caseRecord.events, ...entriesIn(caseRecord)].map(({ id }) => id)
      })
      expect(late).toEqual(expect.arrayContaining(early ?? []))
    }),
  )
})

test('as of the end of all days everything is told but what has no date', () => {
  fc.assert(
    fc.property(anyPublicCase, (document) => {
      const { caseRecord, undated } = caseAsOf(document, FAR)
      const placed = (entry: PublicEntry): boolean => {
        const values: Record<string, unknown> = entry.values
        const identity = entry.kind === 'person' || entry.kind === 'perpetrator'
        const own = Object.values(values).some(isDate) || values.scheduledAt !== undefined
        return identity || own || entry.children.some((c) => c.kind !== 'perpetrator' && placed(c))
      }
      expect(caseRecord.events).toEqual(
        document.events.map((event) => ({ ...event, sources: expect.anything() as number[] })),
      )
      expect(caseRecord.people.map(({ status }) => status)).toEqual(
        document.people.map(({ status }) => status),
      )
      // Nothing that no date at all places is told, and what is left out is counted.
      const before = entriesIn(document)
      const told = new Set(entriesIn(caseRecord).map(({ id }) => id))
      expect(before.filter((entry) => told.has(entry.id) && !placed(entry))).toEqual([])
      const leftOut = before.filter(({ id, kind }) => !told.has(id) && kind !== 'perpetrator')
      expect(undated).toBe(leftOut.length)
    }),
  )
})

describe('a life', () => {
  const arrested = publicEventOf(1, '2006-01-31', 'arrested', { sources: [2] })
  const imprisoned = publicEventOf(2, '2006-06-13', 'imprisoned', { sources: [2] })
  const released = publicEventOf(3, '2017-08', 'released', { manner: 'early', sources: [3] })
  const life = publicCaseOf({
    knownAsOf: date('2017-08-31'),
    events: [arrested, imprisoned, released],
    people: [personOf({ status: { status: 'released', manner: 'early', since: date('2017-08') } })],
  })

  test('shows somebody who is free today imprisoned as of 2014, and cites the sources of then', () => {
    const { caseRecord } = caseAsOf(life, '2014-12-01')
    expect(labelOf(caseRecord)).toMatchObject({ status: 'imprisoned', asOf: null })
    expect(caseRecord.events.map(({ id, sources }) => [id, sources])).toEqual([
      ['e1', [1]],
      ['e2', [1]],
    ])
    expect(caseRecord.sources).toEqual([life.sources[1]])
  })

  test('has no status before its first event', () => {
    const { caseRecord } = caseAsOf(life, '2005-12-31')
    expect(caseRecord.people[0]?.status).toBeNull()
    expect(labelOf(caseRecord)).toEqual({ kind: 'unknown' })
  })

  test('knows a month from its first day on, as the fold does', () => {
    expect(caseAsOf(life, '2017-07-31').caseRecord.people[0]?.status?.status).toBe('imprisoned')
    expect(caseAsOf(life, '2017-08-01').caseRecord.people[0]?.status?.status).toBe('released')
  })

  test('says up to when it is known only of a day after that', () => {
    expect(caseAsOf(life, '2017-08-31').caseRecord.knownAsOf).toBeNull()
    expect(caseAsOf(life, '2017-09-01').caseRecord.knownAsOf).toEqual(date('2017-08-31'))
  })

  test('leaves out the summary and everything else that is told from today', () => {
    expect(caseAsOf(life, '2014-12-01').caseRecord).toMatchObject({
      title: life.title,
      summary: null,
      countries: [],
      themes: [],
      campaigns: [],
      photographs: [],
    })
  })

  test('keeps the status of today where the event behind it is not told to everybody', () => {
    const since = date('2016')
    const document = publicCaseOf({
      events: [imprisoned],
      people: [personOf({ status: { status: 'released', manner: null, since } })],
    })
    expect(caseAsOf(document, '2020-01-01').caseRecord.people[0]?.status?.status).toBe('released')
    expect(caseAsOf(document, '2015-01-01').caseRecord.people[0]?.status?.status).toBe('imprisoned')
  })
})
