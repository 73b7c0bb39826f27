import { describe, expect, test } from 'vitest'
import type { PublicCase, PublicEvent } from '../cases/public-case'
import type { PublicPublication } from '../publications/public-publication'
import { eventItem, eventItems, type FeedWords, isNews, publicationItem } from './items'

const words: FeedWords = {
  locale: 'en',
  event: ({ title, type, date }) => `${title}: ${type} (${date.edtf})`,
  publication: ({ kind, title }) => `${kind}: ${title}`,
  status: () => 'Status: as it is',
  spokesperson: ({ name, role }) => `Said by ${name}, ${role}`,
}

const event = (fields: Partial<PublicEvent>): PublicEvent => ({
  id: '0197a000-0000-7000-8000-000000000001',
  type: 'release',
  date: { edtf: '2017-08', lower: '2017-08-01', upper: '2017-08-31' },
  countryCode: null,
  place: null,
  text: { text: 'Released early.', lang: 'en' },
  statusEffect: 'released',
  manner: 'early',
  people: [],
  certainty: 'unknown',
  links: [],
  entered: 1,
  enteredAt: '2026-11-24T12:00:00.000Z',
  sources: [],
  ...fields,
})

const caseRecord = (events: PublicEvent[]): PublicCase => ({
  caseId: '0197a000-0000-7000-8000-000000000000',
  reference: 'UZB-2007-0001',
  slug: 'a-person',
  locale: 'en',
  version: 1,
  title: { text: 'A Person', lang: 'en' },
  summary: { text: 'Who this is.', lang: 'en' },
  basis: 'publicly_reported',
  countries: [],
  knownAsOf: null,
  people: [],
  events,
  themes: [],
  campaigns: [],
  photographs: [],
  archived: false,
  sources: [],
  publishedAt: '2026-11-25T12:00:00.000Z',
})

const publication: PublicPublication = {
  slug: 'a-letter',
  locale: 'en',
  kind: 'thank_you_letter',
  publishedOn: '2017-08-22',
  title: { text: 'Thanks', lang: 'en' },
  body: { text: 'First.\n\nSecond.', lang: 'en' },
  spokesperson: { name: 'A Speaker', role: 'Director' },
  countryCodes: ['UZ'],
  caseIds: [],
  source: null,
}

describe('an event', () => {
  test('is dated by when it was recorded, and its own date is said only as exactly as it is known', () => {
    const item = eventItem(caseRecord([]), event({}), words)
    expect(item.updated).toBe('2026-11-24T12:00:00.000Z')
    expect(item.title).toBe('A Person: release (2017-08)')
  })

  test('has the id of its row, which never changes, and leads to its place on the case page', () => {
    expect(eventItem(caseRecord([]), event({}), words)).toMatchObject({
      id: 'urn:uuid:0197a000-0000-7000-8000-000000000001',
      path: '/en/cases/a-person#event-0197a000-0000-7000-8000-000000000001',
    })
  })

  test('is news beyond its case when it changes a status or was written as an update', () => {
    expect(isNews({ type: 'hearing', statusEffect: 'released' })).toBe(true)
    expect(isNews({ type: 'update', statusEffect: null })).toBe(true)
    expect(isNews({ type: 'hearing', statusEffect: null })).toBe(false)
  })

  test('comes in its case latest first, and there every event is told', () => {
    const events = [
      event({ id: 'first', type: 'hearing', statusEffect: null }),
      event({ id: 'second' }),
      event({ id: 'third', type: 'update', statusEffect: null }),
    ]
    const ids = (all: boolean) => eventItems(caseRecord(events), { all }, words).map(({ id }) => id)
    expect(ids(true)).toEqual(['urn:uuid:third', 'urn:uuid:second', 'urn:uuid:first'])
    expect(ids(false)).toEqual(['urn:uuid:third', 'urn:uuid:second'])
  })
})

test('a publication is dated by when everybody could read it, with all it says and who says it', () => {
  const visibleFrom = '2017-08-23T00:01:00.000Z'
  expect(publicationItem({ publication, visibleFrom }, 'vigil.example', words)).toEqual({
    id: 'tag:vigil.example,2026:publications/a-letter',
    title: 'thank_you_letter: Thanks',
    path: '/en/publications/a-letter',
    updated: visibleFrom,
    paragraphs: ['First.', 'Second.', 'Said by A Speaker, Director'],
  })
})
