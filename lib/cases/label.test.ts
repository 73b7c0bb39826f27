import { describe, expect, it } from 'vitest'
import { formatPartialDate } from '../dates/words'
import { LOCALES, type Locale } from '../i18n/locales'
import { messagesOf, wordsOf } from '../i18n/messages.testing'
import { type LabelPerson, type LabelSentence, statusLabel } from './label'
import { STATUS_WORD_KEYS, labelWords } from './label-words'
import { date } from './status.testing'
import type { LibertyStatus } from './vocabulary'

const person = (
  status: LibertyStatus | null,
  since: string | null = null,
  rest: Partial<LabelPerson> = {},
): LabelPerson => ({
  status,
  since: since === null ? null : date(since),
  manner: null,
  sentence: null,
  ...rest,
})
const term: LabelSentence = { years: 18, months: null, days: null, life: false, death: false }
const words = (people: LabelPerson[], knownAsOf: string | null = null, locale: Locale = 'en') => {
  const t = wordsOf('dates', locale)
  return labelWords(
    statusLabel(people, knownAsOf === null ? null : date(knownAsOf)),
    locale,
    wordsOf('status', locale),
    ({ edtf }) => formatPartialDate(edtf, locale, t),
  )
}

describe('what a headline says of a case', () => {
  it('a release by its year, whatever else is known of the day, and without “as known”', () => {
    for (const since of ['2017', '2017-08', '2017-02-22'])
      expect(words([person('released', since)], '2017-08-22')).toBe('Released 2017')
  })

  it('a release whose year is not sure, as unsure as it is', () => {
    expect(words([person('released', '[2016-11..2017-02]')])).toBe('Released between 2016 and 2017')
    expect(words([person('released', '2017?')])).toBe('Released 2017 (uncertain)')
    expect(words([person('released', '2017-08~')])).toBe('Released about 2017')
    expect(words([person('released', '2014/..')])).toBe('Released')
  })

  it('a sentence that is served, and up to when this is known', () => {
    const serving = person('imprisoned', '[2010-01..2014-05]', { sentence: term })
    expect(words([serving], '2014-05-09')).toBe(
      'Imprisoned, 18-year sentence, as known in May 2014',
    )
    expect(words([serving])).toBe('Imprisoned, 18-year sentence')
  })

  it('no sentence for somebody who is free', () => {
    expect(words([person('released', '2017', { sentence: term })])).toBe('Released 2017')
  })

  it('every kind of sentence', () => {
    const say = (sentence: Partial<LabelSentence>) =>
      words([person('imprisoned', null, { sentence: { ...term, years: null, ...sentence } })])
    expect(say({ years: 5, months: 6 })).toBe('Imprisoned, sentence of 5 years and 6 months')
    expect(say({ life: true })).toBe('Imprisoned, life sentence')
    expect(say({ death: true })).toBe('Imprisoned, death sentence')
    expect(say({})).toBe('Imprisoned')
  })

  it('a danger, and up to when it is known', () => {
    expect(words([person('facing_deportation', '2017-08-01')], '2017-08')).toBe(
      'Facing deportation, as known in August 2017',
    )
  })

  it('how many have which status when they differ, most first', () => {
    const people = [
      person('died_in_custody', '2015'),
      person('released', '2016'),
      person('released', '2017'),
    ]
    expect(words(people)).toBe('2 released, 1 died in custody')
    expect(words([person('released', '2016'), person(null)])).toBe(
      '1 released, 1 situation not known',
    )
  })

  it('what several people share, and no more', () => {
    expect(words([person('released', '2016'), person('released', '2017')])).toBe(
      'Released between 2016 and 2017',
    )
    const [one, other] = [
      person('imprisoned', '2010', { sentence: term }),
      person('imprisoned', '2011'),
    ]
    expect(statusLabel([one, other], null)).toMatchObject({ since: null, sentence: null })
    expect(statusLabel([one, one], null)).toMatchObject({ since: date('2010'), sentence: term })
  })

  it('that nothing is known', () => {
    expect(words([])).toBe('Situation not known')
    expect(words([person(null), person('unknown')])).toBe('Situation not known')
  })

  it.each<[Locale, string, string]>([
    [
      'fr',
      'Libération en 2017',
      'En prison, peine de 18 ans (dernières informations\u00A0: mai 2014)',
    ],
    [
      'es',
      'En libertad desde 2017',
      'En prisión, condena de 18 años (última información: mayo de 2014)',
    ],
    ['ru', 'На свободе с 2017 г.', 'В заключении, срок 18 лет (последние сведения: май 2014 г.)'],
    ['uz', '2017-yilda ozod qilingan', 'Qamoqda, 18 yillik jazo (2014-yil may holatiga koʻra)'],
    ['ar', 'إفراج في عام 2017', 'في السجن، حكم مدته 18 سنة (آخر المعلومات: مايو 2014)'],
  ])('the same in %s', (locale, free, serving) => {
    expect(words([person('released', '2017-08')], null, locale)).toBe(free)
    expect(words([person('imprisoned', null, { sentence: term })], '2014-05-09', locale)).toBe(
      serving,
    )
  })

  it('every message in every language', () => {
    for (const locale of LOCALES)
      expect(Object.keys(messagesOf('status', locale)).sort()).toEqual([...STATUS_WORD_KEYS].sort())
  })

  it('every status in every language, with a capital and no gap', () => {
    for (const locale of LOCALES)
      for (const key of Object.keys(messagesOf('status', locale)).slice(0, 19))
        expect(words([person(key as LibertyStatus)], '2017', locale)).toMatch(/^[^{}]{4,}$/)
  })
})
