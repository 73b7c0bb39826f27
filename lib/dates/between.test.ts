import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date } from '../cases/status.testing'
import { edtfBetween, edtfSpan } from './between'

describe('some day between two', () => {
  it.each([
    ['2028-01-01', '2032-05-31', '[2028-01..2032-05]'],
    ['2028-01-01', '2032-12-31', '[2028..2032]'],
    ['2028-01-01', '2028-12-31', '2028'],
    ['2028-02-01', '2028-02-29', '2028-02'],
    ['2027-02-01', '2027-02-27', '[2027-02-01..2027-02-27]'],
    ['2028-02-03', '2028-02-03', '2028-02-03'],
  ])('from %s to %s is written %s', (from, to, edtf) => {
    expect(edtfBetween(from, to)).toBe(edtf)
  })

  it('means exactly the days that were given', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        expect(date(edtfBetween(from, to))).toMatchObject({ lower: from, upper: to })
      }),
    )
  })
})

describe('what lasted from one date to another', () => {
  it.each([
    ['1999', '2017-02-22', '1999/2017-02-22'],
    ['2007?', null, '2007?/..'],
    ['2010-01', '2010-01', '2010-01'],
    ['[2010-01..2014-05]', '2017', null],
    ['2010', '2011/..', null],
  ])('%s, %s is written %s', (from, to, edtf) => {
    expect(edtfSpan(date(from), to === null ? null : date(to))).toBe(edtf)
  })
})
