import { describe, expect, it } from 'vitest'
import { date } from './ledger.testing'
import { isAfterRelease } from './limits'

describe('writing after a release', () => {
  const released = { status: 'released', since: date('2017-08'), manner: 'early' } as const
  const after = { kind: 'appeal', date: '2017-09-01' } as const

  it('is refused from the day after the last possible day of the release', () => {
    expect(isAfterRelease(after, [released])).toBe(true)
    expect(isAfterRelease({ ...after, date: '2017-08-31' }, [released])).toBe(false)
    expect(
      isAfterRelease({ ...after, kind: 'solidarity' }, [
        { status: 'released', since: date('2017-08') },
      ]),
    ).toBe(true)
  })

  it('is welcome as thanks', () => {
    expect(isAfterRelease({ ...after, kind: 'thanks' }, [released])).toBe(false)
  })

  it('is allowed while anybody in the case is not free', () => {
    expect(isAfterRelease(after, [released, { status: 'imprisoned', since: date('2010') }])).toBe(
      false,
    )
    expect(isAfterRelease(after, [released, { status: null, since: null }])).toBe(false)
    expect(isAfterRelease(after, [])).toBe(false)
    expect(isAfterRelease(after, [{ ...released, manner: 'pending_proceedings' }])).toBe(false)
  })

  it('is allowed when nobody knows by when the release was', () => {
    expect(isAfterRelease(after, [{ ...released, since: date('2014/..') }])).toBe(false)
  })
})
