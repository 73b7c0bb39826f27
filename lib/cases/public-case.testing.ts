// For tests of what is made from a public case.
import fc from 'fast-check'
import { anyEdtf } from '../dates/partial-date.testing'
import { LISTS } from '../record/choices'
import type { Field } from '../record/field'
import {
  type PublicKindCode,
  PUBLIC_KIND_CODES,
  childrenOf,
  fieldsOfClass,
  isPublicKind,
  kindOf,
} from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'
import type { PublicCase, PublicEvent, PublicPerson, PublicSource } from './public-case'
import { compareEvents, currentStatus } from './status'
import { date } from './status.testing'
import { EVENT_TYPES, LIBERTY_STATUSES, RELEASE_MANNERS } from './vocabulary'

export const english = (text: string) => ({ text, lang: 'en' as const })

const source = (number: number): PublicSource => ({
  kind: 'report',
  publisher: 'A publisher',
  title: `Report ${number}`,
  author: null,
  published: null,
  url: null,
  archivedUrl: null,
  accessed: null,
  lastVerifiedOn: null,
})

/** A public case about "p", with what the test names. */
export const publicCaseOf = (rest: Partial<PublicCase> = {}): PublicCase => ({
  caseId: '0197a000-0000-7000-8000-000000000000',
  reference: 'UZB-2007-0001',
  slug: 'a-person',
  locale: 'en',
  version: 1,
  title: english('A Person'),
  summary: english('Told from today.'),
  basis: 'publicly_reported',
  countries: [{ code: 'UZ', role: 'harm' }],
  knownAsOf: null,
  people: [personOf()],
  events: [],
  themes: ['torture'],
  campaigns: [{ slug: 'w4r-2014', name: 'Write for Rights 2014' }],
  photographs: [],
  archived: false,
  sources: [source(1), source(2), source(3)],
  publishedAt: '2026-11-25T12:00:00.000Z',
  ...rest,
})

export const personOf = (rest: Partial<PublicPerson> = {}): PublicPerson => ({
  id: 'p',
  names: [{ value: 'A Person', kind: 'legal', script: 'Latn', language: null }],
  nationalities: ['UZ'],
  occupations: null,
  status: null,
  entries: [],
  ...rest,
})

export const publicEventOf = (
  entered: number,
  edtf: string,
  statusEffect: PublicEvent['statusEffect'],
  rest: Partial<PublicEvent> = {},
): PublicEvent => ({
  id: `e${entered}`,
  type: 'update',
  date: date(edtf),
  countryCode: null,
  place: null,
  text: english('Something happened.'),
  statusEffect,
  manner: null,
  people: ['p'],
  certainty: 'unknown',
  links: [],
  entered,
  enteredAt: '2026-11-24T12:00:00.000Z',
  sources: [],
  ...rest,
})

/** What a field of the record says when nobody said anything. */
function nothing(field: Field): unknown {
  if (field.type === 'choices' || field.type === 'countries') return []
  if (field.type === 'choice') return field.or ?? LISTS[field.list][0]
  return field.type === 'flag' ? false : null
}

/** An entry of the record in which nothing is said but what the test names. */
export function entryOf<K extends PublicKindCode>(
  kind: K,
  id: string,
  values: Partial<PublicEntry<K>['values']> = {},
  rest: Partial<Pick<PublicEntry, 'children' | 'sources'>> = {},
): PublicEntry {
  const { fields } = kindOf(kind)
  const silent = fieldsOfClass(kind, 'public').map((name) => [
    name,
    fields[name] ? nothing(fields[name]) : null,
  ])
  return {
    kind,
    id,
    values: { ...Object.fromEntries(silent), ...values } as PublicEntry['values'],
    sources: [],
    children: [],
    ...rest,
  }
}

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })
const day = fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 10, max: 28 }))

function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'date':
      return field.required ? anyEdtf.map(date) : fc.option(anyEdtf.map(date))
    case 'moment':
      return day.map(([year, of]) => `${year}-05-${of}T10:00`)
    case 'choice':
      return fc.constantFrom(...LISTS[field.list])
    case 'choices':
      return fc.subarray([...LISTS[field.list]])
    case 'words':
      return fc.constantFrom(null, english('Words'))
    case 'link':
      return fc.constantFrom(null, 'proceeding 0', 'proceeding 1')
    default:
      return fc.constant(nothing(field))
  }
}

function anyEntry(kind: PublicKindCode, id: string): fc.Arbitrary<PublicEntry> {
  const { fields } = kindOf(kind)
  const values = Object.fromEntries(
    fieldsOfClass(kind, 'public').flatMap((name) =>
      fields[name] ? [[name, anyValue(fields[name])] as const] : [],
    ),
  )
  const within = kind === 'person' ? [] : childrenOf(kind).filter(isPublicKind)
  const children = within.flatMap((child) =>
    [0, 1].map((index) => fc.option(anyEntry(child, `${id} ${child} ${index}`))),
  )
  return fc.record({
    kind: fc.constant(kind),
    id: fc.constant(id),
    values: fc.record(values) as unknown as fc.Arbitrary<PublicEntry['values']>,
    sources: numbers,
    children: fc.tuple(...children).map((all) => all.filter((child) => child !== null)),
  })
}

const TOP = PUBLIC_KIND_CODES.filter(
  (kind) => kind !== 'personName' && kindOf(kind).parent.kind === 'person',
)
const anyEntries: fc.Arbitrary<PublicEntry[]> = fc
  .tuple(
    ...TOP.flatMap((kind) =>
      (kind === 'person' ? [0] : [0, 1]).map((index) =>
        fc.option(anyEntry(kind, `${kind} ${index}`)),
      ),
    ),
  )
  .map((all) => all.filter((entry) => entry !== null))

const anyEvents: fc.Arbitrary<PublicEvent[]> = fc
  .array(
    fc.record({
      edtf: anyEdtf,
      statusEffect: fc.option(fc.constantFrom(...LIBERTY_STATUSES)),
      type: fc.constantFrom(...EVENT_TYPES),
      manner: fc.option(fc.constantFrom(...RELEASE_MANNERS)),
      people: fc.constantFrom<string[]>(['p'], ['q'], ['p', 'q']),
      to: fc.nat({ max: 9 }),
      sources: numbers,
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all
      .map(({ edtf, statusEffect, to, ...rest }, index) =>
        publicEventOf(index, edtf, statusEffect, {
          ...rest,
          links: to < all.length ? [{ to: `e${to}`, kind: 'follows' }] : [],
        }),
      )
      .sort((a, b) => compareEvents(standing(a), standing(b))),
  )

/** A public event as the fold wants it. */
export const standing = (event: PublicEvent) => ({ ...event, corrects: null, retracted: false })

/** Any public case of two people, whose statuses follow from its events. */
export const anyPublicCase: fc.Arbitrary<PublicCase> = fc
  .tuple(anyEvents, anyEntries, fc.option(anyEdtf.map(date)))
  .map(([events, entries, knownAsOf]) =>
    publicCaseOf({
      knownAsOf,
      events,
      people: [personOf({ entries }), personOf({ id: 'q' })].map((person) => {
        const derived = currentStatus(events.map(standing), person.id)
        return {
          ...person,
          status: derived && {
            status: derived.status,
            manner: derived.manner,
            since: derived.since,
          },
        }
      }),
    }),
  )

/** Any day on which something of such a case may have been so. */
export const anyDay: fc.Arbitrary<string> = day.map(([year, of]) => `${year}-06-${of}`)
