import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../i18n/locales'
import { messagesOf, wordsOf } from '../i18n/messages.testing'
import { anyEdtf } from './partial-date.testing'
import { DATE_WORD_KEYS, formatPartialDate } from './words'

const say = (edtf: string, locale: Locale = 'en') =>
  formatPartialDate(edtf, locale, wordsOf('dates', locale))

describe('partial dates in words', () => {
  it.each([
    ['2017-08-22', '22 August 2017'],
    ['2017-08', 'August 2017'],
    ['2017-08-XX', 'August 2017'],
    ['2017', '2017'],
    ['2007-06~', 'about June 2007'],
    ['2007?', '2007 (uncertain)'],
    ['2007-06%', 'about June 2007 (uncertain)'],
    ['[2010-01..2014-05]', 'between January 2010 and May 2014'],
    ['2017-06/2018', 'from June 2017 to 2018'],
    ['2017-06~/2018?', 'from about June 2017 to 2018 (uncertain)'],
    ['2014/..', 'since 2014'],
    ['2014/', 'from 2014, end not known'],
    ['../2007', 'until 2007'],
    ['/2007', 'until 2007, beginning not known'],
    ['2007-22', 'summer 2007'],
    ['201X', 'the 2010s'],
    ['20XX', 'between 2000 and 2099'],
  ])('says %s in English as “%s”', (edtf, words) => {
    expect(say(edtf)).toBe(words)
  })

  it.each<[Locale, string, string]>([
    ['fr', '2017-08-01', '1er août 2017'],
    ['fr', '2017-08-22~', 'vers le 22 août 2017'],
    ['fr', '2017-08/2018', 'd’août 2017 à 2018'],
    ['fr', '2017-06-01/2018-08-22', 'du 1er juin 2017 au 22 août 2018'],
    ['fr', '2017-06~/2018', 'de juin 2017 environ à 2018'],
    ['fr', '../2007', 'jusqu’en 2007'],
    ['fr', '../2007-08-22', 'jusqu’au 22 août 2007'],
    ['fr', '[2010-01..2014-05]', 'entre janvier 2010 et mai 2014'],
    ['es', '2017-08-22', '22 de agosto de 2017'],
    ['es', '2017-06-03/2018', 'del 3 de junio de 2017 a 2018'],
    ['es', '2014-08-22/..', 'desde el 22 de agosto de 2014'],
    ['es', '201X', 'la década de 2010'],
    ['ru', '2017-08-22', '22 августа 2017 г.'],
    ['ru', '2017-08', 'август 2017 г.'],
    ['ru', '2007-06~', 'около июня 2007 г.'],
    ['ru', '[2010-01..2014-05]', 'в промежутке с января 2010 г. по май 2014 г.'],
    ['ru', '2017-06~/2018', 'с июня 2017 г. (примерно) по 2018 г.'],
    ['ru', '2014-08/..', 'с августа 2014 г.'],
    ['ru', '../2007-08', 'по август 2007 г. включительно'],
    ['ru', '2007-24', 'зима 2007 г.'],
    ['uz', '2017-08-22', '2017-yil 22-avgust'],
    ['uz', '2017-08', '2017-yil avgust'],
    ['uz', '2017-06/2018', '2017-yil iyundan 2018-yilgacha'],
    ['uz', '[2010-01..2014-05]', '2010-yil yanvar bilan 2014-yil may oraligʻida'],
    ['ar', '2017-08-22', '22 أغسطس 2017'],
    ['ar', '[2010-01..2014-05]', 'بين يناير 2010 ومايو 2014'],
    ['ar', '2014/..', 'منذ 2014'],
  ])('says in %s %s as “%s”', (locale, edtf, words) => {
    expect(say(edtf, locale)).toBe(words)
  })

  it('has every message in every language', () => {
    for (const locale of LOCALES)
      expect(Object.keys(messagesOf('dates', locale)).sort()).toEqual([...DATE_WORD_KEYS].sort())
  })

  it('says only numbers that are known', () => {
    // Besides the years themselves, a day may be said; the year that ends a decade or century too.
    const translators = LOCALES.map((locale) => [locale, wordsOf('dates', locale)] as const)
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const days = [...edtf.matchAll(/\d{4}-\d{2}-(\d{2})/g)].map(([, day]) => Number(day))
        for (const [locale, t] of translators) {
          const words = formatPartialDate(edtf, locale, t)
          const small = [...words.matchAll(/\d+/g)].map(Number).filter((number) => number < 1_000)
          expect(small.sort()).toEqual(days.sort())
        }
      }),
      { numRuns: 200 },
    )
  })

  it('refuses what is no partial date as a mistake of the program', () => {
    expect(() => say('next week')).toThrow(RangeError)
  })
})
