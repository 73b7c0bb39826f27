import { expect, test } from 'vitest'
import type { PublicCase } from '../cases/public-case'
import { sampleOfKind } from '../record/every-kind.testing'
import { KIND_CODES, fieldsOfClass, kindOf } from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'
import { textsOf } from './texts'

const date = { edtf: '2017-08', lower: '2017-08-01', upper: '2017-08-31' }
const source = {
  kind: 'report',
  publisher: 'said by a publisher',
  title: 'said by a title',
  author: 'said by an author',
  published: date,
  url: 'https://example.org/said-by-an-address',
  archivedUrl: 'https://archive.example.org/said-by-a-copy',
  accessed: date,
  lastVerifiedOn: '2017-08-22',
} as const

// An entry of every kind, each with something in every field that people write.
const entries = KIND_CODES.filter((code) => code !== 'personName').map((kind) => ({
  kind,
  id: `id-of-${kind}`,
  values: sampleOfKind(kind, 0),
  sources: [1],
  children: [],
})) as unknown as PublicEntry[]

const document: PublicCase = {
  caseId: 'id-of-case',
  reference: 'UZB-2007-0001',
  slug: 'said-by-a-slug',
  locale: 'en',
  version: 3,
  title: { text: 'said by the title', lang: 'en' },
  summary: { text: 'said by the summary', lang: 'en' },
  basis: 'publicly_reported',
  countries: [{ code: 'UZ', role: 'harm' }],
  knownAsOf: date,
  people: [
    {
      id: 'id-of-person',
      names: [{ value: 'said by a name', kind: 'legal', script: 'Latn', language: 'uz' }],
      nationalities: ['UZ'],
      occupations: null,
      status: { status: 'released', manner: 'early', since: date },
      entries,
    },
  ],
  events: [
    {
      id: 'id-of-event',
      type: 'release',
      date,
      countryCode: 'UZ',
      place: 'said by a place',
      text: { text: 'said by an event', lang: 'en' },
      statusEffect: 'released',
      manner: 'early',
      people: ['id-of-person'],
      certainty: 'confirmed',
      links: [],
      entered: 1,
      enteredAt: '2017-08-22T10:00:00Z',
      sources: [1],
    },
  ],
  themes: ['torture'],
  campaigns: [{ slug: 'said-by-a-campaign', name: 'said by its name' }],
  photographs: [
    {
      id: 'id-of-photograph',
      alt: { text: 'said by an alternative', lang: 'en' },
      caption: { text: 'said by a caption', lang: 'en' },
      credit: 'said by a credit',
      licence: 'said by a licence',
      focal: { x: 0.5, y: 0.5 },
      people: ['id-of-person'],
      variants: [{ name: 'drawn-by-lot', width: 1, height: 1, mediaType: 'image/webp' }],
    },
  ],
  archived: false,
  sources: [source, { ...source, url: 'https://example.org/said-by-another' }],
  publishedAt: '2017-08-22T10:00:00Z',
}
const texts = textsOf(document)

test('every text that a person wrote is there, with its piece and its field', () => {
  const said = texts.map(({ text }) => text)
  for (const text of JSON.stringify(document).match(/"[^"]*said[- ]by[^"]*"/g) ?? [])
    expect(said).toContain(JSON.parse(text))
  expect(texts).toContainEqual({
    where: { what: 'photograph', id: 'id-of-photograph', field: 'caption' },
    text: 'said by a caption',
  })
})

test.each(KIND_CODES.filter((code) => code !== 'personName'))(
  'and all that is written in public fields of %s',
  (code) => {
    const written = fieldsOfClass(code, 'public').filter((name) =>
      ['line', 'text', 'words', 'address'].includes(kindOf(code).fields[name]?.type ?? ''),
    )
    const found = texts.filter(({ where }) => where.id === `id-of-${code}`)
    expect(found.map(({ where }) => where.field)).toEqual(expect.arrayContaining(written))
  },
)

test('both of two sources with one title', () => {
  expect(texts.map(({ text }) => text)).toContain('https://example.org/said-by-another')
})

test('no codes, ids and dates', () => {
  const codes = ['UZ', 'Latn', 'released', '2017-08', '2017-08-22', 'drawn-by-lot', 'en', 'torture']
  for (const { text } of texts) {
    expect(codes).not.toContain(text)
    expect(text).not.toMatch(/^id-of/)
  }
})
