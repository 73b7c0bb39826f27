import { expect, test } from 'vitest'
import { KIND_CODES, classOf, kindOf } from '../record/kinds'
import { fieldNature } from './field-nature'

test('what people write at length is compared word by word', () => {
  expect(fieldNature('Case', 'summary')).toBe('prose')
  expect(fieldNature('healthConcern', 'text')).toBe('prose')
})

test('codes, dates and names are told as they were and as they are', () => {
  for (const [type, name] of [
    ['Case', 'title'],
    ['charge', 'filed'],
    ['charge', 'sources'],
    ['Tally', 'quantity'],
    ['constructor', 'toString'],
  ] as const)
    expect(fieldNature(type, name)).toBe('value')
})

test('every restricted field of every kind says no more than that it changed', () => {
  for (const code of KIND_CODES)
    for (const name of Object.keys(kindOf(code).fields))
      expect(fieldNature(code, name) === 'sealed').toBe(classOf(code, name) === 'restricted')
})
