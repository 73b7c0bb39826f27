import createIntlProxy from 'next-intl/middleware'
import { type NextRequest, NextResponse } from 'next/server'
import { env } from './lib/env'
import { csrfTokenOf, newCsrfToken, setCsrfCookie } from './lib/http/csrf'
import type { Refusal } from './lib/http/gate'
import { usualHeaders } from './lib/http/headers'
import { stripInward } from './lib/http/inward'
import { nonceFor } from './lib/http/nonce'
import { pagePolicy } from './lib/http/policy'
import { refusalOfPost } from './lib/http/post'
import { isLocale } from './lib/i18n/locales'
import { routing } from './lib/i18n/routing'
import { signInPath } from './lib/routes'

const intl = createIntlProxy(routing)
// Where next-intl looks for the language of a page.
const LOCALE_HEADER = 'x-next-intl-locale'
const SIGN_IN = new RegExp(`^${signInPath()}(/|$)`)
// Staff pages speak English, except for what everybody would read.
const PREVIEW = /^\/staff\/cases\/[^/]+(\/appeals\/[^/]+)?\/preview$/
const WITHOUT_LOCALE = /^\/(staff|sign-in|problems)(\/|$)/

/** Stands before every page: refuses what no page should see, and gives each its nonce and language. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOfPost({
    method: request.method,
    ownOrigin: request.headers.get('origin') === env.PUBLIC_ORIGIN,
    contentLength: request.headers.get('content-length'),
    transferEncoding: request.headers.get('transfer-encoding'),
  })
  const response = refusal ? refuse(refusal) : pass(request)
  const { pathname } = request.nextUrl
  for (const [name, value] of Object.entries(
    usualHeaders(pathname, env.PUBLIC_ORIGIN.startsWith('https:')),
  )) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  return response
}

function pass(request: NextRequest): NextResponse {
  const nonce = nonceFor(request.headers.get('x-edge-secret'), env.EDGE_SECRET)
  const policy = pagePolicy(nonce, { dev: env.NODE_ENV === 'development' })
  stripInward(request.headers)
  request.headers.set('x-nonce', nonce)
  request.headers.set('x-page-path', request.nextUrl.pathname)
  request.headers.set('x-page-search', request.nextUrl.search)
  // Next reads the nonce for its own scripts from here.
  request.headers.set('content-security-policy', policy)
  // Next compares the Origin, which is ours by now, with this.
  request.headers.set('x-forwarded-host', new URL(env.PUBLIC_ORIGIN).host)
  const response = answer(request)
  response.headers.set('content-security-policy', policy)
  return response
}

function answer(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  // Also where a first password is set: from there a browser goes on to sign in without asking us for
  // the whole page, and what comes that way brings no cookie.
  if (SIGN_IN.test(pathname) && request.method !== 'POST') return withCsrfToken(request)
  const locale = PREVIEW.test(pathname)
    ? (request.nextUrl.searchParams.get('lang') ?? '')
    : (pathname.split('/', 2)[1] ?? '')
  if (isLocale(locale)) request.headers.set(LOCALE_HEADER, locale)
  // For an address with its language next-intl would only decode and rewrite it.
  if (isLocale(locale) || WITHOUT_LOCALE.test(pathname)) return onward(request)
  return unkept(intl(request))
}

function withCsrfToken(request: NextRequest): NextResponse {
  const known = csrfTokenOf(request)
  const token = known ?? newCsrfToken()
  request.headers.set('x-csrf-token', token)
  const response = onward(request)
  if (known === null) setCsrfCookie(response, token)
  return response
}

/** Where a redirect to a language leads depends on who asks, so nothing may keep it. */
function unkept(response: NextResponse): NextResponse {
  if (!response.headers.has('location')) return response
  response.headers.set('cache-control', 'no-store')
  response.headers.set('vary', 'accept-language')
  return response
}

const onward = (request: NextRequest) =>
  NextResponse.next({ request: { headers: request.headers } })

const refuse = ({ status, words, headers }: Refusal) =>
  new NextResponse(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })

export const config = {
  matcher: [
    '/((?!api/|_next/|feeds/|staff/files$|staff/files/|embed/|photographs/|share/|healthz$|readyz$|robots\\.txt$|security\\.txt$|\\.well-known/security\\.txt$|sitemap\\.xml$|favicon\\.ico$|icon\\.svg$).*)',
  ],
}
