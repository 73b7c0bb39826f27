import { expect, test } from 'vitest'
import { summary } from './test.mjs'

test('a whole run ends with the line that machines read', () => {
  expect(summary(12, 0, [])).toBe('12 passed, 0 failed')
})

test('a run of some parts can never be taken for a whole one', () => {
  expect(summary(12, 0, ['rules'])).not.toMatch(/^\d+ passed, \d+ failed$/m)
})
