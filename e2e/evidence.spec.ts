import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { ARREST, addEntry, openCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

// The beginning of a PDF, and something that no text may say.
const BYTES = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0, 255, 13, 10, 128])])
const SHA256 = createHash('sha256').update(BYTES).digest('hex')

/** Opens the page of the one source of a new case. */
async function toItsSource(page: Page) {
  const { reference } = await openCase(page)
  await addEntry(page, reference, ARREST)
  await page.goto(`/staff/cases/${reference}/sources`)
  await page.getByRole('link', { name: /^Edit and files/ }).click()
  await expect(page.getByRole('heading', { name: 'Files', exact: true })).toBeVisible()
  return reference
}

async function send(page: Page, name: string, bytes: Buffer) {
  // From a real file: what is handed over in memory goes to the browser many times more slowly.
  const file = test.info().outputPath(name)
  writeFileSync(file, bytes)
  await page.getByLabel('File', { exact: true }).setInputFiles(file)
  await page.getByLabel(/^Evidentiary copy/).check()
  await page.getByRole('button', { name: 'Keep this file' }).click()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a piece of evidence is kept as it came, once, and whoever opens it is noted', async ({
      page,
      signInAs,
    }) => {
      const { name } = await signInAs('editor')
      const reference = await toItsSource(page)
      await send(page, 'invented evidence.pdf', BYTES)
      await expect(page.getByText(`SHA-256 of the file as it came: ${SHA256}`)).toBeVisible()
      const link = page.getByRole('link', { name: /^Download: Evidentiary copy, PDF/ })
      const answer = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(await answer.body()).toEqual(BYTES)
      expect(answer.headers()).toMatchObject({
        'content-type': 'application/octet-stream',
        'x-content-type-options': expect.stringContaining('nosniff'),
      })
      expect(answer.headers()['content-disposition']).toMatch(/^attachment/)

      await send(page, 'the same again.pdf', BYTES)
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
      await expect(page.getByRole('list', { name: 'Files of this source' })).toBeVisible()
      await page.goto(`/staff/cases/${reference}/history`)
      await expect(page.getByRole('main')).toContainText(name)
      await expect(page.getByRole('main')).not.toContainText('invented evidence.pdf')
    })
  })

test('a file that is too large is refused in words, and a visitor gets none', async ({
  page,
  signInAs,
  playwright,
  baseURL,
}) => {
  await signInAs('editor')
  await toItsSource(page)
  await send(page, 'evidence.pdf', BYTES)
  const link = page.getByRole('link', { name: /^Download/ })
  const href = (await link.getAttribute('href')) ?? ''
  await send(page, 'large.pdf', Buffer.alloc(26_500_000, 7))
  await expect(page.getByRole('main').getByRole('alert')).toContainText('25 MB')

  const visitor = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL })
  const refused = await visitor.get(href, { maxRedirects: 0 })
  expect(refused.status()).toBe(303)
  expect(refused.headers()['location']).toContain('/sign-in')
  await visitor.dispose()
})
