import { describe, expect, it } from 'vitest'
import type { Code } from '../record/choices'
import type { PublicEntry } from '../record/public-entry'
import { latestCorrespondence, lettersStopped } from './correspondence'
import { date } from './status.testing'
import type { LibertyStatus } from './vocabulary'

const detention = (correspondence: Code<'correspondence'>, asOf: string | null = null) =>
  ({
    kind: 'detention',
    id: `${correspondence} ${asOf}`,
    values: { correspondence, correspondenceAsOf: asOf === null ? null : date(asOf) },
    sources: [],
    children: [],
  }) as unknown as PublicEntry

const person = (status: LibertyStatus | null, ...entries: PublicEntry[]) => ({
  status: status && { status },
  entries,
})

describe('whether letters reach somebody', () => {
  const latest = (...entries: PublicEntry[]) => latestCorrespondence(entries)?.state ?? null

  it('is what was said last by its date, in whatever order it was entered', () => {
    expect(latest(detention('blocked', '2016-05'), detention('open', '2014'))).toBe('blocked')
    expect(latest(detention('open', '2014'), detention('relatives_only', '2014-02'))).toBe(
      'relatives_only',
    )
  })

  it('is what was entered last when the dates are the same, or when there are none', () => {
    expect(latest(detention('blocked', '2016'), detention('open', '2016'))).toBe('open')
    expect(latest(detention('open'), detention('blocked'))).toBe('blocked')
  })

  it('is better known from what has a date than from what has none', () => {
    expect(latest(detention('open', '2010'), detention('blocked'))).toBe('open')
  })

  it('is not known when nobody says anything, or when that was found at a date', () => {
    expect(latestCorrespondence([])).toBeNull()
    expect(latest(detention('blocked', '2010'), detention('unknown'))).toBe('blocked')
    expect(latest(detention('blocked', '2010'), detention('unknown', '2012'))).toBe('unknown')
  })
})

describe('people whom a letter would not reach', () => {
  it('are those whose letters are blocked or left to relatives', () => {
    const people = [
      person('imprisoned', detention('blocked', '2016')),
      person('imprisoned', detention('open', '2016')),
      person('imprisoned', detention('unknown', '2016')),
      person(null, detention('relatives_only')),
      person('imprisoned'),
    ]
    expect(lettersStopped(people)).toEqual([
      { person: people[0], state: 'blocked', asOf: date('2016') },
      { person: people[3], state: 'relatives_only', asOf: null },
    ])
  })

  it('are not the free and the dead, whatever was said of their prison', () => {
    const blocked = detention('blocked', '2016')
    expect(lettersStopped([person('released', blocked), person('executed', blocked)])).toEqual([])
  })
})
