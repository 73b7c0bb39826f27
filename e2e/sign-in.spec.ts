import { expect, fillSignIn, invite, problems, test, welcome } from './support/test'

test.describe.configure({ timeout: 240_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody sets a password by the one-time link, mistypes it, signs in and signs out', async ({
      page,
    }) => {
      const { email, link } = await invite('campaigner')
      await welcome(page, link, { name: 'Nilufar', password: 'short' })
      await expect(problems(page)).toContainText('at least 15 characters')
      await expect(page.getByLabel('Your name')).toHaveValue('Nilufar')

      const password = 'a quiet river keeps its stones'
      await welcome(page, link, { name: 'Nilufar', password })
      await expect(page.getByRole('status')).toContainText('Your password is set')

      await fillSignIn(page, { email, password: 'a quiet river keeps its boats' })
      await expect(problems(page)).toContainText('do not fit together')
      await expect(page).toHaveURL(/\/sign-in/)

      await fillSignIn(page, { email, password })
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
      await expect(page.getByText('Nilufar, campaigner')).toBeVisible()

      await page.getByRole('button', { name: 'Sign out' }).click()
      await expect(page.getByRole('status')).toContainText('You are signed out')
      await page.goto('/staff')
      await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    })
  })

test('a one-time link works once, and says so afterwards', async ({ page }) => {
  const { link } = await invite('viewer')
  await welcome(page, link, { name: 'Once', password: 'a quiet river keeps its stones' })
  await expect(page.getByRole('status')).toContainText('Your password is set')
  const again = await page.goto(link)
  expect(again?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has been used')
  const never = await page.goto('/sign-in/welcome/nothing')
  expect(never?.status()).toBe(404)
})

test('a cookie that was copied before signing out opens nothing afterwards', async ({
  page,
  signInAs,
  playwright,
  baseURL,
}) => {
  const { name, email } = await signInAs('editor')
  const copied = await page.context().storageState()
  const thief = await playwright.request.newContext({
    storageState: copied,
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  expect(await (await thief.get('/staff')).text()).toContain(name)
  expect(await (await thief.get('/api/auth/session')).text()).toContain(email)

  const out = page.waitForResponse((answer) => answer.url().endsWith('/staff/sign-out'))
  await page.getByRole('button', { name: 'Sign out' }).click()
  expect((await (await out).allHeaders())['clear-site-data']).toContain('"cookies"')
  await expect(page.getByRole('status')).toContainText('You are signed out')

  for (const path of ['/staff', '/staff/cases', '/staff/users']) {
    const answer = await thief.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(307)
    expect(await answer.text()).not.toContain(name)
  }
  const session = await thief.get('/api/auth/session')
  expect(session.status()).toBe(200)
  expect(await session.json()).toEqual({})
  await thief.dispose()
})

test('after signing in one is where one wanted to go, and never elsewhere', async ({
  page,
  signInAs,
}) => {
  const person = await signInAs('viewer')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/staff/cases')
  await fillSignIn(page, person)
  await expect(page).toHaveURL(/\/staff\/cases$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/sign-in?next=https%3A%2F%2Fevil.example%2Fstaff')
  await fillSignIn(page, person)
  await expect(page).toHaveURL(/\/staff$/)
})

test('what staff read is kept by no cache, and their addresses are told to nobody', async ({
  page,
  signInAs,
}) => {
  await signInAs('viewer')
  const answer = await page.goto('/staff/cases')
  const headers = (await answer?.allHeaders()) ?? {}
  expect(headers['cache-control']).toContain('no-store')
  expect(headers['referrer-policy']).toBe('same-origin')
})

test('signing out cannot be done from somebody else’s page', async ({ page, signInAs }) => {
  await signInAs('viewer')
  const foreign = await page.request.post('/staff/sign-out', {
    headers: { origin: 'https://evil.example' },
    maxRedirects: 0,
  })
  expect(foreign.status()).toBe(403)
  await page.goto('/staff')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})
