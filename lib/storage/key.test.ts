import fc from 'fast-check'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isStorageKey, storageKey } from './key'

test('a key is segments of lower-case letters, digits and hyphens', () => {
  expect(storageKey('evidence/0199-ab/copy')).toBe('evidence/0199-ab/copy')
})

test.each([
  '',
  'evidence',
  '/evidence/a',
  'evidence/',
  'evidence//a',
  'evidence/../a',
  'evidence/./a',
  'evidence/a.b',
  'evidence/-a',
  'Evidence/a',
  'evidence\\a/b',
  'evidence/a\0',
  'evidence/a\n',
  'evidence/%2e%2e',
  `evidence/${'a'.repeat(200)}`,
])('"%s" is no key', (text) => {
  expect(isStorageKey(text)).toBe(false)
  expect(() => storageKey(text)).toThrow('unknown form')
})

test('whatever is a key stays below the folder that it is put into', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('a', '..', '.', '', '/', '\\', 'b-1', '%', '~'), { maxLength: 8 })
      .map((parts) => parts.join('/')),
  )
  fc.assert(
    fc.property(text, (key) => {
      if (!isStorageKey(key)) return
      expect(path.posix.join('/files', key)).toBe(`/files/${key}`)
      expect(path.posix.normalize(key)).toBe(key)
      expect(new URL(`https://s3.example.org/bucket/${key}`).pathname).toBe(`/bucket/${key}`)
    }),
  )
})
