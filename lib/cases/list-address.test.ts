import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNarrowed, listHref, readListQuery } from './list-address'
import { LIBERTY_STATUSES } from './vocabulary'

const read = (href: string) =>
  readListQuery(Object.fromEntries(new URL(href, 'https://vigil.example').searchParams))

describe('the address of the list of cases', () => {
  test('says what is searched and filtered, and the first page has no number', () => {
    const query = { q: 'Ali Feruz', country: 'UZ', status: 'facing_deportation', page: 1 } as const
    expect(listHref('en', query)).toBe('/en/cases?q=Ali+Feruz&country=UZ&status=facing_deportation')
    expect(listHref('ar', { ...query, q: '', country: undefined, status: undefined })).toBe(
      '/ar/cases',
    )
  })

  test('can be read back as it was written', () => {
    const query = fc.record({
      q: fc.string({ maxLength: 60, unit: 'grapheme' }).map((q) => readListQuery({ q }).q),
      country: fc.constantFrom('UZ', 'RU', undefined),
      status: fc.constantFrom(...LIBERTY_STATUSES, undefined),
      page: fc.integer({ min: 1, max: 100_000 }),
    })
    fc.assert(
      fc.property(query, (asked) => {
        expect(read(listHref('ru', asked))).toEqual(asked)
      }),
    )
  })

  test('leads to a list whatever somebody types into it', () => {
    // Any code point, half surrogates and control characters among them.
    const letter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
    const text = fc.oneof(fc.string(), fc.string({ unit: letter, maxLength: 20 }))
    const anything = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.constant(undefined))
    const params = fc.record({ q: anything, country: anything, status: anything, page: anything })
    const asLeft = (typed: Parameters<typeof readListQuery>[0]) => {
      const query = readListQuery(typed)
      return [query.page >= 1, /\p{Cc}/u.test(query.q), read(listHref('en', query))]
    }
    fc.assert(
      fc.property(params, (typed) => {
        expect(asLeft(typed)).toEqual([true, false, readListQuery(typed)])
      }),
    )
  })

  test.each([
    ['page', '0'],
    ['page', '-1'],
    ['page', '1e9'],
    ['page', '99999999999'],
    ['country', 'ZZ'],
    ['country', 'Uzbekistan'],
    ['status', 'happy'],
    ['q', '  \u0000 '],
  ])('leaves out %s=%s', (name, value) => {
    expect(readListQuery({ [name]: value })).toEqual({
      q: '',
      country: undefined,
      status: undefined,
      page: 1,
    })
  })

  test('knows whether anything narrows the list', () => {
    expect(isNarrowed(readListQuery({ page: '3' }))).toBe(false)
    expect(isNarrowed(readListQuery({ country: 'uz' }))).toBe(true)
  })
})
