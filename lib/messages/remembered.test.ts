import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRemembered, type Remembered, withRemembered } from './remembered'

const deed = (token = 'a'): Remembered => ({
  token: token.repeat(64),
  slug: 'somebody',
  title: 'Somebody',
  kind: 'solidarity',
  channel: 'letter',
  date: '2026-11-24',
  quantity: 3,
})

test('what a device was asked to remember is read back, newest first and each once', () => {
  const list = withRemembered(withRemembered(withRemembered([], deed('a')), deed('b')), deed('a'))
  expect(readRemembered(JSON.stringify(list)).map(({ token }) => token[0])).toEqual(['a', 'b'])
})

test('the oldest is forgotten once there are very many', () => {
  const many = Array.from({ length: 600 }, (_, place) => ({
    ...deed(),
    token: place.toString(16).padStart(64, '0'),
  }))
  expect(withRemembered(many, deed())).toHaveLength(500)
})

test('whatever else stands in the storage is left out, and nothing breaks on it', () => {
  for (const stored of [null, '', '{', 'null', '7', '{"a":1}', '[null, 7, {}]'])
    expect(readRemembered(stored)).toEqual([])
  const script = { ...deed(), slug: 'javascript:alert(1)' }
  expect(readRemembered(JSON.stringify([script, deed()]))).toEqual([deed()])
  fc.assert(
    fc.property(fc.json(), (stored) => {
      expect(readRemembered(stored)).toEqual([])
    }),
  )
})
