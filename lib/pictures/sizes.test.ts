import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits, LARGEST_WIDTH, MAX_PIXELS, widthsOf } from './sizes'

test('a picture is shown in a few widths, and never larger than it is', () => {
  expect(widthsOf(4_000)).toEqual([320, 640, 1280, 1920])
  expect(widthsOf(1_000)).toEqual([320, 640, 1000])
  expect(widthsOf(320)).toEqual([320])
  expect(widthsOf(50)).toEqual([50])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), (width) => {
      const widths = widthsOf(width)
      expect(widths.at(-1)).toBe(Math.min(width, LARGEST_WIDTH))
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
    }),
  )
})

test('what claims to be enormous is not looked at any further', () => {
  expect(fits({ width: 8_000, height: 5_000 })).toBe(true)
  expect(fits({ width: 30_000, height: 30_000 })).toBe(false)
  expect(fits({ width: 12_001, height: 1 })).toBe(false)
  expect(fits({ width: MAX_PIXELS, height: 1 })).toBe(false)
})
