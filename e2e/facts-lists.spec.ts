import { expect, test } from '@playwright/test'
import { facts } from '../prisma/demo/facts'
import { inWords } from './support/facts-in-words'
import {
  everythingOn,
  expectPublications,
  jsonAt,
  part,
  slugOf,
  titleOf,
} from './support/facts-pages'

for (const { code, name } of [facts.country, { code: 'RU', name: 'Russia' }]) {
  const expected = facts.publications.filter(({ countries }) => countries.includes(code))
  const cases = facts.cases.filter((each) => [each.country, ...each.otherCountries].includes(code))

  test(`the page of ${name} has its cases, and its publications newest first`, async ({ page }) => {
    await page.goto(`/en/countries/${code.toLowerCase()}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    for (const { key } of cases)
      await expect(part(page, 'cases').locator(`a[href="/en/cases/${key}"]`)).toBeVisible()
    await expectPublications(
      page,
      expected.map(({ date }) => date),
    )
  })

  for (const format of ['atom', 'rss', 'json'] as const)
    test(`the ${format} feed of ${name} has its publications, newest first`, async ({ page }) => {
      const text = await (
        await page.request.get(`/feeds/countries/${code.toLowerCase()}.${format}`)
      ).text()
      const places = expected.map(({ date }) => text.indexOf(`/en/publications/${slugOf(date)}`))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    })
}

for (const { date, kind, spokesperson, cases, countries } of facts.publications)
  test(`the ${kind} of ${inWords(date)} says when, who speaks, and leads to its cases and countries`, async ({
    page,
  }) => {
    const text = await everythingOn(page, `/en/publications/${slugOf(date)}`)
    expect(text).toContain(titleOf(date))
    expect(text).toContain(inWords(date))
    for (const said of spokesperson ? [spokesperson.name, spokesperson.role] : [])
      expect(text).toContain(said)
    for (const key of cases)
      await expect(page.locator(`main a[href="/en/cases/${key}"]`)).toBeVisible()
    for (const code of countries)
      await expect(page.locator(`main a[href="/en/countries/${code.toLowerCase()}"]`)).toBeVisible()
  })

for (const words of ['Ali Feruz', 'Nurmatov', 'Али Феруз', 'Худоберди Нурматов'])
  test(`a search for "${words}" finds Khudoberdi Nurmatov`, async ({ page }) => {
    await page.goto(`/en/cases`)
    await page.getByRole('searchbox').fill(words)
    await page.getByRole('searchbox').press('Enter')
    await expect(page.locator('main article a')).toHaveAttribute('href', '/en/cases/ali-feruz')
    const { items } = await jsonAt<{ items: { slug: string }[] }>(
      page,
      `/api/v1/cases?q=${encodeURIComponent(words)}`,
    )
    expect(items.map(({ slug }) => slug)).toEqual(['ali-feruz'])
  })
