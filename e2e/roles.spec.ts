import type { Page } from '@playwright/test'
import { addEntry, ARREST, openCase, publishedCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

const ways = (page: Page) => ({
  edit: page.getByRole('link', { name: 'Edit', exact: true }),
  publish: page.getByRole('link', { name: 'Publish', exact: true }),
  withdraw: page.getByRole('link', { name: 'Withdraw', exact: true }),
  add: page.getByRole('link', { name: 'Add an entry' }),
  correct: page.getByRole('link', { name: /^Correct the entry/ }),
  retract: page.getByRole('link', { name: /^Retract the entry/ }),
  delete: page.getByRole('link', { name: 'Delete', exact: true }),
})

const EXPECTED = {
  viewer: { draft: [], published: [] },
  campaigner: { draft: ['edit', 'publish', 'add', 'correct', 'retract', 'delete'], published: [] },
  editor: {
    draft: ['edit', 'publish', 'add', 'correct', 'retract', 'delete'],
    published: ['edit', 'withdraw', 'add', 'correct', 'retract'],
  },
  admin: {
    draft: ['edit', 'publish', 'add', 'correct', 'retract', 'delete'],
    published: ['edit', 'withdraw', 'add', 'correct', 'retract'],
  },
} as const

test('each role sees the buttons of its rights, and the pages behind the others refuse', async ({
  page,
  browser,
  signInAs,
  secondPerson,
}) => {
  test.setTimeout(300_000)
  await signInAs('editor')
  const published = await publishedCase(page, secondPerson)
  const draft = await openCase(page)
  await addEntry(page, draft.reference, ARREST)
  for (const role of ['viewer', 'campaigner', 'editor', 'admin'] as const) {
    const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
    const own = await context.newPage()
    await signInAs(role, own)
    for (const [state, { reference }] of Object.entries({ draft, published })) {
      await own.goto(`/staff/cases/${reference}`)
      await expect(own.getByRole('heading', { name: 'Timeline' }).first()).toBeVisible()
      const seen: string[] = []
      for (const [way, link] of Object.entries(ways(own)))
        if ((await link.count()) > 0) seen.push(way)
      expect([role, state, seen]).toEqual([
        role,
        state,
        EXPECTED[role][state as 'draft' | 'published'],
      ])
      for (const [way, path] of [
        ['edit', 'edit'],
        ['add', 'events/new'],
      ] as const) {
        const answer = await own.goto(`/staff/cases/${reference}/${path}`)
        expect(answer?.status()).toBe(seen.includes(way) ? 200 : 403)
      }
    }
    const users = await own.goto('/staff/users')
    expect(users?.status()).toBe(role === 'admin' ? 200 : 403)
    await context.close()
  }
})

test.describe('a form that somebody else was given', () => {
  test.use({ javaScriptEnabled: false })

  test('is refused when it is sent by a role that may not, and changes nothing', async ({
    page,
    browser,
    signInAs,
  }) => {
    await signInAs('editor')
    const { reference, title } = await openCase(page)
    await page.goto(`/staff/cases/${reference}/edit`)
    await page.getByLabel('Title').fill('Changed by a viewer')
    const multipart = await page
      .locator('form', { has: page.getByLabel('Summary') })
      .evaluate((form) =>
        Object.fromEntries(
          [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
        ),
      )

    const origin = new URL(page.url()).origin
    const context = await browser.newContext({ baseURL: origin })
    const own = await context.newPage()
    await signInAs('viewer', own)
    for (const path of [`/staff/cases/${reference}/edit`, '/staff', '/sign-in', '/en/cases']) {
      const answer = await own.request.post(path, {
        multipart,
        headers: { origin },
        maxRedirects: 0,
      })
      expect(answer.status(), path).toBeGreaterThanOrEqual(303)
      expect(answer.status(), path).toBeLessThan(500)
    }
    await context.close()

    const nobody = await browser.newContext({ baseURL: origin })
    const signedOut = await nobody.request.post(`/staff/cases/${reference}/edit`, {
      multipart,
      headers: { origin },
      maxRedirects: 0,
    })
    expect(signedOut.status()).toBeGreaterThanOrEqual(303)
    expect(signedOut.status()).toBeLessThan(500)
    await nobody.close()

    await page.goto(`/staff/cases/${reference}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })
})

test('an administrator invites and disables somebody, whose open browser is shut at once', async ({
  page,
  browser,
  signInAs,
}) => {
  await signInAs('admin')
  const email = `invited-${Date.now()}@example.org`
  await page.goto('/staff/users')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Name (optional)').fill('Invited Person')
  await page.getByRole('radio', { name: /^Viewer/ }).check()
  await page.getByRole('button', { name: 'Make an account and a link' }).click()
  const link = await page.getByLabel('One-time sign-in link').inputValue()

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const own = await context.newPage()
  const password = 'a quiet river keeps its stones'
  await own.goto(link)
  await own.getByLabel('A new password').fill(password)
  await own.getByRole('button', { name: 'Set the password' }).click()
  await own.getByLabel('E-mail address').fill(email)
  await own.getByLabel('Password').fill(password)
  await own.getByRole('button', { name: 'Sign in' }).click()
  await expect(own.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()

  await page.goto('/staff/users')
  await page.getByRole('row', { name: email }).getByRole('link').click()
  await page.getByRole('button', { name: 'Disable Invited Person' }).click()
  await expect(page.getByRole('status')).toContainText('The account is disabled')
  await own.reload()
  await expect(own.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await context.close()
})
