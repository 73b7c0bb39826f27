import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { aTellingPhotograph } from '../lib/pictures/files.testing'
import { addEntry, ARREST, askForReview, openCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

const ALT = 'An invented person at a window'

/** Adds a photograph that everybody may see once the case is public. */
async function addPhotograph(page: Page, reference: string) {
  await page.goto(`/staff/cases/${reference}/photographs`)
  const file = test.info().outputPath('portrait.jpg')
  writeFileSync(file, await aTellingPhotograph('jpeg'))
  await page.getByLabel('Photograph', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Add this photograph' }).click()
  await page.getByLabel('Description for those who cannot see it').fill(ALT)
  await page.getByLabel('Photographer or owner').fill('An invented photographer')
  await page.getByLabel('Licence or permission').fill('CC BY 4.0')
  await page.getByRole('checkbox', { name: 'For staff alone' }).uncheck()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('The description is saved')
}

/** What each public place says of the photograph: page, frame, feed, answer to programs, shared picture. */
async function seenBy(page: Page, slug: string) {
  const text = async (path: string) => (await page.request.get(path)).text()
  const told = JSON.parse(await text(`/api/v1/cases/${slug}`)) as {
    photographs: { pictures: { url: string }[] }[]
  }
  const pictures = told.photographs.flatMap((each) =>
    each.pictures.map(({ url }) => new URL(url).pathname),
  )
  return {
    page: (await text(`/en/cases/${slug}`)).includes(ALT),
    list: (await text(`/en/cases?q=${slug.split('-').at(-1)}`)).includes('/photographs/'),
    frame: (await text(`/embed/cases/${slug}`)).includes(ALT),
    feed: /photographs\//.test(await text(`/feeds/cases/${slug}.json`)),
    pictures,
    shared: (await (await page.request.get(`/share/cases/${slug}`)).body()).toString('base64'),
  }
}

test('a case goes from a draft through a second person to the public, and a photograph is gone when consent to it is', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference, slug, title } = await openCase(page)
  await addEntry(page, reference, ARREST)
  await addPhotograph(page, reference)

  // What would be public, before it is.
  await page.goto(`/staff/cases/${reference}/publish`)
  await expect(page.getByText('It has not been public before.')).toBeVisible()
  await page.getByRole('link', { name: 'See the whole page as it would be' }).click()
  const picture = page.getByRole('img', { name: ALT })
  await expect(picture).toBeVisible()
  // Nobody outside may ask for it yet; whoever looks at the preview sees it all the same.
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).not.toBe(0)
  await page.getByRole('link', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect((await page.request.get(`/en/cases/${slug}`)).status()).toBe(404)

  // Whoever asks does not decide.
  await askForReview(page, reference)
  expect((await page.request.get(`/en/cases/${slug}`)).status()).toBe(404)
  await page.goto(`/staff/cases/${reference}/publish`)
  await expect(page.getByText('You asked for this yourself')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve and publish' })).toHaveCount(0)
  await secondPerson(reference)
  await page.goto(`/en/cases/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  const before = await seenBy(page, slug)
  expect(before).toMatchObject({ page: true, list: true, frame: true, feed: false })
  expect(before.pictures.length).toBeGreaterThan(0)

  // The person agrees, and then no longer does.
  const main = page.getByRole('main')
  await page.goto(`/staff/cases/${reference}/record`)
  await main.getByRole('link', { name: 'Add a consent' }).click()
  await main.getByRole('checkbox', { name: 'photographs' }).check()
  await main.getByLabel('Who gave it').selectOption({ label: 'the person' })
  await main.getByLabel('Given', { exact: true }).fill('2016')
  await main.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Added' })).toBeVisible()
  expect((await seenBy(page, slug)).page).toBe(true)
  await main.getByRole('link', { name: 'Edit: Consent' }).click()
  await main.getByLabel('Withdrawn (optional)', { exact: true }).fill('2026-11-01')
  await main.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()

  const after = await seenBy(page, slug)
  expect(after).toMatchObject({ page: false, list: false, frame: false, feed: false, pictures: [] })
  expect(after.shared).not.toBe(before.shared)
  for (const path of before.pictures) expect((await page.request.get(path)).status()).toBe(404)
  expect((await page.request.get(`/en/cases/${slug}`)).status()).toBe(200)
})
