import { expect, test } from 'vitest'
import { pagesAround } from './pagination'

test('the first page, the last page and the neighbours are always in reach', () => {
  expect(pagesAround(1, 1)).toEqual([1])
  expect(pagesAround(1, 3)).toEqual([1, 2, 3])
  expect(pagesAround(5, 20)).toEqual([1, 'gap', 4, 5, 6, 'gap', 20])
  expect(pagesAround(20, 20)).toEqual([1, 'gap', 19, 20])
})
