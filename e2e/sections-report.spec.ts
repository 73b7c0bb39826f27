import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { nameASource, publishedCase } from './support/staff-case'
import { expect, fillSignIn, invite, test, welcome } from './support/test'

test.describe.configure({ timeout: 300_000 })

const password = 'seven lanterns on a wet roof'

/** A section of its own and somebody who reports for it, in a browser without JavaScript. */
async function aSection(admin: Page): Promise<{ code: string; name: string }> {
  const code = `S${randomBytes(4).toString('hex').toUpperCase()}`
  const name = `Section ${code}`
  await admin.goto('/staff/sections')
  await admin.getByLabel('Name', { exact: true }).fill(name)
  await admin.getByLabel('Code').fill(code)
  await admin.getByRole('button', { name: 'Add this section' }).click()
  await expect(admin.getByRole('status')).toContainText('The section is there')
  return { code, name }
}

/** Fills in the form for a figure that is open, with a source of its own, and sends it. */
async function report(page: Page, quantity: string) {
  await page.getByLabel('Messages', { exact: true }).fill(quantity)
  await page.getByLabel('Kind of message').selectOption('solidarity')
  await page.getByLabel('As of').fill('2016-12-10')
  await page.getByLabel('Reported by').fill('An invented section')
  await nameASource(page)
  await page.getByRole('button', { name: 'Report this figure' }).click()
}

test('a coordinator reports by form and by file, another verifies, and the public number follows', async ({
  page,
  browser,
  baseURL,
  signInAs,
  secondPerson,
}) => {
  // Somebody of their own: a section stays with whoever has it.
  const { email, link } = await invite('campaigner')
  await signInAs('admin')
  const [own, other] = [await aSection(page), await aSection(page)]
  await page.goto('/staff/users')
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click()
  await page.getByLabel(own.name).check()
  await page.getByRole('button', { name: 'Save the sections' }).click()
  await expect(page.getByRole('status')).toContainText('The sections are saved')

  await signInAs('editor')
  const { reference, slug, title } = await publishedCase(page, secondPerson)

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const coordinator = await context.newPage()
  await welcome(coordinator, link, { name: 'Invented Coordinator', password })
  await coordinator.goto('/sign-in')
  await fillSignIn(coordinator, { email, password })

  // By form: their own section is chosen, and no other can be.
  await coordinator.goto(`/staff/cases/${reference}/tallies/new`)
  const sections = coordinator.getByLabel('Section', { exact: true })
  await expect(sections.getByRole('option')).toHaveText(['None', own.name])
  await report(coordinator, 'many')
  await expect(coordinator.getByLabel('Messages', { exact: true })).toHaveValue('many')
  await expect(coordinator.getByLabel('As of')).toHaveValue('2016-12-10')
  await report(coordinator, '3,100')
  await expect(coordinator.getByRole('status')).toContainText('The figure is in the ledger')
  await expect(coordinator.getByRole('button', { name: /Verify/ })).toHaveCount(0)
  await coordinator.goto('/staff/desk/verify')
  await expect(coordinator.getByRole('heading', { level: 1 })).not.toContainText('Figures')

  // By file: what is wrong is told by row and column, and nothing comes in.
  const head =
    'case,campaign,section,kind,channel,scope,quantity,period,as_of,method,reported_by,counts'
  const row = (section: string, quantity: string) =>
    `${reference},,${section},petition,,,${quantity},,2016-12-10,,An invented section,`
  const upload = async (...rows: string[]) => {
    await coordinator.goto('/staff/desk/sheets')
    await coordinator.getByLabel('Spreadsheet (CSV)').setInputFiles({
      name: 'figures.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([head, ...rows].join('\r\n')),
    })
    await coordinator.getByRole('button', { name: 'Look at it first' }).click()
  }
  await upload(row(own.code, '250'), row(other.code, '9'))
  await expect(coordinator.getByRole('main')).toContainText(
    'Row 3, column section: You report for other sections.',
  )
  await expect(coordinator.getByRole('button', { name: /Bring in/ })).toHaveCount(0)
  await upload(row(own.code, '250'))
  await coordinator.getByRole('button', { name: 'Bring in 1 figure' }).click()
  await expect(coordinator.getByRole('status')).toContainText('The figures are in the ledger')
  await upload(row(own.code, '250'))
  await expect(coordinator.getByRole('main')).toContainText('already imported')

  // A second person sees what they would change, and verifies both.
  await page.goto(`/en/cases/${slug}/messages`)
  await expect(page.getByRole('main')).not.toContainText('3,')
  await page.goto('/staff/desk/verify')
  const boxes = page.getByRole('checkbox', { name: title })
  await expect(boxes).toHaveCount(2)
  for (const box of await boxes.all()) await box.check()
  await page.getByRole('button', { name: 'See what would change' }).click()
  await expect(page.getByRole('main')).toContainText('The number is 0 now. Afterwards it is 3,350.')
  await page.getByRole('button', { name: 'Verify 2 figures' }).click()
  await expect(page.getByRole('status')).toContainText('Verified')

  // The public number is the sum of the lines that stand below it.
  await page.goto(`/en/cases/${slug}/messages`)
  await expect(page.getByRole('main')).toContainText('3,350')
  const lines = page
    .getByRole('region', { name: 'Reported figures' })
    .getByRole('heading', { level: 3 })
  const numbers = (await lines.allTextContents()).map((text) => Number(text.replace(/\D/g, '')))
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(3_350)
  await context.close()
})

test('a campaign that staff keep is public with its honest number, and gone when it is withdrawn', async ({
  page,
  signInAs,
}) => {
  const slug = `writing-${randomBytes(4).toString('hex')}`
  await signInAs('editor')
  await page.goto('/staff/campaigns/new')
  await page.getByLabel('Name in English').fill('Invented writing')
  await page.getByLabel('Address').fill(slug)
  await page.getByLabel('From when to when').fill('2014-12')
  await page.getByRole('button', { name: 'Add the campaign' }).click()
  await expect(page.getByRole('status')).toContainText('as a draft')
  expect((await page.request.get(`/en/campaigns/${slug}`)).status()).toBe(404)
  await page.getByText('In French', { exact: true }).click()
  await page.getByLabel('In one or two sentences, French').fill('Une campagne inventée')
  await page.getByLabel('Name, French').fill('Écrire, une invention')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await page.getByRole('button', { name: 'Publish the campaign' }).click()
  await expect(page.getByRole('status')).toContainText('The campaign is public now')

  await page.goto(`/fr/campaigns/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Écrire, une invention')
  await page.goto('/en/campaigns/write-for-rights-2014')
  const main = page.getByRole('main')
  await expect(main).toContainText('427,000 messages, in reported figures')
  await expect(main.getByRole('link', { name: 'Erkin Musaev' }).first()).toBeVisible()
  const told = await page.request.get('/api/v1/campaigns/write-for-rights-2014')
  const { total, tallies } = (await told.json()) as {
    total: number
    tallies: { counted: boolean; quantity: number }[]
  }
  const counted = tallies.filter((each) => each.counted)
  expect(counted.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(total)

  await page.goto(`/staff/campaigns/${slug}`)
  await page.getByLabel('Why').fill('It was invented.')
  await page.getByRole('button', { name: 'Withdraw the campaign' }).click()
  await expect(page.getByRole('status')).toContainText('The campaign is withdrawn')
  expect((await page.request.get(`/en/campaigns/${slug}`)).status()).toBe(410)
})
