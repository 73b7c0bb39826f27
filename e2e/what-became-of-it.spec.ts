import type { Page } from '@playwright/test'
import { nameASource, publishedCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

type Fields = {
  choose?: Record<string, string>
  fill?: Record<string, string>
  check?: string[]
  source?: boolean
}

/** Adds an entry to the record through its form. */
async function add(page: Page, reference: string, link: string, fields: Fields) {
  const main = page.getByRole('main')
  await page.goto(`/staff/cases/${reference}/record`)
  await main.getByRole('link', { name: link, exact: true }).click()
  await expect(main.getByRole('button', { name: 'Save', exact: true })).toBeVisible()
  const more = main.locator('form summary', { hasText: 'More detail' })
  if (await more.isVisible()) await more.click()
  for (const [label, option] of Object.entries(fields.choose ?? {})) {
    const select = main.getByRole('combobox', { name: label })
    const options = await select.locator('option').allInnerTexts()
    await select.selectOption({ label: options.find((each) => each.startsWith(option)) ?? option })
  }
  for (const [label, text] of Object.entries(fields.fill ?? {}))
    await main.getByLabel(new RegExp(`^${label}`)).fill(text)
  for (const label of fields.check ?? []) await main.getByRole('checkbox', { name: label }).check()
  if (fields.source !== false) await nameASource(page)
  await main.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Added' })).toBeVisible()
}

test('what staff record of asks, handovers, receipts and answers is told as three figures and on the scorecard', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference, slug, title } = await publishedCase(page, secondPerson)
  const office = `Ministry of ${title.split(' ').at(-1)} (invented)`
  const quote = 'Each card was a small window.'

  await add(page, reference, 'Add an ask', {
    choose: { 'How it was asked': 'By letters from many people' },
    fill: {
      'Of which office': office,
      'Country of the authority': 'Uzbekistan',
      Asked: '2020-05',
      'Answer wanted by': '2020-12',
    },
  })
  await add(page, reference, 'Add a delivery', {
    choose: {
      'What became of it': 'Handed over',
      'How the number was made': 'Counted one by one',
      'What it followed from': 'By letters from many people',
    },
    fill: { 'To which office': office, 'How many messages': '2000' },
  })
  await add(page, reference, 'Add a receipt', {
    choose: { 'Who confirms it': 'The family', 'How the number was made': 'As published' },
    fill: { 'How many messages': '11000', 'In their own words': quote },
  })

  const became = page.getByRole('region', { name: 'What became of the messages' })
  await page.goto(`/en/cases/${slug}`)
  await expect(became.getByRole('definition').nth(0)).toHaveText('No message is counted yet.')
  await expect(became.getByRole('definition').nth(1)).toHaveText('2,000 messages, counted')
  await expect(became.getByRole('definition').nth(2)).toHaveText('11,000 messages, as published')
  await expect(page.getByRole('main')).not.toContainText(quote)
  await add(page, reference, 'Add a consent', {
    choose: { 'Who gave it': 'a relative' },
    fill: { Given: '2021' },
    check: ['letters of thanks and replies'],
    source: false,
  })
  await page.goto(`/en/cases/${slug}`)
  await expect(became.getByRole('blockquote')).toHaveText(quote)
  await page.goto(`/en/cases/${slug}/messages`)
  await expect(page.getByRole('main')).toContainText('No message is counted yet.')
  await expect(became.getByRole('definition').nth(1)).toHaveText('2,000 messages, counted')

  // The date named has passed, and nothing came; then something does.
  await page.goto('/en/countries/uz/scorecard')
  const group = page
    .getByRole('main')
    .locator('div', { has: page.getByRole('heading', { name: office }) })
    .last()
  await group.getByText('1 without a reply by the date named').click()
  await expect(group.getByRole('link', { name: title }).filter({ visible: true })).toHaveAttribute(
    'href',
    new RegExp(`^/en/cases/${slug}#became-`),
  )
  await add(page, reference, 'Add an answer of an authority', {
    choose: { 'What kind of answer': 'A promise to act', 'Answer to this delivery': 'Handed over' },
    fill: { 'Who answered': office },
  })
  await page.goto('/en/countries/uz/scorecard')
  await expect(group).toContainText('1 answered')
  await expect(group).not.toContainText('without a reply')
  for (const path of ['/en/scorecard.csv', '/en/countries/uz/scorecard.csv']) {
    const csv = await page.request.get(path)
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
    const row = (await csv.text()).split('\r\n').find((line) => line.startsWith(reference))
    expect(row).toContain(`${office},letter_campaign,,2020-05,2020-12,answered,pledged`)
  }
  expect((await page.request.get('/en/countries/zz/scorecard.csv')).status()).toBe(404)
})

test('an outcome is told with who credits the messages, how far, and what else may explain it', async ({
  page,
}) => {
  await page.goto('/en/cases/ilmar-vessan-invented')
  const became = page.getByRole('region', { name: 'What became of the messages' })
  const reduced = became.getByRole('listitem').filter({ hasText: 'Sentence reduced' })
  await expect(reduced).toContainText('The lawyer says: the messages helped a little.')
  await expect(reduced).toContainText(
    'The organisation believes: the messages helped to bring this about.',
  )
  await expect(reduced).toContainText(
    'What else may explain it: the work of lawyers and courts and the work of others.',
  )
  await expect(became.getByRole('listitem').filter({ hasText: 'Released' })).toContainText(
    'An analyst of the organisation finds: there is no evidence that the messages had an effect.',
  )
  // As of a day before the release nothing is told of it.
  await page.goto('/en/cases/ilmar-vessan-invented?asOf=2014-06-30')
  await expect(became).toContainText('900 messages, counted')
  await expect(became).not.toContainText('Released')
  await expect(became).not.toContainText('An answer for form’s sake')

  await page.goto('/en/cases/erkin-musaev')
  await expect(became).toContainText(
    'Nobody is recorded here as saying what part the messages had in this.',
  )
  const told = (await (
    await page.request.get('/api/v1/cases/ilmar-vessan-invented/outcomes')
  ).json()) as { handed_over: unknown; people: { outcomes: { claims: unknown[] }[] }[] }
  expect(told.handed_over).toEqual({ quantity: 900, method: 'counted', reports: 1 })
  expect(told.people[0]?.outcomes.map(({ claims }) => claims.length)).toEqual([2, 1])
})
