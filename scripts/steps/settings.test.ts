import { expect, test } from 'vitest'
import { readSettings } from './settings.mjs'

const read = (env: Record<string, string>) =>
  readSettings(env, { dev: false, folder: '/srv/vigil' })

test('without any setting Vigil serves its own database to this machine on port 3000', () => {
  expect(read({})).toEqual({
    dev: false,
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://localhost:3000',
    dataDir: '/srv/vigil/.data',
    databaseUrl: null,
    storage: null,
    auditAnchor: null,
    demoData: true,
  })
})

test('an empty variable counts as not set', () => {
  expect(
    read({ PORT: '', DATABASE_URL: '', DATA_DIR: '', PUBLIC_ORIGIN: '', HOST: '', DEMO_DATA: '' }),
  ).toEqual(read({}))
})

test('the public origin follows the port unless it is given', () => {
  expect(read({ PORT: '4000' }).origin).toBe('http://localhost:4000')
  expect(read({ PORT: '4000', PUBLIC_ORIGIN: 'https://cases.example.org/' }).origin).toBe(
    'https://cases.example.org',
  )
})

test.each(['0', '65536', '-1', '3e3', '3000.5', ' 80', 'eighty', '0x50'])(
  'PORT=%s is refused',
  (PORT) => {
    expect(() => read({ PORT })).toThrow(`PORT is "${PORT}"`)
  },
)

test.each([
  'cases.example.org',
  'ftp://cases.example.org',
  'https://cases.example.org/en',
  'https://a:b@cases.example.org',
])('PUBLIC_ORIGIN=%s is refused', (PUBLIC_ORIGIN) => {
  expect(() => read({ PUBLIC_ORIGIN })).toThrow('PUBLIC_ORIGIN is')
})

test('a database address that is none is refused without repeating it', () => {
  expect(() => read({ DATABASE_URL: 'mysql://u:s3cret@h/d' })).toThrow(
    /^(?!.*s3cret).*DATABASE_URL is not/,
  )
})

test('files are kept in the data directory, in a folder, or in a bucket', () => {
  expect(read({ STORAGE: '' }).storage).toBeNull()
  expect(read({ STORAGE: 'disk:files' }).storage).toBe('disk:/srv/vigil/files')
  expect(read({ STORAGE: 'disk:/mnt/files' }).storage).toBe('disk:/mnt/files')
  const bucket = 's3:https://s3.example.org/vigil-files'
  expect(read({ STORAGE: bucket }).storage).toBe(bucket)
  for (const STORAGE of ['/mnt/files', 'disk:', 'https://s3.example.org/vigil-files'])
    expect(() => read({ STORAGE })).toThrow(`STORAGE is "${STORAGE}"`)
})

test('the end of the audit chain is noted beside the data, or in a file anywhere', () => {
  expect(read({ AUDIT_ANCHOR: '' }).auditAnchor).toBeNull()
  expect(read({ AUDIT_ANCHOR: 'anchor.txt' }).auditAnchor).toBe('/srv/vigil/anchor.txt')
  expect(read({ AUDIT_ANCHOR: '/mnt/far/anchor.txt' }).auditAnchor).toBe('/mnt/far/anchor.txt')
})

test('DEMO_DATA is yes or no', () => {
  expect(read({ DEMO_DATA: 'no' }).demoData).toBe(false)
  expect(() => read({ DEMO_DATA: 'false' })).toThrow('give "yes" or "no"')
})
