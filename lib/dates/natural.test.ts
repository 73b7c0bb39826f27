import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../i18n/messages.testing'
import { readDate } from './natural'
import { anyEdtf } from './partial-date.testing'
import { parsePartialDate } from './partial-date'
import { formatPartialDate } from './words'

const read = (text: string) => {
  const date = readDate(text)
  return date.ok ? date.value.edtf : date.error
}

describe('a date as a person types it', () => {
  it.each([
    ['2017', '2017'],
    ['August 2017', '2017-08'],
    ['aug 2017', '2017-08'],
    ['Sept. 2017', '2017-09'],
    ['May 2014', '2014-05'],
    ['in June 2007', '2007-06'],
    ['2017 August', '2017-08'],
    ['22 August 2017', '2017-08-22'],
    ['22nd of August, 2017', '2017-08-22'],
    ['the 1st of May 2017', '2017-05-01'],
    ['August 22, 2017', '2017-08-22'],
    ['on Aug 3 2017', '2017-08-03'],
    ['22-Aug-2017', '2017-08-22'],
    ['3 August 2017', '2017-08-03'],
    ['22.8.2017', '2017-08-22'],
    ['22. 8. 2017', '2017-08-22'],
    ['22/08/2017', '2017-08-22'],
    ['08/22/2017', '2017-08-22'],
    ['8/8/2017', '2017-08-08'],
    ['2017-8-22', '2017-08-22'],
    ['2017/08/03', '2017-08-03'],
    ['2007/06', '2007-06'],
    ['2007-6', '2007-06'],
    ['06/2007', '2007-06'],
    ['about June 2007', '2007-06~'],
    ['c. 2007', '2007~'],
    ['ca 2007', '2007~'],
    ['around 2007', '2007~'],
    ['~2007', '2007~'],
    ['probably 2007', '2007?'],
    ['2007?', '2007?'],
    ['June 2007 (?)', '2007-06?'],
    ['probably about June 2007', '2007-06%'],
    ['summer 2007', '2007-22'],
    ['in the summer of 2007', '2007-22'],
    ['Fall 2007', '2007-23'],
    ['the 1990s', '199X'],
    ['1990s', '199X'],
    ['  22\u00A0August\t2017 ', '2017-08-22'],
  ])('reads the moment “%s” as %s', (text, edtf) => {
    expect(read(text)).toBe(edtf)
  })

  it.each([
    ['June 2007 or later', '2007-06/..'],
    ['since June 2007', '2007-06/..'],
    ['from June 2007 on', '2007-06/..'],
    ['June 2007 onwards', '2007-06/..'],
    ['2010 to the present', '2010/..'],
    ['since about 2007', '2007~/..'],
    ['until 2010', '../2010'],
    ['by May 2010', '../2010-05'],
    ['2010 or earlier', '../2010'],
    ['between January 2010 and May 2014', '[2010-01..2014-05]'],
    ['some day between January and May 2014', '[2014-01..2014-05]'],
    ['between 3 March and 9 May 2014', '[2014-03-03..2014-05-09]'],
    ['from 2010 to 2014', '2010/2014'],
    ['2010 - 2014', '2010/2014'],
    ['2010–2014', '2010/2014'],
    ['2010-2014', '2010/2014'],
    ['June – August 2007', '2007-06/2007-08'],
    ['from about June 2007 until 2008?', '2007-06~/2008?'],
  ])('reads the stretch “%s” as %s', (text, edtf) => {
    expect(read(text)).toBe(edtf)
  })

  it.each([
    ['before 2010', '../2009'],
    ['before March 2012', '../2012-02'],
    ['before 1 March 2012', '../2012-02-29'],
    ['before the 1990s', '../1989'],
    ['before about 2010', '../2009~'],
    ['after 2010', '2011/..'],
    ['after December 2010', '2011-01/..'],
  ])('leaves out the date itself and names no day nobody said: “%s” is %s', (text, edtf) => {
    expect(read(text)).toBe(edtf)
  })

  it.each([
    ['', 'empty'],
    ['next week', 'not_a_date'],
    ['yesterday', 'not_a_date'],
    ['March of the students', 'not_a_date'],
    ['22.8.17', 'not_a_date'],
    ['1995s', 'not_a_date'],
    ['2007 / 06', 'not_a_date'],
    ['2017-06-01-02', 'not_a_date'],
    ['from to', 'not_a_date'],
    ['between 2010', 'not_a_date'],
    ['3/8/2017', 'ambiguous_day'],
    ['3.8.2017', 'ambiguous_day'],
    ['since 3/8/2017', 'ambiguous_day'],
    ['early 2007', 'vague_part'],
    ['mid-2007', 'vague_part'],
    ['about the end of June 2007', 'vague_part'],
    ['between early 2007 and 2008', 'vague_part'],
    ['22 August', 'no_year'],
    ['June', 'no_year'],
    ['since June', 'no_year'],
    ['31 June 2017', 'no_such_day'],
    ['31/02/2017', 'no_such_day'],
    ['22/13/2017', 'no_such_day'],
    ['2007/24', 'no_such_day'],
    ['2007/24/06', 'no_such_day'],
    ['2017-13', 'no_such_day'],
    ['22 August 1017', 'out_of_range'],
    ['before 1800', 'out_of_range'],
    ['May to January 2014', 'ends_before_it_starts'],
    ['2014 - 2010', 'ends_before_it_starts'],
    ['before summer 2007', 'form_not_supported'],
    ['about the 1990s', 'form_not_supported'],
    ['between about 2010 and 2014', 'form_not_supported'],
    ['2017-08-22T10:00:00Z', 'form_not_supported'],
  ])('refuses %j: %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  it('reads EDTF as EDTF', () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        expect(readDate(text)).toEqual(parsePartialDate(text))
      }),
    )
  })

  it('reads the words that the page says for a date as a date of the same days', () => {
    const t = wordsOf('dates', 'en')
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const date = parsePartialDate(edtf)
        const again = readDate(formatPartialDate(edtf, 'en', t))
        if (!date.ok || !again.ok) throw new Error(edtf)
        expect(again.value).toMatchObject({ lower: date.value.lower, upper: date.value.upper })
        // Words say "2017" for 2017-XX, and a century by its years.
        if (!/-XX|\dXX/.test(edtf)) expect(again.value.edtf).toBe(edtf)
      }),
      { numRuns: 500 },
    )
  })

  it('never throws, and never takes long, whatever the text', () => {
    const words =
      'about before between and from to until since early or later the of in may june 22 3/8 2007 1990s ? ~ - , . / ( )'
    const almost = fc
      .array(fc.constantFrom(...words.split(' ')), { maxLength: 12 })
      .map((parts) => parts.join(' '))
    const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ unit: anyUnit })), (text) => {
        expect(typeof readDate(text).ok).toBe('boolean')
      }),
      { numRuns: 1_000 },
    )
    expect(read('between 2010 and '.repeat(10_000))).toBe('not_a_date')
  })
})
