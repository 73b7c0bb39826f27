import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const said = (from: string, to: string) =>
  wordDiff(from, to).map(({ kind, text }) => `${kind}: ${text}`)

test('a word that was replaced is told between what stayed', () => {
  expect(said('held in Tashkent since May', 'held in Zarafshan since May')).toEqual([
    'same: held in ',
    'removed: Tashkent',
    'added: Zarafshan',
    'same:  since May',
  ])
})

test('words of other scripts are whole words', () => {
  expect(said('oʻgʻil qamalgan', 'qiz qamalgan')).toEqual([
    'removed: oʻgʻil',
    'added: qiz',
    'same:  qamalgan',
  ])
  expect(said('осуждён вчера', 'оправдан вчера')).toEqual([
    'removed: осуждён',
    'added: оправдан',
    'same:  вчера',
  ])
})

test('texts with little in common are told whole, however long they are', () => {
  const long = (letter: string) =>
    Array.from({ length: 2_000 }, (_, index) => `${letter}${index}`).join(' ')
  expect(wordDiff(long('a'), long('b'))).toEqual([
    { kind: 'removed', text: long('a') },
    { kind: 'added', text: long('b') },
  ])
})

test('whatever was written, both texts can be read from the parts', () => {
  const word = fc.constantFrom('one', 'two', ' ', '\n', '، ', 'ҳибсда', 'oʻzbek', '.', '')
  const text = fc.oneof(
    fc.string(),
    fc.array(word).map((words) => words.join('')),
  )
  fc.assert(
    fc.property(text, text, (from, to) => {
      const parts = wordDiff(from, to)
      const without = (left: string) =>
        parts
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join('')
      expect(without('added')).toBe(from)
      expect(without('removed')).toBe(to)
    }),
  )
})
