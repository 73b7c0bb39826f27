import { expect, test } from 'vitest'
import type { PublicPerson } from '../cases/public-case'
import type { LibertyStatus, ReleaseManner } from '../cases/vocabulary'
import { changedPeople } from './occasion'

type Said = [LibertyStatus, ReleaseManner | null, string] | null
const person = (id: string, said: Said): PublicPerson => ({
  id,
  names: [{ value: 'Invented Person', kind: 'legal', script: 'Latn', language: null }],
  nationalities: [],
  occupations: null,
  status: said && {
    status: said[0],
    manner: said[1],
    since: { edtf: said[2], lower: null, upper: null },
  },
  entries: [],
})
const changed = (before: [string, Said][], after: [string, Said][]) =>
  changedPeople(
    { people: before.map(([id, said]) => person(id, said)) },
    { people: after.map(([id, said]) => person(id, said)) },
  )

test('news is another status, or another manner of a release', () => {
  expect(
    changed([['a', ['imprisoned', null, '2010']]], [['a', ['released', null, '2017']]]),
  ).toEqual(['a'])
  expect(
    changed([['a', ['released', null, '2017']]], [['a', ['released', 'pardon', '2017']]]),
  ).toEqual(['a'])
  expect(changed([['a', null]], [['a', ['arrested', null, '2017']]])).toEqual(['a'])
})

test('a date that is known better is no news, and neither is who comes or goes', () => {
  expect(
    changed([['a', ['released', null, '2017']]], [['a', ['released', null, '2017-08']]]),
  ).toEqual([])
  expect(changed([], [['a', ['released', null, '2017']]])).toEqual([])
  expect(changed([['a', ['released', null, '2017']]], [])).toEqual([])
  expect(changed([['a', ['released', null, '2017']]], [['a', null]])).toEqual([])
})
