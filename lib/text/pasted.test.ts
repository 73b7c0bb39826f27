import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutLeftovers } from './pasted'

test.each([
  ['Word’s line break in a paragraph', 'one\vtwo', 'one\ntwo'],
  ['its bullets', '\u2022\tone\n\uF0B7\u00A0two\n · three', '- one\n- two\n- three'],
  [
    'soft hyphens and invisible spaces',
    'arbi\u00ADtrary\u200B deten\uFEFFtion',
    'arbitrary detention',
  ],
  ['spaces at the ends of lines and empty lines', 'one  \n\n\n\ntwo\t\n', 'one\n\ntwo\n'],
  ['hyphens that do not break', 'ill\u2011treatment', 'ill-treatment'],
])('%s are gone', (_, pasted, clean) => {
  expect(withoutLeftovers(pasted)).toBe(clean)
})

test('what people write stays: quotation marks, dashes, accents, joiners of Persian, a full stop in the middle', () => {
  const text = '“Été” — نمی\u200Cدانم · 5 • oʻzbek\n\nA second paragraph.'
  expect(withoutLeftovers(text)).toBe(text)
})

test('cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = withoutLeftovers(text)
      expect(withoutLeftovers(once)).toBe(once)
    }),
  )
})
