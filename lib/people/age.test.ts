import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from '../dates/partial-date.testing'
import { date } from '../cases/status.testing'
import { ageOn } from './age'

const age = (birth: string, on: string) => {
  const found = ageOn(date(birth), date(on))
  return found && [found.atLeast, found.atMost]
}

describe('the age of a person', () => {
  it.each([
    ['1980-06-15', '2010-06-14', [29, 29]],
    ['1980-06-15', '2010-06-15', [30, 30]],
    ['1980', '2010-06-15', [29, 30]],
    ['1980', '2010', [29, 30]],
    ['1980-06', '2010-06', [29, 30]],
    ['1980-06', '2010-07', [30, 30]],
    ['198X', '2010-01-01', [20, 30]],
    ['1980~', '2010-12-31', [30, 30]],
    ['2004-02-29', '2005-02-28', [0, 0]],
    ['2004-02-29', '2005-03-01', [1, 1]],
    ['2010-05', '2010-05', [0, 0]],
  ])('of somebody born %s is, on %s, at least and at most %j', (birth, on, years) => {
    expect(age(birth, on)).toEqual(years)
  })

  it('is not known without a date, with an open one, or before the birth', () => {
    expect(ageOn(null, date('2010'))).toBeNull()
    expect(ageOn(date('1980'), null)).toBeNull()
    expect(age('../1980', '2010')).toBeNull()
    expect(age('1980', '2010/..')).toBeNull()
    expect(age('1980', '1979')).toBeNull()
  })

  it('never throws, is never negative, and never less at most than at least', () => {
    fc.assert(
      fc.property(anyEdtf, anyEdtf, (birth, on) => {
        const years = ageOn(date(birth), date(on))
        if (years === null) return
        expect(years.atLeast).toBeGreaterThanOrEqual(0)
        expect(years.atMost).toBeGreaterThanOrEqual(years.atLeast)
      }),
      { numRuns: 1_000 },
    )
  })

  it('grows by one each year, and less exact dates never make it more exact', () => {
    const exact = fc.record({
      birth: fc.integer({ min: 1900, max: 2000 }),
      span: fc.integer({ min: 1, max: 99 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(exact, ({ birth, span, month, day }) => {
        const rest = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        expect(age(`${birth}${rest}`, `${birth + span}${rest}`)).toEqual([span, span])
        const [least = 0, most = 0] = age(`${birth}`, `${birth + span}${rest}`) ?? []
        expect(least <= span && span <= most).toBe(true)
        expect(most - least).toBeLessThanOrEqual(1)
      }),
    )
  })
})
