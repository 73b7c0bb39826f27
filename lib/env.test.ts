import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TEST_ENVIRONMENT } from '../scripts/steps/test-environment.mjs'

const OPTIONAL = [
  'EDGE_SECRET',
  'STORAGE_REGION',
  'STORAGE_KEY_ID',
  'STORAGE_SECRET',
  'SOURCE_URL',
  'CONTACT',
  'SMTP_URL',
  'MAIL_FROM',
]
const WHOLE = { ...TEST_ENVIRONMENT, DATABASE_URL: 'postgresql://nobody@127.0.0.1/none' }

beforeEach(() => {
  vi.resetModules()
  for (const [name, value] of Object.entries(WHOLE)) vi.stubEnv(name, value)
  for (const name of OPTIONAL) vi.stubEnv(name, undefined)
})
afterEach(() => vi.unstubAllEnvs())

const read = async () => (await import('./env')).env.PUBLIC_ORIGIN

test('a whole environment is read, and the edge’s secret may be missing or empty', async () => {
  expect(await read()).toBe(WHOLE.PUBLIC_ORIGIN)
  vi.stubEnv('EDGE_SECRET', '')
  vi.resetModules()
  expect((await import('./env')).env.EDGE_SECRET).toBeUndefined()
})

test('loading it asks for nothing, so that pages can be built without any of it', async () => {
  for (const name of Object.keys(WHOLE)) vi.stubEnv(name, undefined)
  await expect(import('./env')).resolves.toBeDefined()
})

test('the first use names everything that is wrong at once, without repeating a secret', async () => {
  vi.stubEnv('DATABASE_URL', undefined)
  vi.stubEnv('NEXTAUTH_SECRET', 'too-short-secret')
  const said = await read().catch(String)
  expect(said).toContain('DATABASE_URL')
  expect(said).toContain('NEXTAUTH_SECRET')
  expect(said).toContain('.env.example')
  expect(said).not.toContain('too-short-secret')
})

test.each([
  ['PUBLIC_ORIGIN', 'https://cases.example.org/'],
  ['PUBLIC_ORIGIN', 'https://cases.example.org/path'],
  ['PUBLIC_ORIGIN', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://x'],
  ['VIGIL_KEYS', 'k1:c2hvcnQ='],
  ['VIGIL_KEYS', `${WHOLE.VIGIL_KEYS},`],
  ['VIGIL_KEYS', WHOLE.VIGIL_KEYS.replace('k1:', '')],
  ['VIGIL_HMAC_KEY', 'c2hvcnQ='],
  ['EDGE_SECRET', 'short'],
  ['STORAGE', 'disk:files'],
  ['STORAGE', 'https://s3.example.org/vigil-files'],
  ['AUDIT_ANCHOR', 'audit-anchor.txt'],
  ['SOURCE_URL', 'javascript:alert(1)'],
  ['CONTACT', 'somebody'],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', 'Vigil'],
])('%s is refused when it is "%s"', async (name, value) => {
  vi.stubEnv(name, value)
  await expect(read()).rejects.toThrow(name)
})

test('keys can be rotated: the ring may hold several', async () => {
  vi.stubEnv('VIGIL_KEYS', `${WHOLE.VIGIL_KEYS.replace('k1', 'k2')},${WHOLE.VIGIL_KEYS}`)
  expect(await read()).toBe(WHOLE.PUBLIC_ORIGIN)
})

test('a server can ask for all of it before it serves anybody', async () => {
  vi.stubEnv('VIGIL_KEYS', undefined)
  const { checkEnv } = await import('./env')
  expect(checkEnv).toThrow('VIGIL_KEYS')
})

test('files may be kept in a bucket, which asks for a key of its own', async () => {
  vi.stubEnv('STORAGE', 's3:https://s3.example.org/vigil-files')
  const said = await read().catch(String)
  expect(said).toContain('STORAGE_KEY_ID')
  expect(said).toContain('STORAGE_SECRET')
  vi.stubEnv('STORAGE_KEY_ID', 'an-invented-key')
  vi.stubEnv('STORAGE_SECRET', 'an-invented-secret')
  vi.resetModules()
  expect((await import('./env')).env.STORAGE_REGION).toBe('us-east-1')
})

test('who runs the site may say where to write and where its source code is, or not', async () => {
  vi.stubEnv('CONTACT', '')
  vi.stubEnv('SOURCE_URL', 'https://code.example.org/vigil')
  vi.resetModules()
  const { env } = await import('./env')
  expect(env.CONTACT).toBeUndefined()
  expect(env.SOURCE_URL).toBe('https://code.example.org/vigil')
})

test('mail needs a server and a sender, and one of them alone is refused by its name', async () => {
  vi.stubEnv('SMTP_URL', 'smtps://user:secret@mail.example.org')
  const said = await read().catch(String)
  expect(said).toContain('MAIL_FROM')
  expect(said).not.toContain('secret')
  vi.stubEnv('MAIL_FROM', 'Vigil <news@example.org>')
  vi.resetModules()
  expect(await read()).toBe(WHOLE.PUBLIC_ORIGIN)
})
