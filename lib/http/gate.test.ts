import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOf } from './gate'

const ask = (url: string, method = 'GET', host: string | undefined = 'cases.example.org') =>
  refusalOf({ method, url, httpVersion: '1.1', headers: { host } })?.status ?? 'passes'

// Any unit of storage, lone surrogates and controls among them.
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))

describe('what the gate lets through', () => {
  test.each(['/', '/en', '/en/cases?q=%D0%A5&page=2', '/%2525%25', '/en?x=%', '/a;b=1', '//x'])(
    'the address %s',
    (url) => expect(ask(url)).toBe('passes'),
  )

  test('any path that was encoded as it should be, and any query without a NUL', () => {
    const text = fc.string({ unit: anyUnit }).filter((s) => s.isWellFormed() && !s.includes('\0'))
    fc.assert(
      fc.property(text, text, (path, query) => {
        const url = `/${encodeURIComponent(path)}?q=${encodeURIComponent(query)}`
        expect(ask(url)).toBe('passes')
      }),
    )
  })

  test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'cases.example.org'])(
    'the host %s',
    (host) => expect(ask('/', 'GET', host)).toBe('passes'),
  )

  test('HTTP/1.0 without a host', () => {
    expect(refusalOf({ method: 'GET', url: '/', httpVersion: '1.0', headers: {} })).toBeNull()
  })
})

describe('what the gate refuses', () => {
  test.each(['/%E0%A4%A', '/%', '/en/a%00b', '/en?x=%00', 'http://evil.example/', '*', ''])(
    'the address %s, with 400',
    (url) => expect(ask(url)).toBe(400),
  )

  test.each(['', 'a b', '[::', 'x:y:z', 'evil/..', 'user@evil', 'a\\b', 'a?b', 'host:99999'])(
    'the host "%s", with 400',
    (host) => expect(ask('/', 'GET', host)).toBe(400),
  )

  test('no host at all, with 400', () => {
    expect(refusalOf({ method: 'GET', url: '/', httpVersion: '1.1', headers: {} })?.status).toBe(
      400,
    )
  })

  test.each(['TRACE', 'CONNECT', 'PROPFIND', 'get', ''])('the method "%s", with 405', (method) => {
    expect(ask('/', method)).toBe(405)
  })

  test('nothing by falling over: any text gets an answer', () => {
    const text = fc.string({ unit: anyUnit })
    fc.assert(
      fc.property(text, text, text, (method, url, host) => {
        expect(['passes', 400, 405]).toContain(ask(url, method, host))
      }),
    )
  })
})
