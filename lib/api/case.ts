// A public case as the API tells it: names in snake case, dates as what is known of them. The shape
// is a promise to programs that we do not know: members are added, never renamed or removed.
import { labelOf } from '../cases/case-card'
import type { StatusLabel } from '../cases/label'
import type {
  PublicCase,
  PublicEvent,
  PublicPerson,
  PublicPhotograph,
  PublicSource,
} from '../cases/public-case'
import type { LibertyStatus, ReleaseManner } from '../cases/vocabulary'
import { toApiDate } from './date'
import { toApiRecord } from './entry'

/** The words of the language asked for. */
export type ApiWords = {
  /** The label of a case, such as "Released 2017". */
  label: (label: StatusLabel) => string
  /** The absolute address of a page, from its path. */
  page: (slug: string) => string
  /** The absolute address of a picture. */
  picture: (name: string) => string
}

export const toApiCase = (caseRecord: PublicCase, words: ApiWords) => ({
  reference: caseRecord.reference,
  slug: caseRecord.slug,
  url: words.page(caseRecord.slug),
  language: caseRecord.locale,
  title: caseRecord.title,
  summary: caseRecord.summary,
  status_label: words.label(labelOf(caseRecord)),
  basis: caseRecord.basis,
  countries: caseRecord.countries,
  known_as_of: toApiDate(caseRecord.knownAsOf),
  people: caseRecord.people.map((person) => toApiPerson(person, caseRecord, words)),
  themes: caseRecord.themes,
  campaigns: caseRecord.campaigns,
  photographs: caseRecord.photographs.map((each) => toApiPhotograph(each, words)),
  sources: caseRecord.sources.map(toApiSource),
  published_at: caseRecord.publishedAt,
})

const toApiPhotograph = (photograph: PublicPhotograph, words: ApiWords) => ({
  id: photograph.id,
  alt: photograph.alt,
  caption: photograph.caption,
  credit: photograph.credit,
  licence: photograph.licence,
  focal_point: photograph.focal,
  people: photograph.people,
  pictures: photograph.variants.map(({ name, width, height, mediaType }) => ({
    url: words.picture(name),
    width,
    height,
    media_type: mediaType,
  })),
})

function toApiPerson(person: PublicPerson, caseRecord: PublicCase, words: ApiWords) {
  return {
    id: person.id,
    names: person.names,
    nationalities: person.nationalities,
    occupations: person.occupations,
    status: person.status && {
      ...toStatus(person.status.status, person.status.manner),
      label: words.label(labelOf({ people: [person], knownAsOf: caseRecord.knownAsOf })),
      since: toApiDate(person.status.since),
    },
    ...toApiRecord(person.entries),
  }
}

const toStatus = (code: LibertyStatus, manner: ReleaseManner | null) => ({ code, manner })

export const toApiEvent = (event: PublicEvent) => ({
  id: event.id,
  type: event.type,
  date: toApiDate(event.date),
  country: event.countryCode,
  place: event.place,
  text: event.text,
  status: event.statusEffect && toStatus(event.statusEffect, event.manner),
  people: event.people,
  certainty: event.certainty,
  links: event.links,
  sources: event.sources,
  recorded_at: event.enteredAt,
})

export const toApiSource = (source: PublicSource) => ({
  kind: source.kind,
  publisher: source.publisher,
  title: source.title,
  author: source.author,
  published: toApiDate(source.published),
  url: source.url,
  archived_url: source.archivedUrl,
  accessed: toApiDate(source.accessed),
  last_verified_on: source.lastVerifiedOn,
})
