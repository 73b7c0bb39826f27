import type { NextRequest } from 'next/server'
import { env } from '@/lib/env'
import { parseFeedAddress } from '@/lib/feeds/address'
import { newestInstant } from '@/lib/feeds/feed'
import { FEED_TYPES, renderFeed } from '@/lib/feeds/render'
import { unlessAway } from '@/lib/http/away'
import { conditionalAnswer } from '@/lib/http/conditional'
import { begin } from '@/lib/http/response-store'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { caseFeedPath } from '@/lib/routes'
import { gatherFeed } from '../gather-feed'

type Context = { params: Promise<{ path: string[] }> }

/** A feed: /feeds/all.atom, /feeds/countries/uz.rss, /feeds/cases/{slug}.json; ?lang= chooses the language. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  begin()
  const address = parseFeedAddress((await params).path)
  const lang = request.nextUrl.searchParams.get('lang') ?? DEFAULT_LOCALE
  if (!address.ok || !isLocale(lang)) return plain(404, 'There is no feed at this address.')
  const { scope, format } = address.value
  const feed = await unlessAway(() => gatherFeed(scope, lang))
  if (feed === 'away')
    return plain(503, 'The record cannot be reached at the moment.', { 'retry-after': '60' })
  if (feed.kind === 'missing') return plain(404, 'There is no feed at this address.')
  if (feed.kind === 'withdrawn') return plain(410, 'This feed has been withdrawn.')
  if (feed.kind === 'moved')
    return new Response(null, {
      status: 308,
      headers: { location: caseFeedPath(lang, feed.slug, format) },
    })
  return conditionalAnswer(request, {
    body: renderFeed(feed.head, feed.items, format, env.PUBLIC_ORIGIN),
    contentType: FEED_TYPES[format],
    modified: newestInstant(feed.items),
  })
}

const plain = (status: number, words: string, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
