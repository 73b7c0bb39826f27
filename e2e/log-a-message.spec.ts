import { type Browser, expect, type Page, test } from '@playwright/test'
import { fromANetwork, untilOldEnough } from './support/network'

// Each test is somebody else: what one logs is no repetition of what another did.
test.beforeEach(({ page }) => page.setExtraHTTPHeaders(fromANetwork()))

// Somebody in prison: what is logged here is added to the count at once.
const CASE = '/en/cases/dilorom-abdukadirova'

/** The public number of the case as programs read it. */
async function countOf(page: Page): Promise<number> {
  const answer = await page.request.get('/api/v1/cases/dilorom-abdukadirova/tallies')
  return ((await answer.json()) as { total: number }).total
}

async function fill(page: Page, how: { quantity: string; words?: string }) {
  await page.getByLabel('A message to the person').check()
  await page.getByLabel('How did it go?').selectOption('letter')
  await page.getByLabel('How many?').fill(how.quantity)
  if (how.words !== undefined) await page.getByLabel(/^Your words/).fill(how.words)
}

/** Presses the button; without JavaScript not before the form is old enough. */
async function send(page: Page, { isOld = false } = {}) {
  if (isOld) await untilOldEnough(page)
  await page.getByRole('button', { name: 'Log it' }).click()
}

async function withoutScripts(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: fromANetwork(),
  })
  return context.newPage()
}

/** Logs a message from the case page to the thanks, and takes it back again. */
async function logAndTakeBack(page: Page, how = {}) {
  const before = await countOf(page)
  await page.goto(CASE)
  await page.locator(`main a[href="${CASE}/log"]`).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log a message you sent')
  await fill(page, { quantity: '3', words: 'You are not forgotten.' })
  await send(page, how)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await expect(page.locator('main')).toContainText('3 messages of yours are counted')
  await expect(page.locator('main')).toContainText(
    `${(before + 3).toLocaleString('en')} messages in all`,
  )
  expect(await countOf(page)).toBe(before + 3)
  expect(await page.context().cookies()).toEqual([])

  await page.reload()
  expect(await countOf(page)).toBe(before + 3)

  const link = await page.locator('main code').innerText()
  await page.goto(link)
  await expect(page.locator('main')).toContainText('Letter')
  expect(await countOf(page)).toBe(before + 3)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message is taken back')
  expect(await countOf(page)).toBe(before)

  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This message was taken back before',
  )
  await expect(page.getByRole('button', { name: 'Take it back' })).toHaveCount(0)
}

/** Sends a form with mistakes and sees that they are said and nothing is lost. */
async function sendMistakes(page: Page, how = {}) {
  const before = await countOf(page)
  await page.goto(`${CASE}/log`)
  const key = await page.locator('input[name="key"]').inputValue()
  await page.getByLabel('A message to the person').check()
  await page.getByLabel('How many?').fill('1e3')
  await page.getByLabel(/^Your words/).fill('a'.repeat(4_001))
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await send(page)
  expect((await answered).status()).toBe(422)

  const alert = page.getByRole('alert').filter({ hasText: 'This was not logged yet' })
  await expect(alert).toBeVisible()
  await expect(page.getByLabel('How did it go?')).toHaveAccessibleDescription(/Please fill this in/)
  await expect(page.getByLabel('How many?')).toHaveAccessibleDescription(
    /Please give a whole number/,
  )
  await expect(page.getByLabel('How many?')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('How many?')).toHaveValue('1e3')
  await expect(page.getByLabel(/^Your words/)).toHaveValue('a'.repeat(4_001))
  await expect(page.getByLabel('A message to the person')).toBeChecked()
  expect(await page.locator('input[name="key"]').inputValue()).toBe(key)
  expect(await countOf(page)).toBe(before)

  await fill(page, { quantity: '1', words: 'Courage' })
  await send(page, how)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  expect(await countOf(page)).toBe(before + 1)
}

test('a supporter logs a message and takes it back', ({ page }) => logAndTakeBack(page))

test('the same without JavaScript', async ({ browser, baseURL }) => {
  const page = await withoutScripts(browser, baseURL)
  await logAndTakeBack(page, { isOld: true })
  await page.context().close()
})

