import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf } from './digest.mjs'

let base: string
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-digest-'))
  fs.mkdirSync(path.join(base, 'app', 'deep'), { recursive: true })
  fs.writeFileSync(path.join(base, 'app', 'deep', 'page.tsx'), 'one')
})
afterEach(() => fs.rmSync(base, { recursive: true }))

const digest = () => digestOf(base, ['app', 'absent'], (name) => !name.endsWith('.test.ts'))

test('the same files have the same digest', () => {
  expect(digest()).toBe(digest())
})

test.each([
  ['edited', () => fs.writeFileSync(path.join(base, 'app/deep/page.tsx'), 'two')],
  [
    'renamed',
    () => fs.renameSync(path.join(base, 'app/deep/page.tsx'), path.join(base, 'app/page.tsx')),
  ],
  ['added, even empty', () => fs.writeFileSync(path.join(base, 'app/new.ts'), '')],
  ['removed', () => fs.rmSync(path.join(base, 'app/deep/page.tsx'))],
])('the digest changes when a file is %s', (_, change) => {
  const before = digest()
  change()
  expect(digest()).not.toBe(before)
})

test('a file that does not count changes nothing', () => {
  const before = digest()
  fs.writeFileSync(path.join(base, 'app/page.test.ts'), 'x')
  expect(digest()).toBe(before)
})
