import { createHash } from 'node:crypto'
import { NextRequest, NextResponse } from 'next/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TEST_ENVIRONMENT } from '../../scripts/steps/test-environment.mjs'

beforeEach(() => {
  vi.resetModules()
  const all = { ...TEST_ENVIRONMENT, DATABASE_URL: 'postgresql://nobody@127.0.0.1/none' }
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
})
afterEach(() => vi.unstubAllEnvs())

const cookieOf = async (token: string) => {
  const { setCsrfCookie } = await import('./csrf')
  const response = new NextResponse()
  setCsrfCookie(response, token)
  return response.headers.get('set-cookie') ?? ''
}
const asking = (cookie: string) =>
  new NextRequest('http://localhost/sign-in', { headers: { cookie } })

test('the cookie is what next-auth expects: the token and its hash with the secret', async () => {
  const hash = createHash('sha256').update(`abc${TEST_ENVIRONMENT.NEXTAUTH_SECRET}`).digest('hex')
  const cookie = await cookieOf('abc')
  expect(cookie).toContain(`next-auth.csrf-token=abc%7C${hash};`)
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=lax/)
  expect(cookie).not.toMatch(/Secure/)
})

test('over https it is bound to the host', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://cases.example.org')
  const cookie = await cookieOf('abc')
  expect(cookie).toMatch(/^__Host-next-auth\.csrf-token=/)
  expect(cookie).toMatch(/Secure/)
})

test('a token is kept as long as its cookie is ours', async () => {
  const { csrfTokenOf } = await import('./csrf')
  const ours = (await cookieOf('abc')).split(';', 1)[0] ?? ''
  expect(csrfTokenOf(asking(ours))).toBe('abc')
  for (const cookie of [
    '',
    'a=b',
    'next-auth.csrf-token=abc',
    'next-auth.csrf-token=%',
    `${ours}0`,
  ])
    expect(csrfTokenOf(asking(cookie))).toBeNull()
})
