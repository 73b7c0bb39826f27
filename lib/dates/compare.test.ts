import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePartialDates,
  isAfter,
  isWhollyAfter,
  isWithin,
  mayBeAfter,
  overlaps,
} from './compare'
import { anyEdtf } from './partial-date.testing'
import { type PartialDate, parsePartialDate } from './partial-date'

const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`)
  return parsed.value
}
const anyDate = anyEdtf.map(date)

describe('the order of partial dates', () => {
  it('goes by the first possible day, then by the last', () => {
    const sorted = ['../2020', '2014-01-01', '2014-01', '2014', '2014/..', '2014-02', '2015']
    const mixed = ['2015', '2014/..', '2014-02', '2014', '../2020', '2014-01', '2014-01-01']
    expect(
      mixed
        .map(date)
        .sort(comparePartialDates)
        .map(({ edtf }) => edtf),
    ).toEqual(sorted)
  })

  it('is a true order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(comparePartialDates(a, b))).toBe(0 - Math.sign(comparePartialDates(b, a)))
        if (comparePartialDates(a, b) <= 0 && comparePartialDates(b, c) <= 0)
          expect(comparePartialDates(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('knows what may lie on, and after, a day', () => {
    expect(isWithin('2017-08-31', date('2017-08'))).toBe(true)
    expect(isWithin('2017-09-01', date('2017-08'))).toBe(false)
    expect(isWithin('1950-01-01', date('../2007'))).toBe(true)
    expect(mayBeAfter(date('2017-08'), '2017-08-15')).toBe(true)
    expect(mayBeAfter(date('2014/..'), '2030-01-01')).toBe(true)
    expect(mayBeAfter(date('2017-08'), '2017-08-31')).toBe(false)
    expect(isAfter(date('2017-08'), '2017-08-15')).toBe(false)
    expect(isAfter(date('2017-08'), '2017-07-31')).toBe(true)
    expect(isAfter(date('../2007'), '1900-01-01')).toBe(false)
  })

  it('finds two dates overlapping exactly when neither lies wholly after the other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(overlaps(a, b)).toBe(!isWhollyAfter(a, b) && !isWhollyAfter(b, a))
      }),
    )
  })
})
