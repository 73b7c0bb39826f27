import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAsOfDay } from './as-of-day'

describe('the day that is asked about', () => {
  const today = '2026-11-25'

  test.each([
    ['2014-12-01', '2014-12-01'],
    [' 2014-12-01 ', '2014-12-01'],
    [today, today],
    ['1800-01-01', '1800-01-01'],
  ])('%j is %s', (text, day) => {
    expect(readAsOfDay(text, today)).toEqual({ ok: true, value: day })
  })

  test.each([
    ['', 'required'],
    ['  ', 'required'],
    ['2014', 'not_a_day'],
    ['2014-12', 'not_a_day'],
    ['2014-02-30', 'not_a_day'],
    ['2014-12-01/..', 'not_a_day'],
    ['yesterday', 'not_a_day'],
    ['١٢٣٤-٠١-٠١', 'not_a_day'],
    ['1799-12-31', 'too_long_ago'],
    ['2026-11-26', 'in_the_future'],
    ['9999-12-31', 'in_the_future'],
  ])('%j is refused: %s', (text, error) => {
    expect(readAsOfDay(text, today)).toEqual({ ok: false, error })
  })

  test('is never an error of ours', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !readAsOfDay(text, today).ok))
  })
})
