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

/** Goes to something with the Tab key and presses Enter. */
async function press(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes to a field with the Tab key and types; in a list the beginning of a word chooses. */
async function type(page: Page, target: Locator, text: string) {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

test('a whole case is opened, described, mended, published and taken back without a mouse', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const done = page.getByRole('status')
  const main = page.getByRole('main')

  // A new case, with where the person stands and who says so.
  await press(page, link('New case'))
  await type(page, page.getByLabel('Name of the person'), 'Keyboard Example')
  await type(page, page.getByLabel('Country where the harm was done'), 'Uzbek')
  await type(page, page.getByLabel('Status'), 'Arrested')
  await type(page, page.getByLabel('Since when'), 'about June 2007')
  await type(page, page.getByLabel('Publisher of the source'), 'Invented Publisher')
  await type(page, page.getByLabel('Title of the source'), 'Invented page')
  await press(page, button('Open the case'))
  await expect(done).toContainText('The draft is open')

  // What it says about itself, seen as it will read before it is saved; taken back, and brought back.
  await press(page, link('Edit'))
  await type(page, page.getByLabel('Summary'), 'Held for *words*, in an invented story.')
  await press(page, page.locator('summary', { hasText: 'Preview' }))
  await expect(main.locator('em')).toHaveText('words')
  await press(page, button('Save'))
  await expect(done).toContainText('Saved')
  await press(page, button('Take it back'))
  await expect(done).toContainText('Taken back')
  await expect(main.locator('em')).toHaveCount(0)
  await press(page, link('Edit'))
  await press(page, link('Versions'))
  await press(page, button('Restore this version: 2'))
  await expect(done).toContainText('The earlier version is back')
  await expect(main.locator('em').first()).toHaveText('words')

  // The record: an entry is added, one after the other, changed, taken back, deleted and restored.
  await press(page, link('Edit the record'))
  await press(page, link('Add a charge'))
  await type(page, page.getByLabel('Charge, in the state’s words'), 'an invented offence')
  await type(page, page.getByLabel('Filed'), 'summer 2007')
  await press(page, page.locator('summary', { hasText: 'A new source' }))
  await type(page, page.getByLabel('Publisher', { exact: true }), 'Another Publisher')
  await type(page, page.getByLabel('Title', { exact: true }), 'Another page')
  await press(page, button('Save'))
  await expect(done.filter({ hasText: 'Added' })).toBeVisible()
  await press(page, link('Edit: Charge'))
  await tabTo(page, page.getByLabel('Filed'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2008')
  await press(page, button('Save'))
  await expect(main).toContainText('2008')
  await press(page, button('Take it back'))
  await expect(done.filter({ hasText: 'Taken back' })).toBeVisible()
  await expect(main).toContainText('summer 2007')
  await press(page, link('Edit: Charge'))
  await press(page, button('Delete this entry'))
  await expect(done.filter({ hasText: 'Deleted' })).toBeVisible()
  await press(page, button('Restore: Charge'))
  await expect(done.filter({ hasText: 'is back' })).toBeVisible()

  // To the public.
  await press(page, main.getByRole('link', { name: /^Keyboard Example/ }))
  await press(page, link('Publish'))
  await press(page, button('Ask for a review'))
  await expect(done).toContainText('Somebody else has been asked')
  await secondPerson(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await page.goto('/en/cases/keyboard-example')
  await expect(main).toContainText('summer 2007')
  await expect(main.locator('em').first()).toHaveText('words')
})
