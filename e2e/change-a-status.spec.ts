import { expect, problems, test } from './support/test'
import { addEntry, openCase, publishedCase } from './support/staff-case'

test.describe.configure({ timeout: 240_000 })

const RELEASE = {
  type: 'Release',
  date: '2017-08',
  text: 'Released early, in an invented story.',
  status: 'Released',
  manner: 'early release',
}

test('a release changes the public page, the country page and the feed at the next request', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference, slug, title } = await publishedCase(page, secondPerson)
  const country = page.locator('main article', { hasText: title })
  await page.goto('/en/countries/uz')
  await expect(country).toContainText('Arrested')

  await addEntry(page, reference, RELEASE)

  await page.goto(`/en/cases/${slug}`)
  await expect(page.locator('main')).toContainText('Released 2017')
  await expect(page.locator('main')).toContainText('August 2017')
  await expect(page.locator('main')).toContainText('early release')
  await expect(page.locator('main')).toContainText(RELEASE.text)
  await page.goto('/en/countries/uz')
  await expect(country).toContainText('Released 2017')
  for (const feed of [
    '/feeds/countries/uz.atom',
    '/feeds/countries/uz.rss',
    `/feeds/cases/${slug}.atom`,
  ])
    expect(await (await page.request.get(feed)).text()).toContain(RELEASE.text)
})

test('a release that is retracted gives the former status back, and the history says who and why', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  const { name } = await signInAs('editor')
  const { reference, slug } = await publishedCase(page, secondPerson)
  await addEntry(page, reference, RELEASE)
  await page.getByRole('link', { name: 'Retract the entry of August 2017' }).click()
  await page.getByLabel('Why it is retracted').fill('It was somebody of the same name.')
  await page.getByRole('button', { name: 'Retract the entry' }).click()
  await expect(page.getByRole('status')).toContainText('The entry is retracted')

  await page.goto(`/en/cases/${slug}`)
  await expect(page.locator('main')).not.toContainText(RELEASE.text)
  await expect(page.locator('main')).toContainText('Arrested')
  await page.goto(`/staff/cases/${reference}/history`)
  const newest = page
    .getByRole('list', { name: 'Changes, newest first' })
    .getByRole('listitem')
    .first()
  await expect(newest).toContainText(`${name} retracted an entry of the timeline`)
  await expect(newest).toContainText('It was somebody of the same name.')
})

test('a correction takes the place of an entry', async ({ page, signInAs, secondPerson }) => {
  await signInAs('editor')
  const { reference, slug } = await publishedCase(page, secondPerson)
  await page.getByRole('link', { name: 'Correct the entry of May 2016' }).click()
  await page.getByLabel('When', { exact: true }).fill('2016-06~')
  await expect(page.getByText('It will read: about June 2016')).toBeVisible()
  await page.getByLabel('Why it is corrected').fill('A better source.')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(page.getByRole('status')).toContainText('The entry is corrected')
  await expect(page.getByText('Corrected by a later entry')).toBeVisible()
  await page.goto(`/en/cases/${slug}`)
  await expect(page.locator('main')).toContainText('about June 2016')
  await expect(page.locator('main')).not.toContainText('May 2016')
  expect(reference).toMatch(/^UZB-/)
})

test('what is wrong with an entry is said at its field, and what was typed is kept', async ({
  page,
  signInAs,
}) => {
  await signInAs('campaigner')
  const { reference } = await openCase(page)
  await page.goto(`/staff/cases/${reference}/events/new`)
  await page.getByLabel('When', { exact: true }).fill('2017-02-30')
  await page.getByLabel('What happened').fill('Something.')
  await page.getByLabel('How the release came about').selectOption({ label: 'by pardon' })
  const sent = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Add the entry' }).click()
  expect((await sent).status()).toBe(422)
  await expect(problems(page)).toBeFocused()
  await expect(page.getByLabel('When', { exact: true })).toHaveAccessibleDescription(/no such day/)
  await expect(page.getByLabel('What kind of entry')).toHaveAccessibleDescription(/choose one/)
  await expect(page.getByLabel('When', { exact: true })).toHaveValue('2017-02-30')
  await expect(page.getByLabel('What happened')).toHaveValue('Something.')
  await expect(page.getByLabel('How the release came about')).toHaveValue('pardon')
})
