import { stopFollowing } from '@/lib/follows/commands'
import { getFollowByToken } from '@/lib/follows/queries'
import { unlessAway } from '@/lib/http/away'
import { begin } from '@/lib/http/response-store'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { stopFollowPath } from '@/lib/routes'

type Context = { params: Promise<{ token: string }> }

/**
 * Ends a follow at the press of the button that a mail program shows (RFC 8058). Such a program comes
 * from anywhere and sends no Origin: the token, which only that mail holds, is what it proves itself
 * with. Its body says nothing that we need, so it is not read.
 */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  begin()
  const { token } = await params
  const ended = await unlessAway(() => stopFollowing(token, new Date()))
  if (ended === 'away')
    return said(503, 'The record cannot be reached at the moment.', { 'retry-after': '60' })
  if (!ended.ok) return said(404, 'There is nothing at this address.')
  return said(200, 'No more mail comes. The address is forgotten.')
}

/** A person who opens the address is led to the page with the button; reading changes nothing. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  begin()
  const { token } = await params
  const read = await unlessAway(async () => ({
    follow: await getFollowByToken(token, DEFAULT_LOCALE),
  }))
  if (read === 'away')
    return said(503, 'The record cannot be reached at the moment.', { 'retry-after': '60' })
  if (read.follow === null) return said(404, 'There is nothing at this address.')
  return new Response(null, {
    status: 303,
    headers: {
      location: stopFollowPath(read.follow.locale, token),
      'cache-control': 'no-store',
    },
  })
}

const said = (status: number, words: string, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
