import type { Page } from '@playwright/test'
import { nameASource, openCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

const SECRET = 'a sealed detail of an invented case'
const caseOf = (reference: string) => `/staff/cases/${reference}`
const record = (reference: string) => `${caseOf(reference)}/record`

/** Adds an allegation with a sealed detail. The page is then on the record. */
async function addSealed(page: Page, reference: string) {
  await page.goto(record(reference))
  await page.getByRole('link', { name: 'Add an allegation' }).click()
  await page.getByLabel('What is alleged', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Who alleges it').fill('the invented person')
  const more = page.locator('summary', { hasText: 'More detail' })
  if (await more.isVisible()) await more.click()
  await page.locator('[name="methodDetail"]').fill(SECRET)
  await nameASource(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Added' })).toBeVisible()
}

const revealButton = (page: Page) => page.getByRole('button', { name: /^Reveal:/ })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('what is sealed is revealed to who is cleared for the case, and each time noted', async ({
      browser,
      page,
      signInAs,
    }) => {
      const editor = await signInAs('editor')
      const { reference } = await openCase(page)
      await addSealed(page, reference)
      await page.goto(record(reference))
      await expect(page.getByRole('list', { name: 'Sealed values' })).toBeVisible()
      await expect(page.getByText('you are not cleared for this case')).toBeVisible()
      await expect(revealButton(page)).toHaveCount(0)
      expect((await page.goto(`${caseOf(reference)}/clearance`))?.status()).toBe(403)

      const baseURL = new URL(page.url()).origin
      const context = await browser.newContext({ javaScriptEnabled, baseURL })
      const admin = await context.newPage()
      await signInAs('admin', admin)
      await admin.goto(caseOf(reference))
      await admin.getByRole('link', { name: 'Clearance' }).click()
      await admin.getByLabel('Whom').selectOption({ label: `${editor.name} (editor)` })
      await admin.getByRole('button', { name: 'Give clearance' }).click()
      await expect(admin.getByRole('status')).toContainText('Cleared for this case')

      await page.goto(record(reference))
      await expect(page.getByRole('main')).not.toContainText(SECRET)
      await revealButton(page).click()
      await expect(page.getByText(SECRET)).toBeVisible()
      expect(page.url()).not.toContain(encodeURIComponent('sealed detail'))
      await page.goto(record(reference))
      await expect(page.getByRole('main')).not.toContainText(SECRET)
      await page.goto(`${caseOf(reference)}/history`)
      await expect(page.getByText('opened a sealed value')).toHaveCount(1)
      await expect(page.getByRole('main')).not.toContainText(SECRET)

      await admin.getByRole('button', { name: `Take the clearance from ${editor.name}` }).click()
      await expect(admin.getByRole('status')).toContainText('taken away')
      await page.goto(record(reference))
      await expect(revealButton(page)).toHaveCount(0)
      await context.close()
    })
  })
