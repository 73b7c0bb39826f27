import { expect, test } from 'vitest'
import { readQuantity } from './quantity'

test.each([
  ['427000', 427_000],
  ['427,000', 427_000],
  ['427.000', 427_000],
  ['1 427 000', 1_427_000],
  ['1\u202F427\u202F000', 1_427_000],
  [' 12 ', 12],
])('%s is a number', (text, number) => {
  expect(readQuantity(text)).toBe(number)
})

test.each(['', '1.5', '42,70', '1,0000', '-3', '+3', '1e6', '12a', '=1+1', '１２', '1,234.567.'])(
  '%s is refused: nobody can tell which number it is',
  (text) => {
    expect(readQuantity(text)).toBeNull()
  },
)
