// A feed written as Atom 1.0, RSS 2.0 or JSON Feed 1.
import { Feed } from 'feed'
import type { FeedFormat } from '../routes'
import { type FeedHead, type FeedItem, newestInstant } from './feed'

/** What each format is sent as. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** XML 1.0 has no way to write these at all, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const clean = (text: string) => text.replace(UNWRITABLE, '')

/** Plain text as HTML. The closing angle bracket too: "]]>" would end the CDATA around it. */
const html = (text: string) =>
  clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const toHtml = (paragraphs: readonly string[]) =>
  paragraphs.map((text) => `<p>${html(text).replaceAll('\n', '<br>')}</p>`).join('')

/**
 * The text of a feed. `origin` (such as https://vigil.example) makes every link absolute. The same
 * entries give the same text, byte for byte: nothing in it depends on when it is asked for.
 */
export function renderFeed(
  head: FeedHead,
  items: readonly FeedItem[],
  format: FeedFormat,
  origin: string,
): string {
  const absolute = (path: string) => new URL(path, origin).href
  const address = (as: FeedFormat) => absolute(head.feedPath(as))
  const feed = new Feed({
    id: address('atom'),
    title: clean(head.title),
    description: clean(head.description),
    link: absolute(head.pagePath),
    language: head.language,
    // Atom requires an instant even of an empty feed.
    updated: new Date(newestInstant(items) ?? 0),
    generator: 'Vigil',
    author: { name: 'Vigil', link: absolute('/') },
    feedLinks: { atom: address('atom'), rss: address('rss'), json: address('json') },
  })
  for (const item of items) {
    const instant = new Date(item.updated)
    feed.addItem({
      id: item.id,
      // Atom and RSS say that titles are HTML; JSON Feed says that they are plain.
      title: format === 'json' ? item.title : html(item.title),
      link: absolute(item.path),
      date: instant,
      published: instant,
      content: toHtml(item.paragraphs),
    })
  }
  return format === 'atom' ? feed.atom1() : format === 'rss' ? feed.rss2() : feed.json1()
}