test('mistakes are said at their fields, and nothing that was typed is lost', async ({ page }) => {
  await sendMistakes(page)
})

test('the same without JavaScript, too', async ({ browser, baseURL }) => {
  const page = await withoutScripts(browser, baseURL)
  await sendMistakes(page, { isOld: true })
  await page.context().close()
})

test('after a mistake the keyboard and the screen reader are at the summary', async ({ page }) => {
  await page.goto(`${CASE}/log`)
  await send(page)
  await expect(page.locator(':focus')).toContainText('This was not logged yet')
  await page.locator(':focus').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#log-kind')).toBeInViewport()
})

test('a double click counts once', async ({ page }) => {
  const before = await countOf(page)
  await page.goto(`${CASE}/log`)
  await fill(page, { quantity: '2' })
  await page.getByRole('button', { name: 'Log it' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  expect(await countOf(page)).toBe(before + 2)
})

test('the same form sent again counts once, and changed it is asked about', async ({
  browser,
  baseURL,
}) => {
  const page = await withoutScripts(browser, baseURL)
  await page.goto(`${CASE}/log`)
  const key = await page.locator('input[name="key"]').inputValue()
  const before = await countOf(page)
  for (const quantity of ['2', '2']) {
    await page.goto(`${CASE}/log`)
    await page
      .locator('input[name="key"]')
      .evaluate((input: HTMLInputElement, value) => (input.value = value), key)
    await fill(page, { quantity })
    await send(page, { isOld: true })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  }
  expect(await countOf(page)).toBe(before + 2)

  await page.goto(`${CASE}/log`)
  await page
    .locator('input[name="key"]')
    .evaluate((input: HTMLInputElement, value) => (input.value = value), key)
  await fill(page, { quantity: '5' })
  await send(page, { isOld: true })
  await expect(
    page.getByRole('alert').filter({ hasText: 'You sent this form before' }),
  ).toBeVisible()
  expect(await countOf(page)).toBe(before + 2)
  expect(await page.locator('input[name="key"]').inputValue()).not.toBe(key)
  await page.context().close()
})

test('a program that fills the hidden field is thanked and not counted', async ({ page }) => {
  const before = await countOf(page)
  await page.goto(`${CASE}/log`)
  await fill(page, { quantity: '1' })
  await page
    .locator('input[name="website"]')
    .evaluate((input: HTMLInputElement) => (input.value = 'https://spam.example'))
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await expect(page.locator('main')).toContainText('It is not counted')
  expect(await countOf(page)).toBe(before)
})

test('nobody who listens or uses the keyboard meets the hidden field', async ({ page }) => {
  await page.goto(`${CASE}/log`)
  expect(await page.locator('main').ariaSnapshot()).not.toContain('Leave this empty')
  await page.getByLabel(/^Your words/).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Log it' })).toBeFocused()
})

test('for somebody released only what was sent before, or thanks, is logged', async ({ page }) => {
  await page.goto('/en/cases/erkin-musaev/log')
  await expect(page.locator('main')).toContainText('Everybody in this case is free')
  await fill(page, { quantity: '1' })
  await send(page)
  await expect(page.getByLabel('On which day?')).toHaveAccessibleDescription(
    /Everybody in this case was free/,
  )
  await page.getByLabel('A message of thanks').check()
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
})

test('pages with a secret in their address are kept out of caches and search engines', async ({
  page,
}) => {
  await page.goto(`${CASE}/log`)
  await fill(page, { quantity: '1' })
  await send(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  for (const address of [`${CASE}/log`, page.url(), await page.locator('main code').innerText()]) {
    const answer = await page.request.get(address)
    expect(answer.headers()['cache-control'], address).toContain('no-store')
    if (!address.endsWith('/log'))
      expect(await answer.text()).toMatch(/<meta name="robots" content="noindex/)
  }
})

test('a link that we did not make leads nowhere', async ({ page }) => {
  for (const token of ['nothing', '0'.repeat(64)]) {
    const answer = await page.goto(`/en/withdraw/${token}`)
    expect(answer?.status()).toBe(404)
  }
})
