import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { MessageTree } from './fallback'
import { LOCALES } from './locales'
import { NAMESPACES } from './namespaces'

const folder = path.join(import.meta.dirname, 'messages')
const read = (locale: string, name: string) =>
  JSON.parse(readFileSync(path.join(folder, locale, `${name}.json`), 'utf8')) as MessageTree

const keysOf = (tree: MessageTree, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  )

describe.each(LOCALES)('the messages in %s', (locale) => {
  test('are in exactly the files that are loaded', () => {
    const files = readdirSync(path.join(folder, locale)).map((file) => path.basename(file, '.json'))
    expect(files.sort()).toEqual([...NAMESPACES].sort())
  })

  test.each(NAMESPACES)('of %s have no key that English does not know', (name) => {
    const english = new Set(keysOf(read('en', name)))
    expect(keysOf(read(locale, name)).filter((key) => !english.has(key))).toEqual([])
  })
})
