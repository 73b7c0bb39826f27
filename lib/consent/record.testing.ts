// A record in which every text says to which group it belongs and whom it is about, so that a test can
// tell from a document alone what got through the gate.
import fc from 'fast-check'
import type { CaseRecord, ConsentRow, EventRow } from '../cases/record'
import { date } from '../cases/status.testing'
import type { CaseEventType } from '../cases/vocabulary'
import { dateColumns } from '../dates/columns'
import { LISTS } from '../record/choices'
import type { Row } from '../record/entry'
import type { EntryRow } from '../record/entry-row'
import type { Field } from '../record/field'
import { type KindCode, PUBLIC_KIND_CODES, classOf, kindOf } from '../record/kinds'
import { CONSENT_GROUPS, type ConsentGroup } from './decision'
import { GROUP_OF_EVENT, TAKEN_FROM_ENTRIES } from './groups'

export const PEOPLE = ['p', 'q'] as const

/** What a text says of itself: `⟨story:p:charge.note⟩`. */
const mark = (group: ConsentGroup | 'fact', people: readonly string[], what: string) =>
  `⟨${group}:${people.join('+')}:${what}⟩`

/** The marks in a text, each once. */
export const marksIn = (text: string): string[] => [...new Set(text.match(/⟨[^⟩]*⟩/g))].sort()

/** The group to which a field belongs. */
function groupOf(code: KindCode, field: string): ConsentGroup | 'fact' {
  for (const group of ['health', 'story'] as const) {
    const kinds: Partial<Record<string, 'entry' | readonly string[]>> = TAKEN_FROM_ENTRIES[group]
    const taken = kinds[code]
    if (taken === 'entry' || taken?.includes(field)) return group
  }
  return 'fact'
}

const both = (...texts: string[]) => texts.join(' ')

function columnsOf(code: KindCode, name: string, field: Field, person: string): Row {
  const said = mark(groupOf(code, name), [person], `${code}.${name}`)
  switch (field.type) {
    case 'line':
    case 'text':
    case 'address':
      return { [name]: said }
    case 'words':
      return {
        [name]: {
          en: said,
          ru: both(said, mark('translations', [person], `${code}.${name}`)),
        },
      }
    case 'date':
      return dateColumns(name, date('2016'))
    case 'choice':
      return { [name]: LISTS[field.list][0] }
    case 'choices':
    case 'countries':
      return { [name]: [] }
    case 'moment':
      return { [name]: new Date('2016-05-01T10:00:00Z') }
    case 'zone':
      return { [name]: 'Asia/Tashkent' }
    case 'flag':
      return { [name]: false }
    default:
      return { [name]: null }
  }
}

const entryOf = (code: KindCode, person: string): EntryRow => {
  const { parent, fields } = kindOf(code)
  const row = Object.entries(fields)
    .filter(([name]) => classOf(code, name) === 'public')
    .map(([name, field]) => columnsOf(code, name, field, person))
  // An authority speaks for itself; whose words else are told is shown by gate-receipts.test.ts.
  if (code === 'receipt') row.push({ by: 'authority' })
  return {
    kind: code,
    id: code === 'person' ? person : `${code}-${person}`,
    parentId:
      parent.kind === 'person' || code === 'personName' ? person : `${parent.kind}-${person}`,
    version: 1,
    deletedAt: null,
    row: {
      ...Object.assign({}, ...row),
      ...(code === 'personName' ? { script: 'Latn', kind: 'legal', language: null } : {}),
    },
    sealed: [],
    citations: [],
  }
}

const eventOf = (type: CaseEventType, people: readonly string[], index: number): EventRow => {
  const group = GROUP_OF_EVENT[type] ?? 'story'
  const said = both(mark(group, people, type), mark('story', people, type))
  return {
    id: `${type}-${people.join('')}`,
    entered: BigInt(index),
    enteredAt: new Date('2026-11-24T12:00:00Z'),
    type,
    countryCode: null,
    place: mark('story', people, `${type}.place`),
    text: { en: said, ru: both(said, mark('translations', people, type)) },
    statusEffect: null,
    manner: null,
    certainty: 'unknown',
    internal: false,
    links: [],
    correctsId: null,
    retractedAt: null,
    people: people.map((casePersonId) => ({ casePersonId })),
    citations: [],
    ...eventDate,
  }
}
const eventDate = dateColumns('date', date('2016')) as Pick<
  EventRow,
  'dateEdtf' | 'dateLower' | 'dateUpper'
