import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { violationsOn } from './support/axe'
import { fromANetwork, untilOldEnough } from './support/network'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 180_000 })

// A case in which no other file logs anything.
const SLUG = 'ali-feruz'
const API = `/api/v1/cases/${SLUG}`
const LOG = `/en/cases/${SLUG}/log`

async function caseOf(request: APIRequestContext): Promise<{ reference: string }> {
  return (await (await request.get(API)).json()) as { reference: string }
}

async function totalOf(request: APIRequestContext): Promise<number> {
  return ((await (await request.get(`${API}/tallies`)).json()) as { total: number }).total
}

const post = (request: APIRequestContext, headers: Record<string, string>, more = {}) =>
  request.post(`${API}/supporter-actions`, {
    headers: { ...headers, 'idempotency-key': randomUUID() },
    data: { type: 'email', kind: 'appeal', action_date: '2017-09-01', quantity: 1, ...more },
  })

async function fill(page: Page, quantity: string, words = '') {
  await page.getByLabel('A message to the person').check()
  await page.getByLabel('How did it go?').selectOption('letter')
  await page.getByLabel('On which day?').fill('2017-09-02')
  await page.getByLabel('How many?').fill(quantity)
  await page.getByLabel(/^Your words/).fill(words)
}

const send = (page: Page) => page.getByRole('button', { name: 'Log it' }).click()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a moderator takes 500 vandal deeds out of the count, and gives them back', async ({
  page,
  request,
  signInAs,
}) => {
  const before = await totalOf(request)
  const sender = async () => {
    // From ten networks each, as a program would.
    for (let network = 0; network < 10; network += 1) {
      const headers = fromANetwork()
      for (let deed = 0; deed < 10; deed += 1)
        expect((await post(request, headers, { origin_system: 'vandal.example' })).status()).toBe(
          201,
        )
    }
  }
  await Promise.all(Array.from({ length: 5 }, sender))
  expect(await totalOf(request)).toBe(before + 500)

  const { reference } = await caseOf(request)
  await signInAs('editor')
  await page.goto('/staff/deeds/invalidate')
  await page.getByRole('button', { name: 'Show what fits' }).click()
  await expect(page.getByLabel('Reference of the case')).toHaveAccessibleDescription(
    /Please fill this in/,
  )
  await page.getByLabel('Reference of the case').fill(reference)
  const today = new Date().toISOString().slice(0, 10)
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Logged from').fill(`${yesterday}T00:00`)
  await page.getByLabel('Logged until').fill(`${today}T23:59`)
  await page.getByLabel('Logged with').fill('vandal.example')
  await page.getByRole('button', { name: 'Show what fits' }).click()
  await expect(page.getByRole('main')).toContainText('500 deeds with 500 messages')
  const act = page.getByRole('button', { name: 'Take 500 deeds out of the count' })
  await act.click()
  await expect(page.getByLabel('Why')).toHaveAccessibleDescription(/Please fill this in/)
  expect(await totalOf(request)).toBe(before + 500)
  await page.getByLabel('Why').fill('A program logged these in an hour.')
  await act.click()
  await expect(page.getByRole('main')).toContainText('It is done.')
  expect(await totalOf(request)).toBe(before)

  await page.getByLabel('Why it is undone').fill('It was a school after all.')
  await page.getByRole('button', { name: 'Undo it' }).click()
  await expect(page.getByRole('main')).toContainText('It was undone')
  expect(await totalOf(request)).toBe(before + 500)
  await page.goto('/staff/deeds')
  expect(await violationsOn(page, 'all')).toEqual([])
})

