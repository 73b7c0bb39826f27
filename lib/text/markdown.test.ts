import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainBlocks, safeAddress } from './markdown'

test('without its marks a text is its words, a block at a time', () => {
  expect(
    plainBlocks(
      'A *soft* [link](https://example.org).\n\n1. one\n2. two\n\n> said  \n> twice\n\n# End',
    ),
  ).toEqual(['A soft link.', '– one', '– two', 'said\ntwice', 'End'])
})

test('a text without marks stays as it is', () => {
  expect(plainBlocks('Held since 1999.\n\nReleased in 2017.')).toEqual([
    'Held since 1999.',
    'Released in 2017.',
  ])
})

test('no word of a text of plain words is lost', () => {
  const word = fc.stringMatching(/^[a-zà-ÿа-яё]{1,12}$/u)
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
      const texts = paragraphs.map((words) => words.join(' '))
      expect(plainBlocks(texts.join('\n\n'))).toEqual(texts)
    }),
  )
})

test('an address is safe when it is whole and leads to a page or a letter', () => {
  for (const address of ['https://example.org', 'http://example.org/a', 'mailto:a@example.org'])
    expect(safeAddress(address)).toBe(address)
  for (const address of [
    'javascript:alert(1)',
    '/staff',
    '#a',
    'data:text/html,x',
    '//example.org',
  ])
    expect(safeAddress(address)).toBeNull()
})
