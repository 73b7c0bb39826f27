// A feed before it is written as Atom, RSS or JSON: plain text and paths, no markup, no origin.
import type { FeedFormat } from '../routes'

/** One entry. Texts are plain; `path` starts with a slash. */
export type FeedItem = {
  /** Stable for ever, a URI. */
  id: string
  title: string
  path: string
  /** Instant, ISO 8601 UTC: when the entry became known here. Never a guess at when it happened. */
  updated: string
  paragraphs: string[]
}

export type FeedHead = {
  title: string
  description: string
  /** The page that the feed follows. */
  pagePath: string
  /** The feed itself, in each format. */
  feedPath: (format: FeedFormat) => string
  language: string
}

/**
 * Entries as a reader wants them: the newest first, each once, at most `limit`. Entries of the same
 * instant keep the order in which they were given.
 */
export function newestFirst(items: readonly FeedItem[], limit: number): FeedItem[] {
  const once = new Map(items.map((item) => [item.id, item]))
  return [...once.values()]
    .sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated))
    .slice(0, limit)
}

/** The newest instant in a list of entries; null when the list is empty. */
export const newestInstant = (items: readonly FeedItem[]): string | null =>
  items.reduce<string | null>(
    (newest, { updated }) =>
      newest === null || Date.parse(updated) > Date.parse(newest) ? updated : newest,
    null,
  )
