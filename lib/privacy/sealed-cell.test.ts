import { expect, test } from 'vitest'
import { CLASSES } from './classes'
import { cellIn, cellOf, draftId, SEALED_COLUMNS } from './sealed-cell'

test('a value belongs to its table, its row and the field that its column holds', () => {
  const cell = { table: 'Person', id: '1', field: 'characteristics' }
  expect(cellOf('Person', 'characteristicsSealed', '1')).toEqual(cell)
  expect(cellIn({ table: 'Person', column: 'characteristicsSealed' }, '1')).toEqual(cell)
})

test('a draft is known by its writer and its form together', () => {
  expect(draftId('u', 'case/edit')).toBe('u/case/edit')
})

test('every restricted column is sealed, and nothing else is: none can be forgotten when keys change', () => {
  const restricted = Object.entries(CLASSES).flatMap(([table, columns]) =>
    Object.entries(columns)
      .filter(([, fieldClass]) => fieldClass === 'restricted')
      .map(([column]) => ({ table, column })),
  )
  expect(SEALED_COLUMNS).toEqual(restricted)
  expect(SEALED_COLUMNS).toContainEqual({ table: 'SupporterAction', column: 'messageSealed' })
})