>

const EVENTS: CaseEventType[] = ['arrest', 'health', 'torture_allegation', 'thank_you_letter']

/** A case of two people in which every kind of entry and event is, with these consents. */
export const aRecord = (
  consents: Readonly<Record<string, ConsentRow[]>>,
  basis: CaseRecord['basis'] = 'publicly_reported',
): CaseRecord => ({
  id: 'case',
  reference: 'UZB-2026-0001',
  slug: 'two-people',
  state: 'draft',
  basis,
  version: 1,
  knownAsOfEdtf: null,
  knownAsOfLower: null,
  knownAsOfUpper: null,
  translations: [
    { locale: 'en', title: 'Two people', summary: mark('story', PEOPLE, 'summary') },
    {
      locale: 'ru',
      title: mark('translations', PEOPLE, 'title'),
      summary: both(mark('story', PEOPLE, 'summary'), mark('translations', PEOPLE, 'summary')),
    },
  ],
  countries: [{ countryCode: 'UZ', role: 'harm' }],
  campaigns: [],
  themes: [],
  citations: [],
  people: PEOPLE.map((id) => ({
    id,
    status: null,
    statusManner: null,
    statusSinceEdtf: null,
    statusSinceLower: null,
    statusSinceUpper: null,
    consents: consents[id] ?? [],
  })),
  events: [...PEOPLE.map((id) => [id]), [...PEOPLE]].flatMap((people, which) =>
    EVENTS.map((type, index) => eventOf(type, people, which * 10 + index)),
  ),
  photographs: [...PEOPLE.map((id) => [id]), [...PEOPLE]].map((people) => ({
    id: people.join(),
    alt: { en: mark('photograph', people, 'alt') },
    caption: null,
    credit: 'Invented photographer',
    licence: 'CC BY 4.0',
    focalX: 0.5,
    focalY: 0.5,
    internal: false,
    people: people.map((casePersonId) => ({ casePersonId })),
    variants: [{ name: people.join('-'), width: 320, height: 320, mediaType: 'image/webp' }],
  })),
  entries: PEOPLE.flatMap((id) => PUBLIC_KIND_CODES.map((code) => entryOf(code, id))),
})

/** The same record in which somebody is shown under a pseudonym. */
export const pseudonymised = (record: CaseRecord, person: string): CaseRecord => ({
  ...record,
  entries: record.entries.map((entry) =>
    entry.kind === 'person' && entry.parentId === person
      ? { ...entry, row: { ...entry.row, pseudonymised: true } }
      : entry,
  ),
})

type Said = { groups: readonly ConsentGroup[]; given: string; until?: string; withdrawn?: string }

/** A consent from the texts of its dates. */
export const aConsent = ({ groups, given, until, withdrawn }: Said, id = 'c'): ConsentRow =>
  ({
    id,
    groups: [...groups],
    ...dateColumns('given', date(given)),
    ...dateColumns('until', until === undefined ? null : date(until)),
    ...dateColumns('withdrawn', withdrawn === undefined ? null : date(withdrawn)),
  }) as ConsentRow

const day = fc.constantFrom(
  '2024',
  '2025-03',
  '2025-03-10',
  '2026-01~',
  '2026-06-15',
  '2027',
  '../2026',
  '2026/..',
)

/** Any consents of somebody, of any age. */
export const anyConsents: fc.Arbitrary<ConsentRow[]> = fc
  .array(
    fc.record({
      groups: fc.subarray([...CONSENT_GROUPS], { minLength: 1 }),
      given: day,
      until: fc.option(day, { nil: undefined }),
      withdrawn: fc.option(day, { nil: undefined }),
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ groups, given, until, withdrawn }, index) =>
      aConsent(
        {
          groups,
          given,
          ...(until === undefined ? {} : { until }),
          ...(withdrawn === undefined ? {} : { withdrawn }),
        },
        `c${index}`,
      ),
    ),
  )
