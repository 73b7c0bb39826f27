import createIntlProxy from 'next-intl/middleware'
import { type NextRequest, NextResponse } from 'next/server'
import { env } from './lib/env'
import { csrfTokenOf, newCsrfToken, setCsrfCookie } from './lib/http/csrf'
import type { Refusal } from './lib/http/gate'
import { usualHeaders } from './lib/http/headers'
import { stripInward } from './lib/http/inward'
import { nonceFor } from './lib/http/nonce'
import { isOwnOrigin } from './lib/http/origin'
import { pagePolicy } from './lib/http/policy'
import { refusalOfPost } from './lib/http/post'
import { routing } from './lib/i18n/routing'
import { signInPath } from './lib/routes'

const intl = createIntlProxy(routing)
const WITHOUT_LOCALE = /^\/(staff|sign-in)(\/|$)/

/** Stands before every page: refuses what no page should see, and gives each its nonce and language. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOfPost({
    method: request.method,
    ownOrigin: isOwnOrigin(request.headers),
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
  if (pathname === signInPath() && request.method !== 'POST') return withCsrfToken(request)
  if (WITHOUT_LOCALE.test(pathname))
    return NextResponse.next({ request: { headers: request.headers } })
  return stayHere(intl(request))
}

function withCsrfToken(request: NextRequest): NextResponse {
  const known = csrfTokenOf(request)
  const token = known ?? newCsrfToken()
  request.headers.set('x-csrf-token', token)
  const response = NextResponse.next({ request: { headers: request.headers } })
  if (known === null) setCsrfCookie(response, token)
  return response
}

/** A redirect to a language follows what the visitor reads and types, so it is neither kept nor led away. */
function stayHere(response: NextResponse): NextResponse {
  const location = response.headers.get('location')
  if (location === null) return response
  const { pathname, search } = new URL(location)
  response.headers.set('location', pathname.replace(/^\/+/, '/') + search)
  response.headers.set('cache-control', 'no-store')
  response.headers.set('vary', 'accept-language')
  return response
}

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
    '/((?!api/|_next/|feeds/|embed/|healthz$|readyz$|robots\\.txt$|sitemap\\.xml$|favicon\\.ico$|icon\\.svg$).*)',
  ],
}
