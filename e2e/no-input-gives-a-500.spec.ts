import { request as httpRequest } from 'node:http'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'

// Sent by Node itself, because a browser would tidy up what is malformed.
type Sent = { method: string; path: string; headers?: Record<string, string>; body?: string }

function statusOf(baseURL: string, sent: Sent): Promise<number> {
  const { hostname, port } = new URL(baseURL)
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      {
        hostname,
        port,
        method: sent.method,
        path: sent.path,
        headers: sent.headers,
        timeout: 15_000,
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => resolve(answer.statusCode ?? 0))
        answer.once('error', reject)
      },
    )
    call.once('timeout', () => call.destroy(new Error(`no answer: ${JSON.stringify(sent)}`)))
    call.once('error', reject)
    call.once('upgrade', (answer, socket) => {
      socket.destroy()
      resolve(answer.statusCode ?? 0)
    })
    call.end(sent.body)
  })
}

const LOG = '/en/cases/dilorom-abdukadirova/log'
const API = '/api/v1/cases/dilorom-abdukadirova/supporter-actions'
const long = 'a'.repeat(10_000)

const PATHS = [
  '/%',
  '/%E0%A4%A',
  '/%00',
  '/en/%00',
  '/en/cases/%00',
  '/en/cases/%E2%80%AE',
  '/en/cases/%ff',
  '/en/cases/..%2f..%2fetc',
  `/en/cases/${long.slice(0, 4000)}`,
  '/en/cases?q=%00',
  '/en/cases?q=%E0%A4%A',
  `/en/cases?q=${long}`,
  '/en/cases?page=-1',
  '/en/cases?page=1e9',
  '/en/cases?page=99999999999999999999',
  '/en/cases?country=%27%22%3B--',
  '/en/cases?status[not]=',
  '/en/cases?status=released&status=died',
  '/en/cases/dilorom-abdukadirova/act/%00',
  '/en/cases/dilorom-abdukadirova/act/none/sheet?size=large&size=%00',
  '/en/cases/dilorom-abdukadirova/log?appeal=%00&appeal=x',
  '/en/countries/zz',
  '/en/countries/%00',
  '/en/countries/USA',
  '/en/publications/%00',
  '/xx/cases',
  '/en/withdraw/%00',
  '/en/withdraw/nothing',
  '/feeds/all',
  '/feeds/%00.rss',
  '/feeds/countries/zz.atom',
  '/feeds/cases/none.rss',
  '/api/v1/cases?per_page=0',
  '/api/v1/cases?q=%00',
  '/api/v1/cases/%00',
  '/api/v1/cases/%E0%A4%A',
  '/api/v1/nothing',
  '/api/auth/callback/credentials',
  '/api/auth/nothing',
  '/api/auth/session',
  '/sign-in?callbackUrl=//evil.example',
  '/sign-in?callbackUrl=%00',
  '/sign-in/welcome/%00',
  '/sign-in/welcome/nothing',
  '/staff',
  '/staff/cases/%00',
  '/staff/none',
  '/_next/static/none.js',
  '/_next/image?url=http://127.0.0.1/&w=64&q=75',
  '/_next/data/x/en.json',
  '//evil.example',
  '/en//cases',
  '/favicon.ico',
  '/robots.txt',
  '/.env',
  '/healthz',
  '/readyz',
]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']

test('no address gives a 500, by any method', async ({ baseURL }) => {
  test.setTimeout(240_000)
  const found: string[] = []
  for (const path of PATHS)
    for (const method of METHODS) {
      const status = await statusOf(baseURL ?? '', { method, path })
      if (status >= 500) found.push(`${method} ${path.slice(0, 80)}: ${status}`)
    }
  expect(found).toEqual([])
})

test('no body and no header gives a 500', async ({ baseURL }) => {
  test.setTimeout(240_000)
  const origin = baseURL ?? ''
  const form = 'multipart/form-data; boundary=x'
  const action = '40' + 'a'.repeat(40)
  const bodies: Sent[] = [
    LOG,
    API,
    '/en',
    '/sign-in',
    '/api/auth/callback/credentials',
    '/api/auth/signout',
  ].flatMap((path) =>
    [
      { 'content-type': 'application/json', 'idempotency-key': 'key-12345678' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': form },
      { 'content-type': form, 'next-action': action },
      { 'content-type': 'text/plain;charset=UTF-8', 'next-action': action },
      { 'content-type': 'text/plain;charset=UTF-8', 'next-action': '\u00ff' },
      { 'content-type': 'nonsense' },
    ].flatMap((headers) =>
      [
        '',
        '{',
        '[]',
        'null',
        '{"a":{"not":""}}',
        '\u0000',
        '--x\r\n',
        `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${action}"\r\n\r\n\r\n--x--\r\n`,
        '["$F1"]',
        long,
      ].map((body) => ({
        method: 'POST',
        path,
        headers: { ...headers, origin, 'content-length': String(Buffer.byteLength(body)) },
        body,
      })),
    ),
  )
  const headers: Sent[] = [
    { rsc: '1' },
    { 'next-router-state-tree': '%' },
    { 'next-router-state-tree': '[[[[', rsc: '1' },
    { 'accept-language': '*;q=x' },
    { 'accept-language': long },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-nonce': '"><script>' },
    { 'x-edge-secret': long.slice(0, 64) },
    { cookie: 'next-auth.session-token=nonsense' },
    { cookie: `next-auth.csrf-token=${long.slice(0, 3000)}` },
    { authorization: 'Bearer nonsense' },
    { 'if-none-match': long.slice(0, 3000) },
    { 'if-modified-since': 'never' },
    { range: 'bytes=9-1' },
    { 'content-length': '10' },
    { expect: 'nonsense' },
  ].flatMap((each) =>
    [
      '/en',
      '/en/cases',
      '/staff',
      '/sign-in',
      '/api/v1/cases',
      '/feeds/all.rss',
      '/api/auth/session',
    ].map((path) => ({
      method: 'GET',
      path,
      headers: Object.fromEntries(
        Object.entries(each).filter(([name]) => name !== 'content-length'),
      ),
    })),
  )
  const found: string[] = []
  for (const sent of [...bodies, ...headers]) {
    const status = await statusOf(origin, sent)
    if (status >= 500)
      found.push(
        `${sent.method} ${sent.path} ${JSON.stringify(sent.headers).slice(0, 160)} ${JSON.stringify(sent.body ?? '').slice(0, 60)}: ${status}`,
      )
  }
  expect(found).toEqual([])
})

test('whatever is sent to the API as a deed is counted or refused, never a 500', async ({
  baseURL,
}) => {
  test.setTimeout(120_000)
  const field = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.integer(),
    fc.constant(null),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const deed = fc.record(
    {
      type: field,
      kind: field,
      action_date: field,
      quantity: field,
      message: field,
      origin_system: field,
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(deed, fc.uuid(), async (body, key) => {
      const answer = await fetch(`${baseURL}${API}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      })
      expect(answer.status).toBeLessThan(500)
      if (answer.status !== 201)
        expect(answer.headers.get('content-type')).toContain('application/problem+json')
    }),
    { numRuns: 200, seed: 20261124 },
  )
})
