import type { Page } from '@playwright/test'
import { expect, problems, test } from './support/test'
import { nameASource, openCase, publishedCase } from './support/staff-case'

test.describe.configure({ timeout: 240_000 })

const record = (reference: string) => `/staff/cases/${reference}/record`

/** Adds a charge through the form. The page is then on the record. */
async function addCharge(page: Page, reference: string, text: string) {
  await page.goto(record(reference))
  await page.getByRole('link', { name: 'Add a charge' }).click()
  await page.getByLabel('Charge, in the state’s words').fill(text)
  await page.getByLabel('Filed').fill('about June 2007')
  await nameASource(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Added' })).toBeVisible()
}

const editCharge = (page: Page) => page.getByRole('link', { name: 'Edit: Charge', exact: true })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a charge is added as people write dates, changed, taken back, deleted and restored', async ({
      page,
      signInAs,
      secondPerson,
    }) => {
      await signInAs('editor')
      const { reference, slug } = await publishedCase(page, secondPerson)
      await addCharge(page, reference, 'an invented offence')
      await page.goto(`/en/cases/${slug}`)
      await expect(page.getByRole('main')).toContainText('an invented offence')
      await expect(page.getByRole('main')).toContainText('about June 2007')

      await page.goto(record(reference))
      await editCharge(page).click()
      await page.getByLabel('Filed').fill('next week')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(problems(page)).toContainText('We cannot read this date')
      await expect(page.getByLabel('Filed')).toHaveValue('next week')
      await page.getByLabel('Filed').fill('between January 2010 and May 2014')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByRole('main')).toContainText('between January 2010 and May 2014')

      await page.getByRole('button', { name: 'Take it back' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('about June 2007')

      await editCharge(page).click()
      await page.getByRole('button', { name: 'Delete this entry' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Deleted' })).toBeVisible()
      await page.goto(`/en/cases/${slug}`)
      await expect(page.getByRole('main')).not.toContainText('an invented offence')

      await page.goto(record(reference))
      await page.getByRole('button', { name: 'Restore: Charge' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'is back' })).toBeVisible()
      await page.goto(`/en/cases/${slug}`)
      await expect(page.getByRole('main')).toContainText('an invented offence')
    })

    test('two people who change different fields of one entry both keep their work', async ({
      browser,
      page: first,
      signInAs,
    }) => {
      await signInAs('editor', first)
      const { reference } = await openCase(first)
      await addCharge(first, reference, 'an invented offence')
      const baseURL = new URL(first.url()).origin
      const context = await browser.newContext({ javaScriptEnabled, baseURL })
      const second = await context.newPage()
      await signInAs('campaigner', second)
      for (const page of [first, second]) {
        await page.goto(record(reference))
        await editCharge(page).click()
      }
      await first.getByLabel('Charge, in the state’s words').fill('another invented offence')
      await first.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(first.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()

      await second.getByLabel('Filed').fill('2009')
      await second.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(second.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
      await expect(second.getByRole('main')).toContainText('another invented offence · 2009')

      // Of the same field both are shown, and nothing is saved before somebody chose.
      for (const page of [first, second]) {
        await page.goto(record(reference))
        await editCharge(page).click()
      }
      await first.getByLabel('Filed').fill('2010')
      await first.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(first.getByRole('main')).toContainText('another invented offence · 2010')
      await second.getByLabel('Filed').fill('2011')
      await second.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(problems(second)).toContainText('Somebody else saved before you')
      await expect(second.getByLabel('Filed')).toHaveValue('2011')
      await expect(second.getByLabel('Filed')).toHaveAccessibleDescription(/2010/)
      await second.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(second.getByRole('main')).toContainText('another invented offence · 2011')
      await context.close()
    })

    test('what was typed when the session ended stands in the form after signing in again', async ({
      page,
      signInAs,
    }) => {
      await signInAs('editor')
      const { reference } = await openCase(page)
      await page.goto(record(reference))
      await page.getByRole('link', { name: 'Add a charge' }).click()
      await page.getByLabel('Charge, in the state’s words').fill('typed before the session ended')
      await page.context().clearCookies()
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      if (javaScriptEnabled) {
        await expect(problems(page)).toContainText('Your session has ended')
        await expect(page.getByLabel('Charge, in the state’s words')).toHaveValue(
          'typed before the session ended',
        )
      } else {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your session has ended')
        await expect(page.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
          'href',
          new RegExp(encodeURIComponent(record(reference))),
        )
      }

      await signInAs('editor')
      await page.goto(record(reference))
      await expect(page.getByText('unsaved text')).toBeVisible()
      await page.getByRole('link', { name: 'Add a charge' }).click()
      await expect(page.getByLabel('Charge, in the state’s words')).toHaveValue(
        'typed before the session ended',
      )
      await page.getByRole('button', { name: 'Discard what I typed' }).click()
      await expect(page.getByLabel('Charge, in the state’s words')).toHaveValue('')
    })
  })

test('what is typed is kept by itself, and only for whoever typed it', async ({
  browser,
  page,
  signInAs,
}) => {
  await signInAs('editor')
  const { reference } = await openCase(page)
  await page.goto(record(reference))
  await page.getByRole('link', { name: 'Add an allegation' }).click()
  await page.getByLabel('In careful words').fill('half a sentence of an invented story')
  await expect(page.getByText(/Your text (is|was) kept/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('In careful words')).toHaveValue(
    'half a sentence of an invented story',
  )
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await signInAs('campaigner', other)
  await other.goto(record(reference))
  await other.getByRole('link', { name: 'Add an allegation' }).click()
  await expect(other.getByLabel('In careful words')).toHaveValue('')
  await context.close()
})

test('what is typed before the scripts of the page have arrived is kept as well', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor')
  const { reference } = await openCase(page)
  await page.goto(record(reference))
  const address = await page.getByRole('link', { name: 'Add an allegation' }).getAttribute('href')
  let arrive = () => {}
  const typed = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto(address ?? '', { waitUntil: 'commit' })
  await page.getByLabel('In careful words').fill('typed on a slow line')
  arrive()
  await expect(page.getByText(/Your text (is|was) kept/)).toBeVisible()
  await expect(page.getByLabel('In careful words')).toHaveValue('typed on a slow line')
})

test('what is sealed shows on no page, and is kept unless it is replaced or removed', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference, slug } = await publishedCase(page, secondPerson)
  await page.goto(record(reference))
  await page.getByRole('link', { name: 'Add a relation' }).click()
  await page.getByLabel('Relation', { exact: true }).selectOption({ label: 'Brother or sister' })
  await page.getByLabel(/^Name \(/).fill('A Sealed Relative')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Added' })).toBeVisible()

  await page.getByRole('link', { name: 'Edit: Relation' }).click()
  await expect(page.getByLabel(/^Name \(/)).toHaveValue('')
  await expect(page.getByText('Something is recorded here')).toBeVisible()
  for (const path of [record(reference), `/staff/cases/${reference}/history`, `/en/cases/${slug}`])
    expect(await (await page.request.get(path)).text()).not.toContain('A Sealed Relative')

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Edit: Relation' }).click()
  await expect(page.getByText('Something is recorded here')).toBeVisible()
  await page.getByLabel('Remove what is sealed').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Edit: Relation' }).click()
  await expect(page.getByText('Something is recorded here')).toBeHidden()
})

test('who only reads sees the record and no way to change it', async ({ page, signInAs }) => {
  await signInAs('editor')
  const { reference } = await openCase(page)
  await addCharge(page, reference, 'an invented offence')
  await signInAs('viewer')
  await page.goto(record(reference))
  await expect(page.getByRole('main')).toContainText('an invented offence')
  for (const name of [/^Edit/, /^Add/])
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveCount(0)
  await page.goto(`${record(reference)}?add=charge.01977777-0000-7000-8000-000000000000`)
  await expect(page.getByRole('main').getByRole('button', { name: 'Save' })).toHaveCount(0)
})
