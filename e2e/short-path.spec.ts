import { expect, problems, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a name, a country, a status and who says so open a case, and a draft is deleted and restored', async ({
      page,
      signInAs,
    }) => {
      await signInAs('campaigner')
      await page.goto('/staff/cases/new')
      const name = `Short Path ${javaScriptEnabled ? 'Live' : 'Plain'}`
      await page.getByLabel('Name of the person').fill(name)
      await page.getByLabel('Country where the harm was done').selectOption({ label: 'Uzbekistan' })
      await page.getByLabel('Status').selectOption({ label: 'Arrested' })
      await page.getByLabel('Since when').fill('about June 2007')
      await page.getByLabel('Publisher of the source').fill('Invented Publisher')
      await page.getByLabel('Title of the source').fill('Invented page')
      await page.getByLabel('Web address of the source').fill('https://example.org/page')
      await page.getByRole('button', { name: 'Open the case' }).click()
      await expect(page.getByRole('status')).toContainText('The draft is open')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
      await expect(page.locator('main')).toContainText('From here on: Arrested')
      await expect(page.locator('main')).toContainText('about June 2007')

      await page.getByRole('link', { name: 'Delete', exact: true }).click()
      await page.getByRole('button', { name: 'Delete the draft' }).click()
      await expect(problems(page)).toContainText('Why it is deleted')
      await page.getByLabel('Why it is deleted').fill('Opened twice.')
      await page.getByRole('button', { name: 'Delete the draft' }).click()
      await expect(page.getByRole('status')).toContainText('It can be restored')
      await page.goto('/staff/cases?state=deleted')
      await page.getByRole('link', { name }).click()
      await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0)
      await page.getByRole('button', { name: 'Restore' }).click()
      await expect(page.getByRole('status')).toContainText('The draft is back')
    })
  })
