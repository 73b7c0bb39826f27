import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aGuidance } from './appeal.testing'
import { breachesIn, LONGEST_LETTER, mayBeSent } from './guidance'
import { WORDS } from './guidance-words'

const kinds = (
  letter: string,
  over: Parameters<typeof aGuidance>[0],
  to?: 'authority' | 'person',
) => breachesIn(letter, aGuidance(over), to).map(({ kind, stop }) => (stop ? kind : `${kind}?`))

describe('a letter is held against what is safe to write', () => {
  test.each([
    ['May God bless you.', 'en'],
    ['Да хранит вас Бог.', 'ru'],
    ['Que Dieu vous garde.', 'fr'],
    ['Rezamos por él.', 'es'],
    ['Xudoga topshirdik.', 'uz'],
    ['والله معكم.', 'ar'],
  ])('words of faith are found in every language: %s', (letter) => {
    expect(kinds(letter, { religious: 'no' })).toContain('religious')
    expect(kinds(letter, { religious: 'yes' })).toEqual([])
    // Nobody knows whether they do harm: that is advice, and stops nothing.
    expect(kinds(letter, { religious: 'unknown' })).toContain('religious?')
  })

  test('so are the organisation, an address of one’s own, and threats', () => {
    expect(kinds('I am a member of Amnesty International.', { organisation: 'no' })).toEqual([
      'organisation',
    ])
    for (const mine of [
      'Write to ada@example.org',
      'Call me: +44 20 7946 0018',
      '12 Invented Street, London',
      'улица Выдуманная, дом 5',
    ])
      expect(kinds(mine, { ownAddress: 'no' })).toEqual(['own_address'])
    expect(kinds('You will pay for this.', {})).toEqual(['rude'])
  })

  test('to an authority one speaks of the case, to the person only where that is safe', () => {
    const letter = 'The verdict of the court was wrong.'
    expect(kinds(letter, { caseDetails: 'unknown' })).toEqual([])
    expect(kinds(letter, { caseDetails: 'no' })).toContain('case_details')
    expect(kinds(letter, { caseDetails: 'unknown' }, 'person')).toContain('case_details?')
    expect(kinds(letter, { caseDetails: 'yes' }, 'person')).toEqual([])
  })

  test('what must never be mentioned is found whatever its case, accents and apostrophes', () => {
    const over = { neverMention: { en: ['his sister Zoʻra'], fr: ['la sœur aînée'] } }
    expect(kinds('I thought of HIS SISTER ZO’RA.', over)).toEqual(['never_mention'])
    expect(kinds('Je pense à la sœur ainee.', over)).toEqual(['never_mention'])
    expect(kinds('I thought of his sisters.', over)).toEqual([])
  })

  test('an empty letter and one of a dozen pages go nowhere', () => {
    expect(kinds('  \n', {})).toEqual(['empty'])
    expect(kinds('a '.repeat(LONGEST_LETTER), {})).toEqual(['too_long'])
  })

  test('an ordinary, polite letter has no breach although nothing is allowed', () => {
    const letter =
      'Dear Minister,\n\nI am writing out of concern for the health of this young father. ' +
      'Please let his family visit him, and grant him the medical care that he needs.\n\nYours sincerely'
    const no = { religious: 'no', organisation: 'no', ownAddress: 'no' } as const
    expect(kinds(letter, no)).toEqual([])
  })

  test('every breach says where it stands, no two overlap, and only stopping ones stop', () => {
    const words = fc.constantFrom(
      ...Object.values(WORDS).flat(),
      'the',
      'sun',
      '7',
      '+44 20 7946 0018',
      'x@y.org',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (parts) => {
        const letter = parts.join(' ').replaceAll('*', '')
        const found = breachesIn(
          letter,
          aGuidance({ religious: 'no', organisation: 'no', ownAddress: 'no', caseDetails: 'no' }),
        ).filter(({ kind }) => kind !== 'empty' && kind !== 'too_long')
        found.forEach((breach, index) => {
          expect(letter.slice(breach.start, breach.end)).toBe(breach.passage)
          expect(breach.passage).not.toBe('')
          expect(breach.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
        })
        expect(mayBeSent(found)).toBe(found.length === 0)
      }),
    )
  })

  test('any text at all is read to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (letter, phrase) => {
        const found = breachesIn(letter, aGuidance({ neverMention: { en: [phrase] } }))
        for (const { start, end } of found) expect(end).toBeGreaterThanOrEqual(start)
      }),
    )
  })
})
