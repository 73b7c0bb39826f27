import { expect, test } from 'vitest'
import { isSlug } from './slug'

test.each(['erkin-musaev', 'a', 'case-2', '2014'])('%s can be a slug', (text) => {
  expect(isSlug(text)).toBe(true)
})

test.each(['', '-', 'a-', '-a', 'a--b', 'A', 'ali feruz', 'a\u0000', 'é', '../x', 'a'.repeat(201)])(
  '%j cannot be a slug, so it is never looked up',
  (text) => {
    expect(isSlug(text)).toBe(false)
  },
)
