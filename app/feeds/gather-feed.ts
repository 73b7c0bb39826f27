import 'server-only'
import { getTranslations } from 'next-intl/server'
import { getPublicCase } from '@/lib/cases/queries'
import { countryName } from '@/lib/countries/country'
import { env } from '@/lib/env'
import type { FeedScope } from '@/lib/feeds/address'
import { type FeedHead, type FeedItem, newestFirst } from '@/lib/feeds/feed'
import { eventItems, type FeedWords, publicationItem } from '@/lib/feeds/items'
import { type FeedFilter, listFeedCases, listFeedPublications } from '@/lib/feeds/queries'
import type { Locale } from '@/lib/i18n/locales'
import {
  allFeedPath,
  caseFeedPath,
  casePath,
  casesPath,
  countryFeedPath,
  countryPath,
} from '@/lib/routes'
import { feedWords } from './feed-words'

export type Gathered =
  | { kind: 'found'; head: FeedHead; items: FeedItem[] }
  | { kind: 'moved'; slug: string }
  | { kind: 'withdrawn' }
  | { kind: 'missing' }

/** Of each kind of entry, so that busy cases cannot push every publication out of a feed. */
const MOST = 100

/** What a feed holds: only what is public now, read anew for every request. */
export async function gatherFeed(scope: FeedScope, locale: Locale): Promise<Gathered> {
  return scope.kind === 'case' ? caseFeed(scope.slug, locale) : newsFeed(scope, locale)
}

async function newsFeed(
  scope: Exclude<FeedScope, { kind: 'case' }>,
  locale: Locale,
): Promise<Gathered> {
  const t = await getTranslations({ locale, namespace: 'countries.feed' })
  const words = await feedWords(locale)
  const filter = { limit: MOST, ...(scope.kind === 'country' ? { country: scope.code } : {}) }
  const cases = await listFeedCases(filter, locale)
  const events = cases.flatMap((caseRecord) => eventItems(caseRecord, { all: false }, words))
  const items = [...newestFirst(events, MOST), ...(await publicationItems(filter, words))]
  return { kind: 'found', head: headOf(), items: newestFirst(items, 2 * MOST) }

  function headOf(): FeedHead {
    if (scope.kind === 'all') {
      const said = { title: t('allTitle'), description: t('allDescription') }
      return {
        ...said,
        pagePath: casesPath(locale),
        feedPath: (format) => allFeedPath(locale, format),
        language: locale,
      }
    }
    const country = countryName(scope.code, locale)
    return {
      title: t('countryTitle', { country }),
      description: t('countryDescription', { country }),
      pagePath: countryPath(locale, scope.code),
      feedPath: (format) => countryFeedPath(locale, scope.code, format),
      language: locale,
    }
  }
}

async function caseFeed(slug: string, locale: Locale): Promise<Gathered> {
  const found = await getPublicCase(slug, locale)
  if (found.kind !== 'found') return found
  const t = await getTranslations({ locale, namespace: 'countries.feed' })
  const words = await feedWords(locale)
  const filter = { caseId: found.value.caseId, limit: MOST }
  const items = [
    ...eventItems(found.value, { all: true }, words),
    ...(await publicationItems(filter, words)),
  ]
  return {
    kind: 'found',
    head: {
      title: found.value.title.text,
      description: t('caseDescription'),
      pagePath: casePath(locale, slug),
      feedPath: (format) => caseFeedPath(locale, slug, format),
      language: locale,
    },
    items: newestFirst(items, 2 * MOST),
  }
}

async function publicationItems(filter: FeedFilter, words: FeedWords): Promise<FeedItem[]> {
  const authority = new URL(env.PUBLIC_ORIGIN).hostname
  const publications = await listFeedPublications(filter, words.locale)
  return publications.map((each) => publicationItem(each, authority, words))
}
