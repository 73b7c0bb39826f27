import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../i18n/locales'
import { messagesOf, wordsOf } from '../i18n/messages.testing'
import { anyEdtf } from '../dates/partial-date.testing'
import { detentionPeriods } from './detention-periods'
import { type CalendarSpan, timeInDetention } from './detention-time'
import { TIME_WORD_KEYS, detentionTimeWords } from './detention-words'
import { anyHistory, date, event } from './status.testing'

const TODAY = '2017-08-22'
const period = (from: string, to: string | null) => ({
  from: date(from),
  to: to === null ? null : date(to),
})
const days = ({ years, months, days: rest }: CalendarSpan) => years * 372 + months * 31 + rest
const say = (from: string, to: string | null, locale: Locale = 'en') =>
  detentionTimeWords(timeInDetention([period(from, to)], TODAY), locale, wordsOf('time', locale))

describe('time in detention', () => {
  it('of somebody arrested some day in 1999 and released on 22 February 2017 agrees with the 17 years reported', () => {
    const time = timeInDetention([period('1999', '2017-02-22')], TODAY)
    expect(time).toEqual({
      atLeast: { years: 17, months: 1, days: 22 },
      atMost: { years: 18, months: 1, days: 21 },
    })
  })

  it('is exact when both days are known, in the calendar’s months and leap years', () => {
    expect(timeInDetention([period('2016-02-29', '2017-02-28')], TODAY).atMost).toEqual({
      years: 0,
      months: 11,
      days: 30,
    })
    expect(timeInDetention([period('2016-01-31', '2016-03-01')], TODAY).atLeast).toEqual({
      years: 0,
      months: 1,
      days: 1,
    })
  })

  it('runs up to today for somebody still held, and never beyond', () => {
    expect(timeInDetention([period('2015-08-22', null)], TODAY).atLeast).toEqual({
      years: 2,
      months: 0,
      days: 0,
    })
    expect(timeInDetention([period('2015-08-22', '2019')], TODAY).atMost).toEqual({
      years: 2,
      months: 0,
      days: 0,
    })
  })

  it('has no longest time when no beginning is known', () => {
    expect(timeInDetention([period('../2007', '2010-01-01')], TODAY)).toEqual({
      atLeast: { years: 2, months: 0, days: 1 },
      atMost: null,
    })
  })

  it('counts overlapping periods once and adds separate ones', () => {
    const overlapping = [period('2010-01-01', '2012-01-01'), period('2011-01-01', '2013-01-01')]
    expect(timeInDetention(overlapping, TODAY).atMost).toEqual({ years: 3, months: 0, days: 0 })
    const separate = [period('2010-01-01', '2010-02-01'), period('2012-01-01', '2012-01-05')]
    expect(timeInDetention(separate, TODAY).atLeast).toEqual({ years: 0, months: 1, days: 4 })
  })

  it('is nothing where nothing is known', () => {
    expect(timeInDetention([], TODAY)).toEqual({
      atLeast: { years: 0, months: 0, days: 0 },
      atMost: { years: 0, months: 0, days: 0 },
    })
  })

  it('is never shorter at most than at least', () => {
    const anyPeriod = fc.tuple(anyEdtf, fc.option(anyEdtf)).map(([from, to]) => period(from, to))
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 4 }), (periods) => {
        const { atLeast, atMost } = timeInDetention(periods, TODAY)
        if (atMost !== null) expect(days(atLeast)).toBeLessThanOrEqual(days(atMost))
      }),
    )
  })
})

describe('periods of detention', () => {
  const periodsOf = (...events: Parameters<typeof detentionPeriods>[0]) =>
    detentionPeriods(events, 'p').map(({ from, to }) => [from.edtf, to && to.edtf])

  it('run from the first event that says held to the next that says free', () => {
    expect(
      periodsOf(
        event(1, '1999', 'arrested'),
        event(2, '2000', 'imprisoned'),
        event(3, '2017-02-22', 'released'),
      ),
    ).toEqual([['1999', '2017-02-22']])
  })

  it('come again after a new arrest, and stay open while somebody is held', () => {
    expect(
      periodsOf(
        event(1, '2010-01', 'arrested'),
        event(2, '2010-02', 'released'),
        event(3, '2012', 'arrested'),
      ),
    ).toEqual([
      ['2010-01', '2010-02'],
      ['2012', null],
    ])
  })

  it('begin some time before a sentence when no arrest is told: at most is then not known', () => {
    const sentenced = [event(1, '2007', 'imprisoned'), event(2, '2017-08', 'released')]
    expect(timeInDetention(detentionPeriods(sentenced, 'p'), TODAY)).toEqual({
      atLeast: { years: 9, months: 7, days: 1 },
      atMost: null,
    })
    const between = [event(1, '2010-01', 'released'), event(2, '2012', 'imprisoned')]
    expect(periodsOf(...between)).toEqual([['2010-01-01/2012-12-31', null]])
  })

  it('claim no more than is known once it is unclear', () => {
    const unclear = [event(1, '2010-01-01', 'arrested'), event(2, '2012-01-01', 'unknown')]
    expect(timeInDetention(detentionPeriods(unclear, 'p'), TODAY)).toEqual({
      atLeast: { years: 2, months: 0, days: 0 },
      atMost: { years: 7, months: 7, days: 21 },
    })
    expect(periodsOf(...unclear, event(3, '2014', 'released'))).toEqual([
      ['2010-01-01', '2012-01-01/2014-12-31'],
    ])
  })

  it('never fail, whatever happened to the record', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const { atLeast, atMost } = timeInDetention(detentionPeriods(events, 'p'), TODAY)
        if (atMost !== null) expect(days(atLeast)).toBeLessThanOrEqual(days(atMost))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('time in detention in words', () => {
  it.each([
    ['2007', '2017-08', 'at least 9 years and 7 months, at most 10 years and 8 months'],
    ['1999', '2017-02-22', 'at least 17 years and 1 month, at most 18 years and 2 months'],
    ['2007-12-31', '[2016-12-31..2017-12-31]', 'at least 9 years, at most 9 years and 8 months'],
    ['2008-02-22', '2017-08-22', '9 years and 6 months'],
    ['2010-01', '2010-01', 'at most 30 days'],
    ['2017-08-20', null, '2 days'],
    ['2017-08-22', null, 'less than a day'],
    ['../2007', null, 'at least 9 years and 7 months'],
  ])('says %s to %s as “%s”', (from, to, words) => {
    expect(say(from, to)).toBe(words)
  })

  it.each<[Locale, string]>([
    ['fr', 'au moins 9 ans et 7 mois, au plus 10 ans et 8 mois'],
    ['es', 'al menos 9 años y 7 meses, como máximo 10 años y 8 meses'],
    ['ru', 'не менее: 9 лет и 7 месяцев, не более: 10 лет и 8 месяцев'],
    ['uz', 'kamida 9 yil va 7 oy, koʻpi bilan 10 yil va 8 oy'],
    ['ar', '9 سنوات و7 أشهر على الأقل، و10 سنوات و8 أشهر على الأكثر'],
  ])('in %s as “%s”', (locale, words) => {
    expect(say('2007', '2017-08', locale)).toBe(words)
  })

  it('has every message in every language', () => {
    for (const locale of LOCALES)
      expect(Object.keys(messagesOf('time', locale)).sort()).toEqual([...TIME_WORD_KEYS].sort())
  })
})
