import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Cookie, expect, type Page, test as base } from '@playwright/test'
import type { Role } from '../../lib/auth/roles'
import { peopleOf } from './prepared'

const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** Somebody with an account on the instance of the tests. */
export type Person = { name: string; email: string; password: string; role: Role }

/** Runs an administration command against the instance of the tests, and gives what it printed. */
function admin(args: string[]): Promise<string> {
  const { VIGIL_PORT: PORT, VIGIL_DATA_DIR: DATA_DIR, ...rest } = process.env
  return new Promise((resolve, reject) => {
    const env = { ...rest, PORT, DATA_DIR }
    execFile(
      process.execPath,
      ['scripts/admin.mjs', ...args],
      { cwd: ROOT, env },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`admin ${args.join(' ')} failed: ${stdout}${stderr}`))
        else resolve(stdout)
      },
    )
  })
}

/** Makes an account that nobody has used yet. Gives the address of its one-time link. */
export async function invite(role: Role): Promise<{ email: string; link: string }> {
  const email = `${role}-${randomBytes(6).toString('hex')}@example.org`
  const printed = await admin(['user:create', '--email', email, '--role', role])
  const link = /http\S+\/sign-in\/welcome\/\S+/.exec(printed)?.[0]
  if (link === undefined) throw new Error(`no link in: ${printed}`)
  return { email, link }
}

/** Follows a one-time link and sets name and password. */
export async function welcome(page: Page, link: string, given: { name: string; password: string }) {
  await page.goto(link)
  await page.getByLabel('Your name').fill(given.name)
  await page.getByLabel('A new password').fill(given.password)
  await page.getByRole('button', { name: 'Set the password' }).click()
}

/** Fills in the sign-in page that is open, and sends it. */
export async function fillSignIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** What a form says is wrong. (Next's announcer of page titles is an alert too, outside of main.) */
export const problems = (page: Page) => page.getByRole('main').getByRole('alert')

/** Somebody with an account, and what her browser was given when she signed in; empty before that. */
type Known = { person: Person; cookies: Cookie[] }

/** Opens the overview as somebody, who signs in only when an earlier test ended her session. */
async function open(page: Page, known: Known): Promise<void> {
  const context = page.context()
  await context.clearCookies()
  await context.addCookies(known.cookies)
  await page.goto('/staff')
  if (new URL(page.url()).pathname === '/sign-in') {
    await fillSignIn(page, known.person)
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    known.cookies = await context.cookies()
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
}

type Fixtures = {
  /** Signs a page in with a role; by default the page of the test. Gives who that is. */
  signInAs: (role: Role, page?: Page) => Promise<Person>
  /** Somebody else, an administrator, looks at what was asked for and approves it. */
  secondPerson: (reference: string) => Promise<void>
}

/** Tests in which people sign in. Each worker has one person for each role. */
export const test = base.extend<Fixtures, { people: Known[] }>({
  people: [
    // Playwright reads from the first parameter what a fixture needs; this one needs nothing.
    async ({}, provide, { parallelIndex }) =>
      provide(peopleOf(parallelIndex).map((person) => ({ person, cookies: [] }))),
    { scope: 'worker' },
  ],
  signInAs: async ({ page: own, people }, provide) => {
    await provide(async (role, page = own) => {
      const known = people.find(({ person }) => person.role === role)
      if (known === undefined) throw new Error(`there is no ${role}`)
      await open(page, known)
      return known.person
    })
  },
  secondPerson: async ({ browser, baseURL, signInAs }, provide) => {
    await provide(async (reference) => {
      const page = await browser.newPage({ ...(baseURL === undefined ? {} : { baseURL }) })
      await signInAs('admin', page)
      await page.goto(`/staff/cases/${reference}/publish`)
      await page.getByRole('button', { name: 'Approve and publish' }).click()
      await expect(page.getByRole('status')).toContainText('The case is public now')
      await page.close()
    })
  },
})

export { expect }
