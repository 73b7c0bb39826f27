import { expect, test } from 'vitest'
import {
  fromSourceColumns,
  readSource,
  SOURCE_FIELD_NAMES,
  sourceTexts,
  toSourceColumns,
} from './fields'

const typed = {
  kind: 'report',
  publisher: 'Invented Publisher',
  title: 'Invented report',
  author: 'An invented author',
  url: 'https://example.org/report',
  archivedUrl: 'https://archive.example.org/report',
  language: 'uz',
  published: '2016-05',
  accessed: '2026-11-20',
  lastVerifiedOn: '2026-11-24',
  connection: 'organisation',
  reliability: 'reliable',
  confidential: 'yes',
  reviewAfterDays: '90',
  note: 'A note\nof two lines',
}

test('every field survives the way from the form to the columns and back', () => {
  const read = readSource(typed)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  expect(sourceTexts(fromSourceColumns(toSourceColumns(read.value)))).toEqual(typed)
  expect(Object.keys(typed)).toEqual(SOURCE_FIELD_NAMES)
})

test('of a source only its kind, publisher and title must be known; the rest has safe defaults', () => {
  const read = readSource({ kind: 'letter', publisher: 'Somebody', title: 'A letter' })
  expect(read).toMatchObject({
    ok: true,
    value: {
      author: null,
      published: null,
      lastVerifiedOn: null,
      connection: 'unknown',
      reliability: 'unknown',
      confidential: false,
      reviewAfterDays: 180,
    },
  })
})

test('everything that is wrong is said at once, each at its field', () => {
  const wrong = {
    kind: 'rumour',
    title: 'x'.repeat(501),
    url: 'javascript:alert(1)',
    archivedUrl: 'somewhere',
    language: 'klingonese',
    published: '2016-13',
    lastVerifiedOn: 'August 2017',
    connection: 'nobody',
    reliability: 'perfect',
    reviewAfterDays: '4000',
  }
  expect(readSource(wrong)).toEqual({
    ok: false,
    error: {
      kind: 'not_a_choice',
      publisher: 'required',
      title: 'too_long',
      url: 'not_a_web_address',
      archivedUrl: 'not_a_web_address',
      language: 'not_a_language',
      published: expect.any(String),
      lastVerifiedOn: 'day_required',
      connection: 'not_a_choice',
      reliability: 'not_a_choice',
      reviewAfterDays: 'number_out_of_range',
    },
  })
})
