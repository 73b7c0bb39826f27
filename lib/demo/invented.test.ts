import { describe, expect, test } from 'vitest'
import { facts, factsText, inventedFile } from '@/prisma/demo/facts'
import { demonstration, peopleOfDemo } from './input'

const file = demonstration.parse(inventedFile())
const cases = file.cases.map((data) => [data.title.en, data] as const)
const text = JSON.stringify(inventedFile())

/** Uninhabited: no state is accused of what never happened. */
const NOBODY_LIVES_THERE = ['AQ', 'BV']

test('a death sentence, a disappearance, a group of five and a woman sentenced again', () => {
  expect(file.cases.map(({ slug }) => slug)).toEqual([
    'ilmar-vessan-invented',
    'tessim-oduvar-invented',
    'five-of-the-lamp-circle-invented',
    'zelmira-tavon-invented',
  ])
  expect(file.cases.map((data) => peopleOfDemo(data).length)).toEqual([1, 1, 5, 1])
})

describe.each(cases)('%s cannot be taken for a real case', (title, data) => {
  test('the title, which is all that a list shows, says that it is invented', () => {
    expect(title).toMatch(/ \(invented\)$/)
    expect(data.slug).toMatch(/-invented$/)
  })

  test('the first sentence says that nobody of this name exists, and what the case is for', () => {
    const [sentence] = data.summary.en.split('. ')
    expect(sentence).toMatch(/^.+ (does|do) not exist: .+ invented.+ only shows how Vigil works$/)
  })

  test('it lies where nobody lives', () => {
    const codes = [
      ...data.countries.map(({ code }) => code),
      ...data.events.flatMap(({ countryCode }) => countryCode ?? []),
      ...peopleOfDemo(data).flatMap(([, { person }]) => person.nationalities),
    ]
    expect(codes.filter((code) => !NOBODY_LIVES_THERE.includes(code))).toEqual([])
  })

  test('who alleges is marked as invented', () => {
    for (const [, { entries }] of peopleOfDemo(data))
      for (const { kind, fields } of entries) {
        if (kind === 'allegation') expect(fields.allegedBy).toMatch(/\(invented\)$/)
        if (kind === 'detention' && fields.facility)
          expect(fields.facility).toMatch(/\(invented\)$/)
      }
  })

  test('it has no figures: the count on the first page is of real messages', () => {
    expect(data.tallies).toEqual([])
  })
})

test('the source is the demonstration itself, and there are no publications or campaigns', () => {
  expect(file.source).toMatchObject({ kind: 'other', publisher: 'Vigil, demonstration', url: null })
  expect([file.publications, file.campaigns]).toEqual([[], []])
})

test('nobody and nothing of the real cases is in them', () => {
  const real = facts.cases.flatMap(({ person, detention }) => [
    person.name,
    ...person.aliases,
    ...person.relations.map(({ name }) => name),
    ...detention.map(({ facility }) => facility),
  ])
  const words = [facts.source.publisher, facts.country.name, ...real]
  for (const said of words) {
    expect(factsText).toContain(said)
    expect(text).not.toContain(said)
  }
})

test('nothing in them leads anywhere', () => {
  expect(text).not.toMatch(/https?:|www\.|@/)
})
