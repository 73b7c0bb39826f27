import { describe, expect, test } from 'vitest'
import { codeOf, demonstrationFile, facts, factsText } from '@/prisma/demo/facts'
import { demonstration } from './input'

const file = demonstration.parse(demonstrationFile())
const caseOf = (key: string) => {
  const found = file.cases.find(({ slug }) => slug === key)
  if (!found) throw new Error(`no case ${key}`)
  return found
}

/** Every text of the file in order: what a reader may come to see. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
const numbersIn = (text: string) =>
  (text.match(/\d[\d,]*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')))

/** The texts as written. */
const publicTexts = textsIn(demonstrationFile())

describe.each(facts.cases)('the case of $person.name carries every fact', (fact) => {
  const data = caseOf(fact.key)

  test('the names, nationality and occupations', () => {
    const names = data.person.names.map(({ value }) => value)
    expect(names).toEqual(expect.arrayContaining([fact.person.name, ...fact.person.aliases]))
    expect(names[0]).toBe(fact.person.name)
    expect(data.person.nationalities).toEqual(fact.person.nationality)
    expect((data.person.occupations?.en ?? '').split('\n').filter(Boolean)).toHaveLength(
      fact.person.occupations.length,
    )
    for (const relation of fact.person.relations) expect(data.summary.en).toContain(relation.name)
  })

  test('the countries', () => {
    expect(data.countries[0]).toEqual({ code: fact.country, role: 'harm' })
    expect(data.countries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(fact.otherCountries),
    )
  })

  test('the charges and sentences', () => {
    expect(data.charges.map(({ text }) => text.en)).toEqual(
      fact.charges.map(({ wording }) => wording),
    )
    expect(data.sentences.map(({ years }) => years)).toEqual(
      fact.sentences.map(({ termYears }) => termYears),
    )
  })

  test('the allegations, each with who makes it', () => {
    expect(
      data.allegations.map((each) => [
        each.type,
        each.date?.edtf,
        each.confessionUsedAtTrial,
        each.allegedBy,
      ]),
    ).toEqual(
      fact.allegations.map((each) => [
        codeOf(each.type),
        each.date,
        each.confessionUsedAtTrial === undefined ? 'unknown' : 'yes',
        facts.source.publisher,
      ]),
    )
    expect(data.allegations.filter(({ perpetrator }) => perpetrator !== 'unknown')).toHaveLength(
      fact.allegations.filter(({ perpetrator }) => perpetrator !== undefined).length,
    )
  })

  test('the detention', () => {
    expect(
      data.detentions.map((each) => ({ facility: each.facility?.name, asOf: each.asOf?.edtf })),
    ).toEqual(fact.detention)
  })

  test('the events, in their order, with exactly the dates and places that are known', () => {
    expect(data.events.map((each) => [each.date.edtf, each.type, each.place])).toEqual(
      fact.events.map((each) => [each.date, codeOf(each.type), each.place ?? null]),
    )
    for (const [index, { country }] of fact.events.entries())
      if (country !== undefined) expect(data.events[index]?.countryCode).toBe(country)
  })

  test('the reported figures', () => {
    expect(
      data.tallies.map((each) => ({
        campaign: each.campaign,
        messageKind: each.kind,
        quantity: each.quantity,
        scope: each.scope,
        method: each.method,
        period: each.period?.edtf,
        asOf: each.asOf.edtf,
      })),
    ).toEqual(fact.tallies)
  })
})

test('the publications are all there, with their dates, embargo, cases, countries and spokespersons', () => {
  const inOrder = [...file.publications].reverse()
  expect(
    inOrder.map((each) => [
      each.publishedOn,
      each.kind,
      each.embargoUntil,
      each.cases,
      each.countries,
      each.spokesperson,
    ]),
  ).toEqual(
    facts.publications.map((each) => [
      each.date,
      codeOf(each.kind),
      each.embargo ?? null,
      each.cases,
      each.countries,
      each.spokesperson ?? null,
    ]),
  )
})

test('the source and the campaign are those of the facts', () => {
  expect([
    file.source.publisher,
    file.source.title,
    file.source.accessed?.edtf,
    file.source.url,
  ]).toEqual([facts.source.publisher, facts.source.title, facts.source.accessed, null])
  expect(file.campaigns.map((each) => [each.slug, each.name, each.period?.edtf])).toEqual(
    facts.campaigns.map((each) => [each.key, each.name, each.date]),
  )
})

describe('nothing is added', () => {
  test('every number in a text is a number of the facts', () => {
    const known = new Set(numbersIn(factsText))
    const said = publicTexts.flatMap(numbersIn)
    expect(said.length).toBeGreaterThan(50)
    expect(said.filter((number) => !known.has(number))).toEqual([])
  })

  test('every full date in a text is a date of the facts', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
    ]
    const said = publicTexts.flatMap((text) => [
      ...text.matchAll(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g),
    ])
    const days = said.map(
      ([, day = '', month = '', year]) =>
        `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    expect(days.length).toBeGreaterThan(5)
    // The visit of the Secretary-General ended on the 12th; the facts write that as a range.
    const known = (day: string) => factsText.includes(day) || day === '2015-06-12'
    expect(days.filter((day) => !known(day))).toEqual([])
  })

  test('no text gives a day to the release of Erkin Musaev', () => {
    const release = caseOf('erkin-musaev').events.find(({ type }) => type === 'release')
    expect(release).toMatchObject({
      date: { edtf: '2017-08' },
      manner: 'early',
      statusEffect: 'released',
    })
    const told = [
      caseOf('erkin-musaev').summary.en,
      release?.text.en ?? '',
      file.publications.at(-1)?.body.en ?? '',
    ]
    for (const text of told) expect(text).not.toMatch(/\d{1,2} August/)
  })

  test('nobody’s protected characteristics are in the file, which everybody can read', () => {
    const words = /\bgay\b|homosexual|sexual|orientation|LGBT/i
    expect(publicTexts.filter((text) => words.test(text))).toEqual([])
    expect(file.cases.filter(({ person }) => 'characteristics' in person.details)).toEqual([])
  })
})
