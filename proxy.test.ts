import fs from 'node:fs'
import { unstable_doesMiddlewareMatch as isMatched } from 'next/experimental/testing/server'
import { expect, test } from 'vitest'

// Next too reads the matcher from the text of the file, before anything of it runs.
const [, literal = ''] =
  /matcher: \[\s*'(.+)',\s*\]/.exec(fs.readFileSync('proxy.ts', 'utf8')) ?? []
const config = { matcher: [literal.replaceAll('\\\\', '\\')] }
const isGuarded = (url: string) => isMatched({ config, nextConfig: {}, url })

test.each([
  ['/', true],
  ['/en/cases', true],
  ['/staff', true],
  ['/staff/cases/UZB-2026-0001/sources', true],
  ['/staff/filesystem', true],
  ['/staff/files', false],
  ['/staff/files?case=UZB-2026-0001', false],
  ['/staff/files/1', false],
  ['/api/v1/cases', false],
])(
  'the proxy stands before every page, and not before the files of staff, whose forms it would cut: %s %s',
  (path, guarded) => expect(isGuarded(path)).toBe(guarded),
)
