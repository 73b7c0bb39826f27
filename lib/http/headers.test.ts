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

  test('let other sites read the API, the feeds, the frame and the picture for sharing, and nothing else', () => {
    const readers = ['/api/v1/cases', '/feeds/all.atom', '/embed/cases/x', '/share/cases/x'].map(
      (path) => of(path, 'cross-origin-resource-policy'),
    )
    expect(new Set(readers)).toEqual(new Set(['cross-origin']))
    const kept = [
      '/en',
      '/staff',
      '/photographs/x',
      '/api/auth/session',
      '/_next/static/x.js',
      '/feedsother',
    ].map((path) => of(path, 'cross-origin-resource-policy'))
    expect(new Set(kept)).toEqual(new Set(['same-origin']))
  })

  test('let other sites frame what is made for it, and nothing else', () => {
    expect(of('/embed/cases/x', 'x-frame-options')).toBeUndefined()
    for (const path of ['/en', '/staff', '/embedded', '/embed', '/photographs/x', '/share/cases/x'])
      expect([path, of(path, 'x-frame-options')]).toEqual([path, 'DENY'])
  })

  test('allow nothing to what is not a page', () => {
    expect(of('/api/v1/cases', 'content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    )
  })
})
