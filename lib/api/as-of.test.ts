import { describe, expect, test } from 'vitest'
import { caseAsOf } from '../cases/as-of'
import { personOf, publicCaseOf, publicEventOf } from '../cases/public-case.testing'
import { date } from '../cases/status.testing'
import { toApiCaseAsOf } from './as-of'
import { readCaseQuery } from './case-list-query'

const today = '2026-11-25'
const ask = (text: string) => readCaseQuery(new URLSearchParams(text), today)

describe('what is asked of one case', () => {
  test('is the day of today in English unless another is named', () => {
    expect(ask('')).toEqual({ ok: true, value: { lang: 'en' } })
    expect(ask('asOf=2014-12-01&lang=ru')).toEqual({
      ok: true,
      value: { lang: 'ru', asOf: '2014-12-01' },
    })
  })

  test.each([
    ['asOf=', 'required'],
    ['asOf=2014', 'not_a_day'],
    ['asOf=2014-02-30', 'not_a_day'],
    ['asOf=1700-01-01', 'too_long_ago'],
    ['asOf=2026-11-26', 'in_the_future'],
    ['asOf=2014-12-01&asOf=2015-12-01', 'repeated'],
  ])('is refused at its parameter: %s', (query, code) => {
    expect(ask(query)).toEqual({ ok: false, error: [{ pointer: '/query/asOf', code }] })
  })
})

test('an answer as of a day names the day and what it leaves out, and has no summary', () => {
  const document = publicCaseOf({
    events: [publicEventOf(1, '2006', 'imprisoned'), publicEventOf(2, '2017', 'released')],
    people: [
      personOf({
        status: { status: 'released', manner: null, since: date('2017') },
      }),
    ],
  })
  const words = {
    label: () => 'Imprisoned',
    page: (slug: string) => `https://vigil.test/${slug}`,
    picture: () => '',
  }
  const told = toApiCaseAsOf(caseAsOf(document, '2014-12-01'), words)
  expect(told).toMatchObject({ as_of: '2014-12-01', left_out: 0, summary: null })
  expect(told.people[0]?.status).toMatchObject({ code: 'imprisoned' })
})
