import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { liveHolder, parseHolder, takeLock } from './lock.mjs'
import { identityOf } from './process-identity.mjs'

let dataDir: string
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-lock-'))
})
afterEach(() => fs.rmSync(dataDir, { recursive: true }))

test('a lock is taken, seen, and given back', () => {
  const release = takeLock(dataDir)
  expect(liveHolder(dataDir)?.pid).toBe(process.pid)
  release()
  expect(liveHolder(dataDir)).toBeNull()
})

test('a lock that a living process holds is refused with one sentence', () => {
  takeLock(dataDir)
  expect(() => takeLock(dataDir)).toThrow(/is in use by another Vigil \(process \d+\)/)
})

test.each([
  ['whose process is gone', `99999999\n${identityOf(process.pid)}\n`],
  ['whose number belongs to another process by now', `${process.pid}\n1 node scripts/start.mjs\n`],
  ['that is empty, as after a full disk', ''],
])('a lock %s is replaced', (_, content) => {
  fs.writeFileSync(path.join(dataDir, 'lock'), content)
  takeLock(dataDir)
  expect(liveHolder(dataDir)?.pid).toBe(process.pid)
  expect(fs.readdirSync(dataDir)).toEqual(['lock'])
})

test('what a lock file says is read with care', () => {
  expect(parseHolder('12\n345 node scripts/start.mjs\n')).toEqual({
    pid: 12,
    identity: '345 node scripts/start.mjs',
  })
  expect(parseHolder('12')).toBeNull()
  expect(parseHolder('-1\n345 node')).toBeNull()
  expect(parseHolder('twelve\n345 node')).toBeNull()
})
