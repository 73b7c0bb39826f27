import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../i18n/locales'
import { wordsOf } from '../i18n/messages.testing'
import { CLAIMANTS, CONTRIBUTIONS, type Claimant, type Contribution } from './vocabulary'
import { cautionKey, creditOf, gradeKey, rivalsOf, speakerKey, toldClaims } from './wording'

const claim = (by: Claimant, grade: Contribution, sources = [1]) => ({ by, grade, sources })

function sayIn(locale: Locale, by: Claimant, grade: Contribution): string {
  const t = wordsOf('outcomes', locale)
  return t(speakerKey({ by }), { what: t(gradeKey({ grade })) })
}
const say = (by: Claimant, grade: Contribution) => sayIn('en', by, grade)

describe('what is said of a claim', () => {
  test('says who speaks, and no more than the grade', () => {
    expect(say('person', 'strong_positive')).toBe(
      'The person concerned says: the messages did a great deal to bring this about.',
    )
    expect(say('organisation', 'moderate_positive')).toBe(
      'The organisation believes: the messages helped to bring this about.',
    )
    expect(say('analyst', 'none_discernible')).toBe(
      'An analyst of the organisation finds: there is no evidence that the messages had an effect.',
    )
    expect(say('lawyer', 'strong_negative')).toBe('The lawyer says: the messages did serious harm.')
  })

  test('is different for every speaker and every grade, in every language', () => {
    for (const locale of LOCALES) {
      const all = CLAIMANTS.flatMap((by) => CONTRIBUTIONS.map((grade) => sayIn(locale, by, grade)))
      expect(new Set(all).size).toBe(CLAIMANTS.length * CONTRIBUTIONS.length)
    }
  })

  test('gives no credit below a positive grade', () => {
    for (const by of CLAIMANTS)
      for (const grade of ['none_discernible', 'moderate_negative', 'strong_negative'] as const)
        expect(say(by, grade)).not.toMatch(/help|bring this about|thanks to|because of/)
  })

  test('is never worded as a success of the organisation', () => {
    for (const grade of CONTRIBUTIONS) {
      expect(say('organisation', grade)).toMatch(/^The organisation believes: the/)
      expect(say('organisation', grade)).not.toMatch(/\b(we|our|victory|success|won)\b/i)
    }
  })
})

describe('an outcome', () => {
  test('for which nobody says anything is given to nobody', () => {
    expect(creditOf([])).toBe('none')
    expect(cautionKey('none')).toBe('claim.caution.none')
  })

  test('that the organisation alone claims says that nobody else does', () => {
    expect(creditOf([claim('organisation', 'strong_positive')])).toBe('only_ours')
    expect(
      creditOf([claim('organisation', 'strong_positive'), claim('analyst', 'minor_positive')]),
    ).toBe('only_ours')
  })

  test('is not helped by a witness whom nobody can look up', () => {
    const claims = [
      claim('organisation', 'strong_positive'),
      claim('person', 'strong_positive', []),
    ]
    expect(toldClaims(claims)).toHaveLength(1)
    expect(creditOf(claims)).toBe('only_ours')
  })

  test('that somebody else credits to the messages is told as they say it', () => {
    const claims = [claim('organisation', 'strong_positive'), claim('person', 'minor_positive')]
    expect(creditOf(claims)).toBe('as_said')
    expect(cautionKey('as_said')).toBeNull()
  })

  test('about which they disagree says so', () => {
    expect(
      creditOf([claim('person', 'strong_positive'), claim('authority', 'none_discernible')]),
    ).toBe('disputed')
  })

  test('names every other explanation once', () => {
    expect(
      rivalsOf([{ rivals: ['term_ended', 'amnesty_law'] }, { rivals: ['amnesty_law'] }]),
    ).toEqual(['amnesty_law', 'term_ended'])
  })
})
