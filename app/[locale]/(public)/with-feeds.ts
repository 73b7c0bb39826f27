import type { Metadata } from 'next'
import { FEED_TYPES } from '@/lib/feeds/render'
import type { FeedFormat } from '@/lib/routes'

/** Makes the feeds of a page known to feed readers: they look for them in its head. */
export function withFeeds(
  metadata: Metadata,
  title: string,
  pathOf: (format: FeedFormat) => string,
): Metadata {
  const link = (format: FeedFormat) => [{ url: pathOf(format), title }]
  return {
    ...metadata,
    alternates: {
      ...metadata.alternates,
      types: {
        [typeOf('atom')]: link('atom'),
        [typeOf('rss')]: link('rss'),
        [typeOf('json')]: link('json'),
      },
    },
  }
}

const typeOf = (format: FeedFormat) => FEED_TYPES[format].replace(/;.*/, '')
