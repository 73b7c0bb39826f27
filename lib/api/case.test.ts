import { expect, test } from 'vitest'
import type { PublicCase } from '../cases/public-case'
import type { PublicEntry } from '../record/public-entry'
import { toApiCase, toApiEvent } from './case'
import { toApiList } from './case-list'
import { toProblem } from './problem'

const month = { edtf: '2017-08', lower: '2017-08-01', upper: '2017-08-31' }
const english = (text: string) => ({ text, lang: 'en' as const })

const anAllegation: PublicEntry<'allegation'> = {
  kind: 'allegation',
  id: 'a1',
  values: {
    type: 'torture',
    allegedBy: 'a report',
    certainty: 'unknown',
    text: null,
    date: null,
    place: null,
    methods: ['beating'],
    purposes: [],
    forcedConfession: 'unknown',
    statement: 'unknown',
    confessionUsedAtTrial: 'yes',
    prisonerRights: [],
    medicalAttention: 'unknown',
    medicalEvidence: 'unknown',
    officialResponse: 'unknown',
    investigation: 'unknown',
  },
  sources: [1],
  children: [],
}

const caseRecord: PublicCase = {
  caseId: '0197a000-0000-7000-8000-000000000000',
  reference: 'UZB-2007-0001',
  slug: 'a-person',
  locale: 'en',
  version: 1,
  title: english('A Person'),
  summary: english('Who this is.'),
  basis: 'publicly_reported',
  countries: [{ code: 'UZ', role: 'harm' }],
  knownAsOf: month,
  people: [
    {
      id: 'p1',
      names: [{ value: 'A Person', kind: 'legal', script: 'Latn', language: null }],
      nationalities: ['UZ'],
      occupations: null,
      status: { status: 'released', manner: 'early', since: month },
      entries: [anAllegation],
    },
  ],
  events: [
    {
      id: 'e1',
      type: 'release',
      date: month,
      countryCode: null,
      place: null,
      text: english('Released.'),
      statusEffect: 'released',
      manner: 'early',
      people: ['p1'],
      certainty: 'unknown',
      links: [],
      entered: 7,
      enteredAt: '2026-11-24T12:00:00.000Z',
      sources: [1],
    },
  ],
  themes: [],
  campaigns: [],
  photographs: [
    {
      id: 'f1',
      alt: english('A person at a window'),
      caption: null,
      credit: 'An invented photographer',
      licence: 'CC BY 4.0',
      focal: { x: 0.5, y: 0 },
      people: ['p1'],
      variants: [{ name: 'random', width: 320, height: 400, mediaType: 'image/webp' }],
    },
  ],
  archived: false,
  sources: [],
  publishedAt: '2026-11-25T12:00:00.000Z',
}
const words = {
  label: () => 'Released 2017',
  page: (slug: string) => `https://vigil.example/en/cases/${slug}`,
  picture: (name: string) => `https://vigil.example/photographs/${name}`,
}

test('a status is a code with its words and the manner apart, and a month stays a month', () => {
  const [person] = toApiCase(caseRecord, words).people
  expect(person?.status).toEqual({
    code: 'released',
    label: 'Released 2017',
    manner: 'early',
    since: { edtf: '2017-08', from: '2017-08-01', to: '2017-08-31' },
  })
})

test('a photograph comes in every size, with what it shows, whose it is and on what terms', () => {
  expect(toApiCase(caseRecord, words).photographs).toMatchObject([
    {
      alt: { text: 'A person at a window' },
      credit: 'An invented photographer',
      licence: 'CC BY 4.0',
      focal_point: { x: 0.5, y: 0 },
      people: ['p1'],
      pictures: [
        { url: 'https://vigil.example/photographs/random', width: 320, media_type: 'image/webp' },
      ],
    },
  ])
})

test('an allegation says who alleges it', () => {
  expect(toApiCase(caseRecord, words).people[0]?.allegations[0]).toMatchObject({
    type: 'torture',
    alleged_by: 'a report',
    confession_used_at_trial: 'yes',
    date: null,
  })
})

test('nothing of ours inside is told: neither the row of the case nor the order of entry', () => {
  const told = JSON.stringify([toApiCase(caseRecord, words), caseRecord.events.map(toApiEvent)])
  expect(told).not.toContain(caseRecord.caseId)
  expect(told).not.toContain('entered')
})

test('every member is named in small letters with underscores', () => {
  const namesIn = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [
          ...(Array.isArray(value) ? [] : [name]),
          ...namesIn(inner),
        ])
      : []
  const names = namesIn([toApiCase(caseRecord, words), caseRecord.events.map(toApiEvent)])
  expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([])
})

test('a list says how many pages there are; an empty one has none', () => {
  expect(toApiList(['a'], { total: 41, page: 3, perPage: 20 })).toMatchObject({
    total_records: 41,
    total_pages: 3,
  })
  expect(toApiList([], { total: 0, page: 1, perPage: 20 })).toMatchObject({
    total_records: 0,
    total_pages: 0,
  })
})

test('the type of a problem is an address of ours and does not change with what went wrong', () => {
  const wrong = [{ pointer: '/quantity', code: 'required', detail: 'This is required.' }]
  expect(toProblem('invalid-input', 'https://vigil.example', wrong)).toEqual({
    type: 'https://vigil.example/problems/invalid-input',
    title: 'Some of what was sent is not valid',
    status: 422,
    errors: wrong,
  })
})
