import { ARREST, addEntry, openCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a source is corrected and the correction taken back, and where it says so is noted', async ({
      page,
      signInAs,
    }) => {
      await signInAs('campaigner')
      const { reference } = await openCase(page)
      await addEntry(page, reference, ARREST)
      await page.goto(`/staff/cases/${reference}/sources`)
      await page.getByRole('link', { name: /^Edit and files/ }).click()
      const recorded = page.getByRole('region', { name: 'What is recorded' })
      await recorded.getByLabel('Title', { exact: true }).fill('A better title')
      await recorded.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('A better title')
      await page.getByRole('button', { name: 'Take it back' }).click()
      await expect(page.getByRole('status')).toContainText('Taken back')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Invented page')

      const cited = page.getByRole('region', { name: 'Where it says so' })
      await cited.getByText('Arrest, May 2016').click()
      await cited.getByLabel('Page, minute or paragraph').fill('p. 12')
      await cited.getByLabel('In its own words').fill('invented words')
      await cited.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByRole('status')).toContainText('Saved')
      await expect(cited.getByLabel('Page, minute or paragraph')).toHaveValue('p. 12')
      await page.goto(`/staff/cases/${reference}/history`)
      await expect(page.getByRole('main')).toContainText('p. 12')
    })
  })
