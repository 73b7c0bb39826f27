import { expect } from '@playwright/test'
import { type FactCase, codeOf, facts } from '../prisma/demo/facts'
import { daysIn, inWords, knownDaysOf, publicationsAbout } from './support/facts-in-words'
import { everythingOn, expectPublications, jsonAt, part } from './support/facts-pages'
import { test } from './support/own-instance'

test.describe.configure({ timeout: 120_000 })

const LABELS: Record<string, string> = {
  'erkin-musaev': 'Released 2017',
  'muhammad-bekzhanov': 'Released 2017',
  'dilorom-abdukadirova': 'Imprisoned, 18-year sentence, as known in May 2014',
  'ali-feruz': 'Facing deportation',
}

/** A sentence of which only its extension is told has a term that nobody knows. */
const sentenceYearsOf = ({ sentences, allegations }: FactCase): (number | null)[] => [
  ...sentences.map(({ termYears }) => termYears),
  ...allegations.flatMap(({ type }) => (type.includes('extension of sentence') ? [null] : [])),
]
const without = (text: string) => text.replace(' (former)', '').toLowerCase()

for (const fact of facts.cases) {
  const { key, person } = fact
  test.describe(`the case of ${person.name}`, () => {
    test('its page says every fact, and no day that nobody knows', async ({ page }) => {
      const text = await everythingOn(page, `/en/cases/${key}`)
      const lower = text.toLowerCase()
      expect(text).toContain(LABELS[key])
      for (const name of [
        person.name,
        ...person.aliases,
        ...person.relations.map((each) => each.name),
      ])
        expect(text).toContain(name)
      for (const said of [...person.occupations, ...fact.charges.map(({ wording }) => wording)])
        expect(lower).toContain(without(said))
      for (const { termYears } of fact.sentences)
        expect(text).toMatch(new RegExp(`\\b${termYears}[ -]years?\\b`))
      for (const { facility, asOf } of fact.detention)
        await expect(part(page, 'people').locator('li', { hasText: facility })).toContainText(
          inWords(asOf),
        )
      expect(text).toContain(facts.country.name)
      await expect(part(page, 'sources')).toContainText(facts.source.publisher)
      await expect(part(page, 'sources')).toContainText(facts.source.title)
      const { published_at: published } = await jsonAt<{ published_at: string }>(
        page,
        `/api/v1/cases/${key}`,
      )
      const known = knownDaysOf(fact).add(published.slice(0, 10))
      const marked = await page
        .locator('main time')
        .evaluateAll((all) => all.map((each) => each.getAttribute('datetime') ?? ''))
      expect([...daysIn(text), ...marked].filter((day) => !known.has(day))).toEqual([])
    })

    test('its allegations say who alleges', async ({ page }) => {
      await page.goto(`/en/cases/${key}`)
      const claims = part(page, 'people').getByText(/alleged by/)
      await expect(claims).toHaveCount(fact.allegations.length)
      for (const [index, { type }] of fact.allegations.entries()) {
        const words = type.replace('of sentence', 'of the sentence')
        await expect(claims.nth(index)).toContainText(
          new RegExp(`${words}.*${facts.source.publisher}`, 'i'),
        )
      }
    })

    test('its timeline has the events in order, each with its date as far as it is known', async ({
      page,
    }) => {
      await page.goto(`/en/cases/${key}`)
      const entries = part(page, 'timeline').locator('ol > li')
      await expect(entries).toHaveCount(fact.events.length)
      for (const [index, { date, place }] of fact.events.entries()) {
        const words = inWords(date)
        await expect(entries.nth(index).locator('p').first()).toContainText(
          new RegExp(`^${words} [A-Z]`),
        )
        if (place !== undefined) await expect(entries.nth(index)).toContainText(place)
      }
    })

    test('its publications are on its page', async ({ page }) => {
      await page.goto(`/en/cases/${key}`)
      await expectPublications(
        page,
        publicationsAbout(fact).map(({ date }) => date),
      )
    })

    test('the API says the same', async ({ page }) => {
      const { items } = await jsonAt<{
        items: { date: { edtf: string }; type: string; place: string | null }[]
      }>(page, `/api/v1/cases/${key}/events`)
      expect(items.map((each) => [each.date.edtf, each.type, each.place])).toEqual(
        fact.events.map((each) => [each.date, codeOf(each.type), each.place ?? null]),
      )
      const document = await jsonAt<ApiCase>(page, `/api/v1/cases/${key}`)
      const [who] = document.people
      expect(document.people).toHaveLength(1)
      expect(document.status_label).toContain(LABELS[key])
      expect(who?.names.map(({ value }) => value)).toEqual(
        expect.arrayContaining([person.name, ...person.aliases]),
      )
      expect(who?.charges.map(({ text }) => text.text)).toEqual(
        fact.charges.map(({ wording }) => wording),
      )
      expect(who?.sentences.map(({ term }) => term.years)).toEqual(sentenceYearsOf(fact))
      expect(who?.allegations.map(({ type }) => type)).toEqual(
        fact.allegations.map(({ type }) => codeOf(type)),
      )
      expect(document.countries.map(({ code }) => code)).toEqual(
        expect.arrayContaining([fact.country, ...fact.otherCountries]),
      )
    })

    for (const format of ['atom', 'rss', 'json'] as const)
      test(`its ${format} feed tells its events and no day that nobody knows`, async ({ page }) => {
        const text = await (await page.request.get(`/feeds/cases/${key}.${format}`)).text()
        for (const { date } of fact.events) expect(text).toContain(`(${inWords(date)})`)
        const inText = daysIn(text.replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, ''))
        expect(inText.filter((day) => !knownDaysOf(fact).has(day))).toEqual([])
      })
  })
}

