// A database test for its environment alone: the key ring comes from there.
import { describe, expect, test } from 'vitest'
import { seal, unseal } from './seal'

const cell = { table: 'Person', id: '1', field: 'characteristics' }

describe('a sealed value', () => {
  test('opens in its own cell', () => {
    const sealed = seal('слова, words, كلمات', cell)
    expect(sealed).not.toContain('words')
    expect(unseal(sealed, cell)).toBe('слова, words, كلمات')
  })

  test('is never the same twice, so that equal values cannot be matched', () => {
    expect(seal('same', cell)).not.toBe(seal('same', cell))
  })

  test('opens in no other row, table or field', () => {
    const sealed = seal('secret', cell)
    for (const other of [
      { ...cell, id: '2' },
      { ...cell, table: 'Case' },
      { ...cell, field: 'name' },
    ])
      expect(() => unseal(sealed, other)).toThrow()
  })

  test('does not open when a single character was altered', () => {
    const sealed = seal('secret', cell)
    const last = sealed.at(-1) === 'A' ? 'B' : 'A'
    expect(() => unseal(sealed.slice(0, -2) + last + sealed.at(-1), cell)).toThrow()
  })

  test('says which key it needs when the ring does not have it', () => {
    expect(() => unseal(seal('secret', cell).replace('.k1.', '.k9.'), cell)).toThrow('k9')
  })
})
