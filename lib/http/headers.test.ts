import { describe, expect, test } from 'vitest'
import { usualHeaders } from './headers'

const of = (path: string, name: string, secure = true) => usualHeaders(path, secure)[name]

describe('the headers of every answer', () => {
  test('tell a browser never to come back over http, but only where it came over https', () => {
    expect(of('/en', 'strict-transport-security')).toContain('max-age=')
    expect(of('/en', 'strict-transport-security', false)).toBeUndefined()
  })

  test.each(['/staff', '/staff/cases', '/sign-in', '/sign-in/welcome/x', '/api/auth/session'])(
    'say nothing to other sites about %s',
    (path) => expect(of(path, 'referrer-policy')).toBe('same-origin'),
  )

  test.each(['/en', '/staffing', '/sign-inside', '/api/v1/cases'])(
    'name the site, without the page, to those whom %s links to',
    (path) => expect(of(path, 'referrer-policy')).toBe('strict-origin-when-cross-origin'),
  )

  test('let other sites read the API and the feeds, and nothing else', () => {
    const readers = ['/api/v1/cases', '/feeds/all.atom'].map((path) =>
      of(path, 'cross-origin-resource-policy'),
    )
    expect(readers).toEqual(['cross-origin', 'cross-origin'])
    const kept = ['/en', '/staff', '/api/auth/session', '/_next/static/x.js', '/feedsother'].map(
      (path) => of(path, 'cross-origin-resource-policy'),
    )
    expect(new Set(kept)).toEqual(new Set(['same-origin']))
  })

  test('allow nothing to what is not a page', () => {
    expect(of('/api/v1/cases', 'content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
  })
})
