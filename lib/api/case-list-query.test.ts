import { expect, test } from 'vitest'
import { detailOf } from './details'
import { readCaseListQuery } from './case-list-query'

const read = (query: string) => readCaseListQuery(new URLSearchParams(query))
const wrong = (query: string) => {
  const parsed = read(query)
  return parsed.ok ? [] : parsed.error.map(({ pointer, code }) => `${pointer} ${code}`)
}

test('nothing asked for is the first page of everything, in English', () => {
  expect(read('')).toEqual({ ok: true, value: { page: 1, per_page: 20, lang: 'en' } })
})

test('everything that can be asked for', () => {
  expect(read('q=feruz&country=uz&status=released&page=2&per_page=100&lang=fr')).toEqual({
    ok: true,
    value: { q: 'feruz', country: 'UZ', status: 'released', page: 2, per_page: 100, lang: 'fr' },
  })
})

test('an empty search searches nothing', () => {
  expect(read('q=')).toMatchObject({ ok: true, value: { page: 1 } })
})

test.each([
  ['page=0', '/query/page not_a_number'],
  ['page=-1', '/query/page not_a_number'],
  ['page=1e9', '/query/page not_a_number'],
  ['page=999999', '/query/page too_large'],
  ['per_page=101', '/query/per_page too_large'],
  ['country=zz', '/query/country not_a_country'],
  ['country=USA', '/query/country not_a_country'],
  ['status=happy', '/query/status unknown_status'],
  ['lang=de', '/query/lang unknown_language'],
  ['q=a%00b', '/query/q control_characters'],
  ['q=%E2%80%AE', '/query/q bidi_controls'],
  [`q=${'a'.repeat(201)}`, '/query/q too_long'],
  ['status=released&status=died', '/query/status repeated'],
  ['status[not]=released', '/query/status[not] unknown_parameter'],
  ['__proto__=1', '/query/__proto__ unknown_parameter'],
])('%s is refused', (query, expected) => {
  expect(wrong(query)).toEqual([expected])
})

test('every code of a parameter has a sentence', () => {
  const codes = [
    'not_a_number',
    'too_large',
    'not_a_country',
    'unknown_status',
    'unknown_language',
    'unknown_parameter',
    'repeated',
  ]
  expect(codes.filter((code) => !detailOf(code).endsWith('.'))).toEqual([])
})
