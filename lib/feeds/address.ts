// The addresses of feeds: /feeds/all.atom, /feeds/countries/uz.rss, /feeds/cases/erkin-musaev.json
import { isCountryCode } from '../countries/country'
import { type Result, ok, refuse } from '../result'
import type { FeedFormat } from '../routes'
import { isSlug } from '../text/slug'

export type FeedScope =
  | { kind: 'all' }
  /** ISO 3166-1 alpha-2, capital letters. */
  | { kind: 'country'; code: string }
  | { kind: 'case'; slug: string }

export type FeedAddress = { scope: FeedScope; format: FeedFormat }

const LAST = /^([a-z0-9-]+)\.(rss|atom|json)$/

/** What the segments after /feeds/ ask for; `missing` for anything that is not a feed's address. */
export function parseFeedAddress(segments: readonly string[]): Result<FeedAddress, 'missing'> {
  const [, name = '', format = ''] = LAST.exec(segments.at(-1) ?? '') ?? []
  const scope = scopeOf(segments.slice(0, -1).join('/'), name)
  return scope && isFormat(format) ? ok({ scope, format }) : refuse('missing')
}

function scopeOf(room: string, name: string): FeedScope | null {
  if (room === '' && name === 'all') return { kind: 'all' }
  const code = name.toUpperCase()
  if (room === 'countries' && isCountryCode(code)) return { kind: 'country', code }
  if (room === 'cases' && isSlug(name)) return { kind: 'case', slug: name }
  return null
}

const isFormat = (text: string): text is FeedFormat =>
  text === 'rss' || text === 'atom' || text === 'json'