test('a claim of 500 letters waits, and counts once an editor accepts it', async ({
  page,
  browser,
  baseURL,
  request,
  signInAs,
}) => {
  const before = await totalOf(request)
  await page.setExtraHTTPHeaders(fromANetwork())
  await page.goto(LOG)
  await fill(page, '500')
  await send(page)
  await expect(heading(page)).toHaveText('Thank you')
  await expect(page.getByRole('main')).toContainText('once somebody at the organisation has looked')
  expect(await totalOf(request)).toBe(before)

  const { reference } = await caseOf(request)
  // The editor works without JavaScript.
  const desk = await browser.newPage({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  await signInAs('editor', desk)
  await desk.goto('/staff')
  await desk.getByRole('link', { name: /claims? of (a supporter waits|supporters wait)/ }).click()
  await desk.locator(`main a[href="/staff/deeds/${reference}"]`).click()
  const claim = desk.getByLabel(/500 messages/).first()
  await claim.check()
  await desk.getByRole('button', { name: 'Decide' }).click()
  await expect(desk.getByRole('alert').first()).toBeVisible()
  await expect(claim).toBeChecked()
  await desk.getByLabel('Accept: they count from now on').check()
  await desk.getByRole('button', { name: 'Decide' }).click()
  await expect(desk.getByRole('status')).toContainText('They count now.')
  expect(await totalOf(request)).toBe(before + 500)
  await desk.close()
})

test('a network that used up its share is asked for patience, and loses no word', async ({
  browser,
  baseURL,
  request,
}) => {
  const network = fromANetwork()
  const context = (javaScriptEnabled: boolean) =>
    browser.newContext({
      javaScriptEnabled,
      extraHTTPHeaders: network,
      ...(baseURL === undefined ? {} : { baseURL }),
    })
  const [plain, scripted] = [await context(false), await context(true)]
  const [form, other] = [await plain.newPage(), await scripted.newPage()]
  await other.goto(LOG)
  await fill(other, '3', 'Courage.')

  // Somebody else in the same network sends on and on, so that no share comes back meanwhile.
  let isOver = false
  let answers = 0
  const refused: { status: number; type: string; retryAfter: string | undefined }[] = []
  const hammer = async () => {
    while (!isOver) {
      const answer = await post(request, network, { origin_system: 'a-busy-school.example' })
      answers += 1
      if (answer.status() !== 201)
        refused.push({
          status: answer.status(),
          type: ((await answer.json()) as { type: string }).type,
          retryAfter: answer.headers()['retry-after'],
        })
    }
  }
  const hammers = Array.from({ length: 4 }, hammer)
  await expect.poll(() => refused.length, { timeout: 60_000 }).toBeGreaterThan(3)
  expect(answers).toBeGreaterThanOrEqual(240)
  expect(refused[0]).toMatchObject({ status: 429 })
  expect(refused[0]?.type).toMatch(/\/problems\/too-many-requests$/)
  expect(Number(refused[0]?.retryAfter)).toBeGreaterThan(0)

  // Without JavaScript: a page with real words, on which everything that was typed still stands.
  // Once a second a turn comes free, and whoever asks first has it: then it is tried again.
  await expect(async () => {
    await form.goto(LOG)
    await fill(form, '2', 'You are not forgotten.')
    await untilOldEnough(form)
    const answered = form.waitForResponse((response) => response.request().method() === 'POST')
    await send(form)
    const answer = await answered
    expect(answer.status()).toBe(429)
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  }).toPass({ timeout: 60_000 })
  await expect(form.getByRole('main')).toContainText('Many messages are coming from your network')
  await expect(form.getByLabel(/^Your words/)).toHaveValue('You are not forgotten.')

  // With it, the browser works a moment and sends by itself; it waits for staff, as so many came.
  await send(other)
  await expect(heading(other)).toHaveText('Thank you', { timeout: 60_000 })
  await expect(other.getByRole('main')).toContainText('once somebody at the organisation')
  isOver = true
  await Promise.all(hammers)

  await expect(async () => {
    await send(form)
    await expect(heading(form)).toHaveText('Thank you', { timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  await plain.close()
  await scripted.close()
})

test('the same once more is asked about, and one press says that it is another', async ({
  page,
  request,
}) => {
  await page.setExtraHTTPHeaders(fromANetwork())
  const before = await totalOf(request)
  for (const again of [false, true]) {
    await page.goto(LOG)
    await fill(page, '4')
    await send(page)
    if (again) {
      await expect(page.getByRole('main')).toContainText('Is this another one?')
      await page.getByRole('button', { name: 'Yes, log it as another one' }).click()
    }
    await expect(heading(page)).toHaveText('Thank you')
  }
  expect(await totalOf(request)).toBe(before + 8)
})

test('a device remembers what was logged only when it is asked to, and forgets everything', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setExtraHTTPHeaders(fromANetwork())
  await page.goto(LOG)
  await fill(page, '5')
  await send(page)
  await expect(heading(page)).toHaveText('Thank you')
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(await kept()).toBe('{}')
  await page.getByRole('button', { name: 'Remember this on this device' }).click()
  await expect(page.getByRole('status')).toContainText('This device remembers it.')
  await page.getByRole('link', { name: 'What this device remembers' }).click()
  await expect(heading(page)).toHaveText('What you logged')
  const line = page.getByRole('main').getByRole('listitem')
  await expect(line).toContainText('2 September 2017')
  await expect(line.getByRole('link', { name: 'Take it back' })).toHaveAttribute(
    'href',
    /\/en\/withdraw\/[0-9a-f]{64}$/,
  )
  await page.getByRole('button', { name: 'Forget everything on this device' }).click()
  await page.getByRole('button', { name: 'Yes, forget everything' }).click()
  await expect(page.getByRole('main')).toContainText('This device has forgotten everything.')
  expect(await kept()).toBe('{}')
  expect(await page.context().cookies()).toEqual([])

  const plain = await browser.newPage({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  await plain.goto('/en/my-actions')
  await expect(plain.getByRole('main')).toContainText('the link that you were given')
  await plain.close()
})