type ApiCase = {
  status_label: string
  countries: { code: string }[]
  people: {
    names: { value: string }[]
    charges: { text: { text: string } }[]
    sentences: { term: { years: number | null } }[]
    allegations: { type: string }[]
  }[]
}

test('Erkin Musaev was released early in August 2017, and nothing near that names a day', async ({
  page,
}) => {
  const text = await everythingOn(page, '/en/cases/erkin-musaev')
  expect(text).toContain('August 2017')
  const release = part(page, 'timeline').locator('li', { hasText: /^August 2017/ })
  await expect(release).toContainText('released early')
  const lines = await page.locator('main :is(p, dd, h1, h2, h3, summary)').allInnerTexts()
  const about = lines.filter((line) => /releas|free|early/i.test(line))
  expect(about.length).toBeGreaterThan(3)
  for (const line of about) expect(daysIn(line)).toEqual([])
})

test('the number of Erkin Musaev opens to the one figure behind it', async ({ page }) => {
  const [tally] = facts.cases.flatMap(({ tallies }) => tallies)
  if (!tally) throw new Error('the facts report no figure')
  const figure = tally.quantity.toLocaleString('en-GB')
  await page.goto(`/en/cases/erkin-musaev`)
  const number = part(page, 'messages').locator('summary')
  await expect(number).toContainText(`${figure} messages, as published`)
  await number.click()
  await expect(part(page, 'messages').getByRole('listitem')).toContainText([`${figure}`])
  await page.getByRole('link', { name: 'All entries' }).click()
  const line = page.locator('li[id^="tally-"]')
  await expect(line).toHaveCount(1)
  for (const said of [
    figure,
    /solidarity/i,
    facts.source.publisher,
    'Write for Rights 2014',
    tally.period,
    inWords(tally.asOf),
  ])
    await expect(line).toContainText(said)
  const ledger = await jsonAt<{ total: number; tallies: Record<string, unknown>[] }>(
    page,
    '/api/v1/cases/erkin-musaev/tallies',
  )
  expect(ledger.total).toBe(tally.quantity)
  expect(ledger.tallies).toHaveLength(1)
  expect(ledger.tallies[0]).toMatchObject({
    quantity: tally.quantity,
    kind: tally.messageKind,
    scope: tally.scope,
    method: tally.method,
    period: { edtf: tally.period },
    as_of: { edtf: tally.asOf },
    reported_by: facts.source.publisher,
    counted: true,
  })
})
