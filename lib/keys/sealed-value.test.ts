import { expect, test } from 'vitest'
import { KeyCount, keysFit, type LookedAt } from './sealed-value'

const looked = (keyId: string | null, opened: boolean): LookedAt => ({ keyId, opened })

test('where nothing is sealed yet, every key is right', () => {
  expect(keysFit([])).toBe(true)
})

test('one damaged value does not lock everybody out', () => {
  expect(keysFit([looked('k1', true), looked('k1', false)])).toBe(true)
})

test('a key none of whose values opens is not the key, whatever another one opens', () => {
  expect(keysFit([looked('k1', false), looked('k1', false)])).toBe(false)
  expect(keysFit([looked('k1', false), looked('k2', true)])).toBe(false)
})

test('values are counted by the key that they name', () => {
  const values = [looked('k2', true), looked('k1', true), looked('k2', false), looked(null, false)]
  const count = new KeyCount()
  for (const value of values) count.add(value)
  expect(count.uses()).toEqual([
    { keyId: 'k1', values: 1, opened: 1 },
    { keyId: 'k2', values: 2, opened: 1 },
    { keyId: 'unknown', values: 1, opened: 0 },
  ])
})
