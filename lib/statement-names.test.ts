import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statementNames } from './statement-names'

test('a statement has a name from its second use on, and always the same', () => {
  const nameOf = statementNames()
  const uses = [1, 2, 3].map(() => nameOf({ sql: 'SELECT 1' }))
  expect(uses).toEqual(['', 'vigil_1', 'vigil_1'])
  expect(nameOf({ sql: 'SELECT 2' })).toBe('')
})

test('two texts never share a name, and no more get one than allowed', () => {
  const texts = fc.array(fc.constantFrom(...'abcdefghij'), { maxLength: 100 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 5 }), (uses, most) => {
      const nameOf = statementNames(most)
      const byName = new Map<string, Set<string>>()
      for (const sql of uses) {
        const name = nameOf({ sql })
        if (name !== '') byName.set(name, (byName.get(name) ?? new Set()).add(sql))
      }
      expect(byName.size).toBeLessThanOrEqual(most)
      for (const sharing of byName.values()) expect(sharing.size).toBe(1)
    }),
  )
})
