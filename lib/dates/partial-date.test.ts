import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyEdtf } from './partial-date.testing'
import { exactDay, isApproximate, isUncertain, parsePartialDate, precisionOf } from './partial-date'

const boundsOf = (text: string) => {
  const parsed = parsePartialDate(text)
  return parsed.ok ? [parsed.value.lower, parsed.value.upper] : parsed.error
}
const dateOf = (text: string) => {
  const parsed = parsePartialDate(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`)
  return parsed.value
}

describe('a date is what is known', () => {
  it.each([
    ['2017-08-22', '2017-08-22', '2017-08-22'],
    ['2016-02-29', '2016-02-29', '2016-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['2017-08', '2017-08-01', '2017-08-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-XX', '2017-01-01', '2017-12-31'],
    ['2017-08-XX', '2017-08-01', '2017-08-31'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2007-21', '2007-03-01', '2007-12-31'],
    ['2007-22', '2007-01-01', '2008-03-31'],
    ['2017-06/2018', '2017-06-01', '2018-12-31'],
    ['2017-06/2017', '2017-06-01', '2017-12-31'],
    ['2014/..', '2014-01-01', null],
    ['2014/', '2014-01-01', null],
    ['../2007', null, '2007-12-31'],
    ['/2007', null, '2007-12-31'],
    ['[2010-01..2014-05]', '2010-01-01', '2014-05-31'],
    ['[2010-01-07..2014]', '2010-01-07', '2014-12-31'],
  ])('reads %s as the days from %s to %s', (text, lower, upper) => {
    expect(boundsOf(text)).toEqual([lower, upper])
  })

  it('does not move bounds for what is approximate or uncertain', () => {
    for (const mark of ['~', '?', '%']) {
      expect(boundsOf(`2007-06${mark}`)).toEqual(boundsOf('2007-06'))
      expect(boundsOf(`2007-06${mark}/2008${mark}`)).toEqual(boundsOf('2007-06/2008'))
    }
  })

  it('drops spaces around the text and nothing else', () => {
    expect(dateOf(' 2017-08~\n').edtf).toBe('2017-08~')
  })

  it.each([
    ['', 'empty'],
    [' \t\n ', 'empty'],
    ['next week', 'not_a_date'],
    ['22.08.2017', 'not_a_date'],
    ['2017-8-22', 'not_a_date'],
    ['2017 08', 'not_a_date'],
    ['2017-08\0', 'not_a_date'],
    ['\u202E2017', 'not_a_date'],
    ['٢٠١٧', 'not_a_date'],
    ['2017-02-30', 'no_such_day'],
    ['2015-02-29', 'no_such_day'],
    ['1900-02-29', 'no_such_day'],
    ['2017-13', 'no_such_day'],
    ['2017-00', 'no_such_day'],
    ['2017-06-31/2018', 'no_such_day'],
    ['[2017-02-30..2018]', 'no_such_day'],
    ['2017-08-22T10:00:00Z', 'form_not_supported'],
    ['201', 'form_not_supported'],
    ['20', 'form_not_supported'],
    ['XXXX', 'form_not_supported'],
    ['201X-05', 'form_not_supported'],
    ['2017-XX-15', 'form_not_supported'],
    ['2017?-06', 'form_not_supported'],
    ['[2010,2012]', 'form_not_supported'],
    ['[2010..]', 'form_not_supported'],
    ['{2010..2012}', 'form_not_supported'],
    ['[201X..2014]', 'form_not_supported'],
    ['Y17000', 'form_not_supported'],
    ['../..', 'form_not_supported'],
    ['/', 'form_not_supported'],
    ['1017', 'out_of_range'],
    ['2201-01-01', 'out_of_range'],
    ['[1066..2014]', 'out_of_range'],
    ['2018/2017', 'ends_before_it_starts'],
    ['2017-08-22/2017-08-21', 'ends_before_it_starts'],
    ['[2014-05..2010]', 'ends_before_it_starts'],
  ])('refuses %j: %s', (text, code) => {
    expect(boundsOf(text)).toBe(code)
  })

  it('refuses ten thousand characters at once', () => {
    expect(boundsOf('2017-08/'.repeat(1_250))).toBe('not_a_date')
  })

  it('never throws, whatever the text', () => {
    // Any unit of storage, lone surrogates and controls among them.
    const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))
    const almost = fc.string({ unit: fc.constantFrom(...'0129X-/.~?%[]{},TZY '), maxLength: 24 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyUnit }), almost), (text) => {
        expect(typeof parsePartialDate(text).ok).toBe('boolean')
      }),
    )
  })

  it('has bounds in order that are days of the calendar', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const { edtf, lower, upper } = dateOf(text)
        expect(edtf).toBe(text)
        for (const day of [lower, upper])
          if (day !== null)
            expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
        if (lower !== null && upper !== null) expect(lower <= upper).toBe(true)
      }),
    )
  })

  it('says how exactly it is known', () => {
    const of = (text: string) => precisionOf(dateOf(text))
    expect(of('2017-08-22')).toBe('day')
    expect(of('2017-08~')).toBe('month')
    expect(of('2017-08-XX')).toBe('month')
    expect(of('2007-21')).toBe('season')
    expect(of('2017-XX-XX')).toBe('year')
    expect(of('201X')).toBe('decade')
    expect(of('19XX')).toBe('century')
    expect(of('2014/..')).toBe('interval')
    expect(of('[2010..2014]')).toBe('range')
    expect(dateOf('2017-08-22')).toEqual(exactDay('2017-08-22'))
  })

  it('says whether it is about or uncertain', () => {
    const of = (text: string) => [isApproximate(dateOf(text)), isUncertain(dateOf(text))]
    expect(of('2017')).toEqual([false, false])
    expect(of('2017~')).toEqual([true, false])
    expect(of('2017?')).toEqual([false, true])
    expect(of('2017%/2018')).toEqual([true, true])
  })
})
