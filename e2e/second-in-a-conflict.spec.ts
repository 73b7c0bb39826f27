import { expect, problems, test } from './support/test'
import { addEntry, ARREST, openCase } from './support/staff-case'

test.describe.configure({ timeout: 240_000 })

for (const javaScriptEnabled of [true, false])
  test(`who saves second sees both versions and loses nothing, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    page: first,
    signInAs,
  }) => {
    const { name } = await signInAs('editor', first)
    const { reference, title } = await openCase(first)
    const context = await browser.newContext({
      javaScriptEnabled,
      baseURL: new URL(first.url()).origin,
    })
    const second = await context.newPage()
    await signInAs('campaigner', second)

    // Both begin with the same version.
    await first.goto(`/staff/cases/${reference}/edit`)
    await second.goto(`/staff/cases/${reference}/edit`)

    await first.getByLabel('Summary').fill('What the first one wrote.')
    await first.getByLabel('Internal note').fill('A note of the first one.')
    await first.getByRole('button', { name: 'Save' }).click()
    await expect(first.getByRole('status')).toContainText('Saved')

    await second.getByLabel('Summary').fill('What the second one wrote.')
    await second.getByLabel('Title').fill(`${title} the second`)
    const sent = second.waitForResponse((answer) => answer.request().method() === 'POST')
    await second.getByRole('button', { name: 'Save' }).click()
    expect((await sent).status()).toBe(409)

    await expect(problems(second)).toContainText('Somebody else saved before you')
    await expect(problems(second)).toContainText(name)
    await expect(second.getByLabel('Summary')).toHaveValue('What the second one wrote.')
    await expect(second.getByLabel('Summary')).toHaveAccessibleDescription(
      /What the first one wrote\./,
    )
    await expect(second.getByLabel('Title')).toHaveValue(`${title} the second`)
    await expect(second.getByLabel('Internal note')).toHaveValue('A note of the first one.')

    await second.getByRole('button', { name: 'Save' }).click()
    await expect(second.getByRole('status')).toContainText('Saved')
    await first.goto(`/staff/cases/${reference}`)
    await expect(first.getByRole('heading', { level: 1 })).toHaveText(`${title} the second`)
    await expect(first.locator('main')).toContainText('What the second one wrote.')
    await expect(first.locator('main')).toContainText('A note of the first one.')

    // Nothing is lost: the history holds what the first one wrote too.
    await first.goto(`/staff/cases/${reference}/history`)
    await expect(first.locator('main')).toContainText(/What the removed: first.* one wrote/)
    await context.close()
  })

test('two who change different fields of a case both keep their work, and nobody is asked', async ({
  browser,
  page: first,
  signInAs,
}) => {
  await signInAs('editor', first)
  const { reference, title } = await openCase(first)
  const context = await browser.newContext({ baseURL: new URL(first.url()).origin })
  const second = await context.newPage()
  await signInAs('campaigner', second)
  await first.goto(`/staff/cases/${reference}/edit`)
  await second.goto(`/staff/cases/${reference}/edit`)

  await first.getByLabel('Internal note').fill('A note of the first one.')
  await first.getByLabel('How urgent').selectOption({ label: 'Urgent' })
  await first.getByRole('button', { name: 'Save' }).click()
  await expect(first.getByRole('status')).toContainText('Saved')
  await second.getByLabel('Title').fill(`${title} the second`)
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByRole('status')).toContainText('Saved')

  await expect(second.getByRole('heading', { level: 1 })).toHaveText(`${title} the second`)
  await expect(second.locator('main')).toContainText('A note of the first one.')
  await expect(second.locator('main')).toContainText('Urgent')
  await context.close()
})

test('somebody who adds to the timeline does not stand in the way of an edit', async ({
  browser,
  page,
  signInAs,
}) => {
  await signInAs('editor')
  const { reference } = await openCase(page)
  await page.goto(`/staff/cases/${reference}/edit`)
  await page.getByLabel('Summary').fill('Written while the timeline grew.')

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context.newPage()
  await signInAs('campaigner', other)
  await addEntry(other, reference, ARREST)
  await context.close()

  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  await expect(page.locator('main')).toContainText('Written while the timeline grew.')
})
