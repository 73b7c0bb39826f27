import { expect, test } from 'vitest'
import { LOG_CODES } from '../messages/input'
import { detailOf } from './details'

test('every code of a log has a sentence for the programmer who reads it', () => {
  expect(LOG_CODES.filter((code) => !detailOf(code).endsWith('.'))).toEqual([])
})
