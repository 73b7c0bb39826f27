import { expect, test } from 'vitest'
import { pidIn } from './orphan.mjs'

test('the process number stands in the first line of postmaster.pid', () => {
  expect(pidIn('4711\n/srv/vigil/postgres\n1700000000\n5432\n')).toBe(4711)
})

test('a single-user server writes its number with a minus', () => {
  expect(pidIn('-4711\n/srv/vigil/postgres\n')).toBe(4711)
})

test.each(['', '\n', '0\n', 'x\n', '12x\n'])('%j holds no number', (content) => {
  expect(pidIn(content)).toBeNull()
})
