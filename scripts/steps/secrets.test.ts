import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecrets } from './secrets.mjs'

let dataDir: string
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-secrets-'))
})
afterEach(() => fs.rmSync(dataDir, { recursive: true }))

test('secrets are made once and kept, for our eyes only', () => {
  const made = readSecrets(dataDir, {})
  expect(readSecrets(dataDir, {})).toEqual(made)
  expect(fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('two installations share no secret', () => {
  const first = Object.values(readSecrets(dataDir, {}))
  fs.rmSync(path.join(dataDir, 'secrets.json'))
  expect(
    Object.values(readSecrets(dataDir, {})).filter((secret) => first.includes(secret)),
  ).toEqual([])
})

test('the encryption key is 32 bytes under the name k1', () => {
  const [name = '', key = ''] = readSecrets(dataDir, {}).VIGIL_KEYS.split(':')
  expect(name).toBe('k1')
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
})

test('a secret from the environment is used and not written down', () => {
  expect(readSecrets(dataDir, { NEXTAUTH_SECRET: 'given' }).NEXTAUTH_SECRET).toBe('given')
  expect(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')).not.toContain('given')
})

test('a broken file is refused, never replaced', () => {
  const file = path.join(dataDir, 'secrets.json')
  fs.writeFileSync(file, '{ "VIGIL_KEYS": "k1:')
  expect(() => readSecrets(dataDir, {})).toThrow('restore it from a backup')
  expect(fs.readFileSync(file, 'utf8')).toBe('{ "VIGIL_KEYS": "k1:')
})
