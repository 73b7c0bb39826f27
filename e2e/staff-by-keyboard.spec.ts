import type { Locator, Page } from '@playwright/test'
import { openCase } from './support/staff-case'
import { expect, problems, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

/** Presses Tab until something has the focus; whoever has no mouse has no other way. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard never reached ${String(target)}`)
}

test('somebody without a mouse signs in, adds an entry, and is led to what is wrong', async ({
  page,
  signInAs,
}) => {
  const person = await signInAs('editor')
  const { reference, title } = await openCase(page)
  await tabTo(page, page.getByRole('button', { name: 'Sign out' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

  await tabTo(page, page.getByLabel('E-mail address'))
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(person.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()

  await page.goto('/staff/cases')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await tabTo(page, page.getByLabel('Name, reference or address'))
  await page.keyboard.type(reference)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('1 case')
  await tabTo(page, page.getByRole('link', { name: title }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Add an entry' }))
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByLabel('When', { exact: true }))
  await page.keyboard.type('next week')
  await page.keyboard.press('Enter')
  await expect(problems(page)).toBeFocused()
  await tabTo(page, problems(page).getByRole('link', { name: 'When', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('When', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2016-05')

  await tabTo(page, page.getByLabel('What happened'))
  await page.keyboard.type('Arrested, in an invented story.')
  await tabTo(page, page.getByLabel('What kind of entry'))
  await page.keyboard.type('Arrest')
  await tabTo(page, page.getByLabel('Status from then on'))
  await page.keyboard.type('Arrested')
  await tabTo(page, page.getByLabel('Publisher', { exact: true }))
  await page.keyboard.type('Invented Publisher')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Invented page')
  await tabTo(page, page.getByRole('button', { name: 'Add the entry' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('The entry is on the timeline')
  await expect(page.locator('main')).toContainText('From here on: Arrested')
})
