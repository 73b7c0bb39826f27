import { expect, test } from 'vitest'
import { english, entryOf, personOf, publicCaseOf } from '../cases/public-case.testing'
import type { PublicEvent } from '../cases/public-case'
import { date } from '../cases/status.testing'
import { thanksOf } from './thanks'

const event = (id: string, type: PublicEvent['type'], text: string | null): PublicEvent => ({
  id,
  type,
  date: date('2017-08'),
  countryCode: null,
  place: null,
  text: text === null ? null : english(text),
  statusEffect: null,
  manner: null,
  people: ['p'],
  certainty: 'confirmed',
  links: [],
  entered: 1,
  enteredAt: '2026-11-25T12:00:00.000Z',
  sources: [],
})

test('letters of the timeline and quotes of the person or the family are thanks; nothing else is', () => {
  const quote = (by: 'person' | 'family' | 'authority', words: string | null) =>
    entryOf('receipt', `${by} ${words ?? 'silent'}`, {
      by,
      quote: words === null ? null : english(words),
    })
  const { letters, quotes } = thanksOf(
    publicCaseOf({
      events: [
        event('letter', 'thank_you_letter', 'Thank you all.'),
        event('silent', 'thank_you_letter', null),
        event('release', 'release', 'Released.'),
      ],
      people: [
        personOf({
          entries: [
            quote('person', 'Your letters reached me.'),
            quote('person', null),
            quote('family', 'We read them all.'),
            quote('authority', 'Sacks of mail came.'),
          ],
        }),
      ],
    }),
  )
  expect(letters.map(({ id }) => id)).toEqual(['letter'])
  expect(quotes.map(({ values }) => values.quote?.text)).toEqual([
    'Your letters reached me.',
    'We read them all.',
  ])
})
