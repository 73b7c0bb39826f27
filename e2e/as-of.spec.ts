import { expect, test } from '@playwright/test'
import { expectProblem } from './support/problem'

const PAGE = '/en/cases/erkin-musaev'
const CASE = '/api/v1/cases/erkin-musaev'
const DAY = '2014-12-01'

test('somebody who is free today is shown imprisoned as of a day in 2014', async ({ page }) => {
  const answer = await page.goto(`${PAGE}?asOf=${DAY}`)
  expect(answer?.status()).toBe(200)
  const main = page.getByRole('main')
  await expect(
    main.getByRole('heading', { level: 1, name: 'What is known today about 1 December 2014' }),
  ).toBeVisible()
  await expect(main.locator('header')).toContainText('Imprisoned')
  await expect(main.locator('header')).not.toContainText('Released')
  // The figure is as of August 2017, the letter of thanks too.
  await expect(main).not.toContainText('427,000')
  await expect(main).toContainText('No message is counted up to this day.')
  await expect(main).not.toContainText('thanks the activists')
  await expect(main).toContainText('The summary, photographs, countries, themes and campaigns')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    new RegExp(`${PAGE}$`),
  )
  await main.getByRole('link', { name: 'as it is known now' }).click()
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`))
  await expect(page.getByRole('main')).toContainText('Released 2017')
})

test('as of the day of the figure the number and the release are known', async ({ page }) => {
  await page.goto(`${PAGE}?asOf=2017-08-22`)
  await expect(page.getByRole('main')).toContainText('427,000')
  await expect(page.getByRole('main').locator('header')).toContainText('Released 2017')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a day is chosen at the foot of the case', async ({ page }) => {
    await page.goto(PAGE)
    const section = page.getByRole('region', { name: 'See this case as of a date' })
    await section.getByLabel('Day').fill(DAY)
    await section.getByRole('button', { name: 'Show what is known' }).click()
    await expect(page).toHaveURL(`${PAGE}?asOf=${DAY}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1 December 2014')
  })

  test('what is no day is said at the field, with what was typed, and answers 422', async ({
    page,
  }) => {
    for (const [typed, words] of [
      ['', 'Choose a day.'],
      ['2014-02-30', 'This is no day of the calendar.'],
      ['some day', 'This is no day of the calendar.'],
      ['1700-01-01', 'This day is too long ago'],
      ['2199-01-01', 'This day has not come yet.'],
    ] as const) {
      const answer = await page.goto(`${PAGE}?asOf=${encodeURIComponent(typed)}`)
      expect([typed, answer?.status()]).toEqual([typed, 422])
      const field = page.getByRole('main').getByLabel('Day')
      await expect(field).toHaveValue(typed)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByRole('main')).toContainText(words)
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    }
  })
})

test('two days, or an address full of anything, are no error of ours', async ({ request }) => {
  for (const [query, status] of [
    ['asOf=2014-12-01&asOf=2015-12-01', 422],
    [`asOf=${'9'.repeat(2000)}`, 422],
    // What no address may hold is refused before any page.
    ['asOf=%00', 400],
  ] as const)
    expect([query, (await request.get(`${PAGE}?${query}`)).status()]).toEqual([query, status])
})

test('the API tells a case, its timeline and its ledger as of a day', async ({ request }) => {
  type Case = {
    as_of: string
    left_out: number
    summary: null
    status_label: string
    people: { status: { code: string } | null }[]
  }
  const told = (await (await request.get(`${CASE}?asOf=${DAY}`)).json()) as Case
  expect(told).toMatchObject({ as_of: DAY, summary: null })
  expect(told.left_out).toBeGreaterThanOrEqual(0)
  expect(told.people[0]?.status?.code).toBe('imprisoned')
  type Events = { as_of: string; total_records: number; items: { date: { from: string } }[] }
  const events = (await (await request.get(`${CASE}/events?asOf=${DAY}`)).json()) as Events
  expect(events).toMatchObject({ as_of: DAY, total_records: events.items.length })
  expect(events.items.every(({ date }) => date.from <= DAY)).toBe(true)
  const ledger = async (day: string) =>
    (await (await request.get(`${CASE}/tallies?asOf=${day}`)).json()) as { total: number }
  expect((await ledger(DAY)).total).toBe(0)
  expect((await ledger('2017-08-22')).total).toBeGreaterThanOrEqual(427_000)
  // Without a day nothing of it stands there.
  expect(await (await request.get(CASE)).json()).not.toHaveProperty('as_of')
})

test('the API refuses what is no day, at its parameter', async ({ request, baseURL }) => {
  for (const part of ['', '/events', '/tallies', '/outcomes'])
    for (const [query, code] of [
      ['asOf=', 'required'],
      ['asOf=2014', 'not_a_day'],
      ['asOf=2199-01-01', 'in_the_future'],
      ['asOf=1700-01-01', 'too_long_ago'],
    ])
      expect(
        await expectProblem(
          await request.get(`${CASE}${part}?${query}`),
          400,
          'invalid-parameters',
          baseURL,
        ),
      ).toEqual([`/query/asOf ${code}`])
  const log = await request.get(`${CASE}/corrections?asOf=${DAY}`)
  expect(await expectProblem(log, 400, 'invalid-parameters', baseURL)).toEqual([
    '/query/asOf unknown_parameter',
  ])
})

test('a case leads to its corrections, which the API tells too', async ({ page, request }) => {
  await page.goto(PAGE)
  await page.getByRole('link', { name: 'All corrections' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Corrections:')
  const log = (await (await request.get(`${CASE}/corrections`)).json()) as { total_records: number }
  expect(log.total_records).toBeGreaterThanOrEqual(0)
  expect((await request.get('/en/cases/nobody/corrections')).status()).toBe(404)
})
