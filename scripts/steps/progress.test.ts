import { expect, test } from 'vitest'
import { duration } from './progress.mjs'

test.each([
  [0, '0 s'],
  [1_499, '1 s'],
  [59_000, '59 s'],
  [60_000, '1 min 0 s'],
  [754_000, '12 min 34 s'],
])('%i ms is %s', (ms, words) => expect(duration(ms)).toBe(words))
