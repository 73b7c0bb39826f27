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

/** Everything that the facts say of a case, as text. */
function wordsOf(key: string): string {
  const all = JSON.parse(factsText) as { cases: { key: string }[] }
  return JSON.stringify(all.cases.find((each) => each.key === key))
}

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

describe.each(facts.cases)('what the record of $person.name adds is in the facts', (fact) => {
  const data = caseOf(fact.key)
  const saying = wordsOf(fact.key)
  const fieldsOf = (kind: string) =>
    data.entries.filter((entry) => entry.kind === kind).map(({ fields }) => fields)

  test('a gender that every pronoun of the facts bears out, and nothing else about the person', () => {
    const [she, he] = [/\b(she|her)\b/i.test(saying), /\b(he|his|him)\b/i.test(saying)]
    expect(she).not.toBe(he)
    expect(data.person.details).toEqual({ gender: she ? 'woman' : 'man' })
  })

  test('relatives who are public figures, and no other', () => {
    expect(
      fieldsOf('personRelation').map(({ publicName, publicFigure }) => [publicName, publicFigure]),
    ).toEqual(fact.person.relations.map(({ name }) => [name, 'yes']))
    for (const fields of fieldsOf('personRelation'))
      expect(Object.keys(fields).sort()).toEqual(['kind', 'publicFigure', 'publicName'])
    if (fact.person.relations.length > 0) expect(saying).toContain('public figure')
  })

  test('asylum and expulsion as far as the facts tell of them', () => {
    const told = fact.events.flatMap((each): Record<string, string | undefined>[] =>
      each.type === 'asylum granted'
        ? [{ state: 'granted', countryCode: each.country, asOf: each.date }]
        : each.type === 'deportation order'
          ? [
              {
                state: 'under_appeal',
                countryCode: each.country,
                riskCountryCode: fact.country,
                expulsion: 'ordered',
                ordered: each.date,
              },
            ]
          : [],
    )
    expect(fieldsOf('asylumMatter').map(({ text: _, ...fields }) => fields)).toEqual(told)
    if (fieldsOf('asylumMatter').some(({ state }) => state === 'under_appeal'))
      expect(saying).toMatch(/refugee status, was refused, and appealed/)
    if (fieldsOf('asylumMatter').some(({ riskCountryCode }) => riskCountryCode))
      expect(saying).toMatch(/deportation to Uzbekistan, where he would be at risk of torture/)
  })

  test('a proceeding for a decision of a court on a known day, which says no more', () => {
    const orders = fact.events.filter(({ type }) => type === 'deportation order')
    expect(fieldsOf('proceeding').map(({ text: _, ...fields }) => fields)).toEqual(
      orders.map(({ date }) => ({ kind: 'deportation', to: date })),
    )
    for (const { text } of fieldsOf('proceeding')) {
      expect(saying).toContain('a late-night court hearing')
      expect(text).toContain('The court sat late at night')
    }
  })

  test('a sentence without a term where the facts tell of its extension alone', () => {
    const extended = fact.allegations.some(({ type }) => type === 'arbitrary extension of sentence')
    const sentences = data.entries.filter(({ kind }) => kind === 'sentence')
    expect(sentences.map(({ fields }) => fields)).toEqual(
      extended ? [{ kind: 'imprisonment' }] : [],
    )
    for (const { within } of sentences) {
      expect(within.map(({ fields: { text: _, ...fields } }) => fields)).toEqual([
        { kind: 'extended' },
      ])
      expect(within[0]?.fields.text).toContain(
        'Amnesty International reported that this was arbitrary',
      )
      expect(saying).toContain('prison')
    }
  })

  test('no other kind of entry: no letters, no health, no hearing, no mechanism', () => {
    const known = ['personRelation', 'asylumMatter', 'proceeding', 'sentence', 'outcome']
    expect(data.entries.filter(({ kind }) => !known.includes(kind))).toEqual([])
    for (const { details } of data.detentions) expect(details).toEqual({ facilityKind: 'prison' })
    if (data.detentions.length > 0) expect(fact.detention[0]?.facility).toMatch(/Prison/)
  })

  test('a release that somebody gave thanks for, and nobody says what part the messages had', () => {
    const releases = fact.events.filter(({ type }) => type === 'release').map(({ date }) => date)
    const outcomes = data.entries.filter(({ kind }) => kind === 'outcome')
    const thanked = fact.events.some(({ type }) => type === 'thank-you letter')
    expect(outcomes).toHaveLength(thanked ? 1 : 0)
    for (const { fields, within } of outcomes) {
      expect(fields.kind).toBe('released')
      expect(releases).toContain(fields.date)
      expect(within).toEqual([])
    }
  })

  test('how a confession came about, where the facts say it', () => {
    for (const { type, details } of data.allegations) {
      if (type !== 'forced_confession') {
        expect(details).toEqual({})
        continue
      }
      expect(saying).toContain('signed after security-service officers threatened his family')
      expect(details).toEqual({
        forcedConfession: 'yes',
        statement: 'forced',
        methods: 'threats_to_family',
        purposes: 'extract_confession',
      })
    }
  })

  test('themes that the facts name', () => {
    const WORDS: Record<string, RegExp> = {
      torture: /"torture"/,
      unfair_trial: /"unfair trial"/,
      journalists: /"journalist/,
      human_rights_defenders: /"human rights activist"/,
      refugees: /asked repeatedly for refugee status/,
    }
    expect(data.themes?.length).toBeGreaterThan(0)
    for (const theme of data.themes ?? [])
      expect(saying).toMatch(WORDS[theme] ?? /^no words known$/)
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
