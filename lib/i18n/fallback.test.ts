import { expect, test } from 'vitest'
import { withFallback } from './fallback'

const english = { title: 'Cases', nav: { home: 'Home', deeper: { one: 'One' } } }

test('a language says what it has, and English the rest, key by key', () => {
  expect(withFallback(english, { nav: { deeper: { one: 'Un' } } })).toEqual({
    title: 'Cases',
    nav: { home: 'Home', deeper: { one: 'Un' } },
  })
})

test('an empty text is no translation', () => {
  expect(withFallback(english, { title: '' })).toEqual(english)
})

test('a key that English does not know, or a text in the place of a group, is left out', () => {
  expect(withFallback(english, { more: 'Plus', nav: 'Navigation' })).toEqual(english)
})
