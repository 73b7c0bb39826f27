import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/auth'
import { isOwnOrigin } from '@/lib/http/origin'
import { refusalOfPost } from '@/lib/http/post'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = NextAuth(authOptions) as (
  request: NextRequest,
  context: Context,
) => Promise<Response>

// Only what signing in needs. Signing out is ours (app/staff/sign-out), and the rest of what next-auth
// offers (its own pages, a log that anybody may write to) has no use here.
const READ = new Set(['session', 'csrf', 'error', 'signin'])
const SENT = new Set(['callback/credentials'])

async function answer(request: NextRequest, context: Context, allowed: ReadonlySet<string>) {
  const { nextauth } = await context.params
  if (!allowed.has(nextauth.join('/'))) return new Response(null, { status: 404 })
  const response = await handler(request, context)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const GET = (request: NextRequest, context: Context) => answer(request, context, READ)

export function POST(request: NextRequest, context: Context) {
  const { headers } = request
  const refusal = refusalOfPost({
    method: 'POST',
    ownOrigin: isOwnOrigin(headers),
    contentLength: headers.get('content-length'),
    transferEncoding: headers.get('transfer-encoding'),
  })
  if (refusal) return new Response(null, { status: refusal.status })
  // What is no plain form, next-auth would try to read as JSON, and stumble.
  if (!headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return new Response(null, { status: 415 })
  return answer(request, context, SENT)
}
