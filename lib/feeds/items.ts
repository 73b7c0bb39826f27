// What becomes an entry of a feed. An entry is dated by the instant at which it became known here;
// when the thing itself happened is said in words, as exactly as it is known.
import type { PublicCase, PublicEvent } from '../cases/public-case'
import type { PartialDate } from '../dates/partial-date'
import type { Locale } from '../i18n/locales'
import type { PublicPublication } from '../publications/public-publication'
import { casePath, publicationPath } from '../routes'
import { plainBlocks } from '../text/markdown'
import type { FeedItem } from './feed'

/** What a feed says, in its language. */
export type FeedWords = {
  locale: Locale
  /** "Erkin Musaev: Release (August 2017)" */
  event: (said: { title: string; type: PublicEvent['type']; date: PartialDate }) => string
  /** "Letter of thanks: …" */
  publication: (said: { kind: PublicPublication['kind']; title: string }) => string
  /** "Status: Released 2017" */
  status: (caseRecord: PublicCase) => string
  /** "Said by Denis Krivosheev, Deputy Director" */
  spokesperson: (said: { name: string; role: string | null }) => string
}

/**
 * The entry of a publication. `visibleFrom`: the instant from which everybody may read it.
 * `authority`: the host name under which ids are coined.
 */
export function publicationItem(
  { publication, visibleFrom }: { publication: PublicPublication; visibleFrom: string },
  authority: string,
  words: FeedWords,
): FeedItem {
  const { kind, slug, title, body, spokesperson } = publication
  return {
    // RFC 4151. The slug of a publication never changes.
    id: `tag:${authority},2026:publications/${slug}`,
    title: words.publication({ kind, title: title.text }),
    path: publicationPath(words.locale, slug),
    updated: visibleFrom,
    paragraphs: [
      ...plainBlocks(body.text),
      ...(spokesperson === null ? [] : [words.spokesperson(spokesperson)]),
    ],
  }
}

/** The entry of an event on a case's timeline. A correction is a new event, and so a new entry. */
export function eventItem(caseRecord: PublicCase, event: PublicEvent, words: FeedWords): FeedItem {
  return {
    id: `urn:uuid:${event.id}`,
    title: words.event({ title: caseRecord.title.text, type: event.type, date: event.date }),
    path: `${casePath(words.locale, caseRecord.slug)}#event-${event.id}`,
    updated: event.enteredAt,
    paragraphs: [...(event.text === null ? [] : [event.text.text]), words.status(caseRecord)],
  }
}

/** The entries of a case, the latest event first. `all` false: only what is news beyond the case. */
export const eventItems = (
  caseRecord: PublicCase,
  { all }: { all: boolean },
  words: FeedWords,
): FeedItem[] =>
  caseRecord.events
    .filter((event) => all || isNews(event))
    .map((event) => eventItem(caseRecord, event, words))
    .reverse()

/**
 * Whether an event is news beyond the case's own feed: it changed somebody's status, or it was
 * written as an update. The rest is told on the case page and in the case's feed.
 */
export const isNews = (event: Pick<PublicEvent, 'type' | 'statusEffect'>): boolean =>
  event.statusEffect !== null || event.type === 'update'
