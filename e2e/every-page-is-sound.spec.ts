import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LOCALES, type Locale } from '../lib/i18n/locales'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000 })

const PUBLIC = [
  '',
  '/cases',
  '/cases?q=nobody-of-this-name',
  '/cases/erkin-musaev',
  '/cases/dilorom-abdukadirova',
  '/cases/erkin-musaev/messages',
  '/cases/dilorom-abdukadirova/log',
  '/countries',
  '/countries/uz',
  '/countries/fr',
  '/publications/russia-must-not-deport-ali-feruz',
  '/no/such/page',
  '/cases/no-such-case',
]
// One of each build of page. Between languages only words and their lengths differ.
const ONE_OF_EACH = [
  '',
  '/cases',
  '/cases/erkin-musaev',
  '/cases/dilorom-abdukadirova/log',
  '/countries/uz',
]
// From left to right and from right to left every page is looked at.
const WHOLE: readonly Locale[] = ['en', 'ar']
const LOOKS = [
  { name: 'phone', width: 360, height: 740, colorScheme: 'light' },
  { name: 'desktop', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
] as const

/** What is wrong with the page that is open: faults of access, words cut off, a policy violated. */
async function faultsOf(page: Page, path: string, open: () => Promise<unknown>): Promise<string[]> {
  const faults: string[] = []
  // A 404 is reported as an error of the network; a violated policy is what we look for.
  const listen = (text: string) => {
    if (/content security policy|refused to|hydrat/i.test(text)) faults.push(`${path}: ${text}`)
  }
  page.removeAllListeners('console')
  page.on('console', (message) => listen(message.text()))
  page.on('pageerror', (error) => listen(error.message))
  await open()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  for (const { id, nodes } of violations)
    faults.push(`${path}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) faults.push(`${path}: ${overflow} pixels wider than the screen`)
  return faults
}

for (const { name, colorScheme, ...viewport } of LOOKS)
  for (const locale of name === 'phone' ? LOCALES : name === 'dark' ? (['en'] as const) : WHOLE)
    test(`every public page in ${locale} on a ${name} screen has no fault that axe, the policy or the edge of the screen shows`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        ...(baseURL === undefined ? {} : { baseURL }),
      })
      const page = await context.newPage()
      const faults: string[] = []
      for (const rest of WHOLE.includes(locale) ? PUBLIC : ONE_OF_EACH)
        faults.push(
          ...(await faultsOf(page, `/${locale}${rest}`, () => page.goto(`/${locale}${rest}`))),
        )
      expect(faults).toEqual([])
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
      // Whoever only reads is given nothing to keep.
      expect(await context.cookies()).toEqual([])
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
      await context.close()
    })

for (const { name, colorScheme, ...viewport } of LOOKS)
  test(`every page for staff on a ${name} screen has no such fault`, async ({
    browser,
    baseURL,
    signInAs,
  }) => {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      ...(baseURL === undefined ? {} : { baseURL }),
    })
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of ['/sign-in', '/problems', '/problems/invalid-input'])
      faults.push(...(await faultsOf(page, path, () => page.goto(path))))
    await signInAs('admin', page)
    // A case with entries to correct: other specs open some that have none.
    await page.goto('/staff/cases?q=Erkin+Musaev')
    const first = page.getByRole('main').locator('a[href^="/staff/cases/UZB"]').first()
    const ofCase = (await first.getAttribute('href')) ?? ''
    expect(ofCase).toMatch(/UZB-\d{4}-\d{4}$/)
    const paths = [
      '/staff',
      '/staff/cases',
      '/staff/cases?q=nobody-of-this-name',
      '/staff/cases/new',
      '/staff/users',
      ofCase,
      `${ofCase}/edit`,
      `${ofCase}/record`,
      `${ofCase}/record?add=somebody`,
      `${ofCase}/history`,
      `${ofCase}/events/new`,
      '/staff/none',
    ]
    for (const path of paths) faults.push(...(await faultsOf(page, path, () => page.goto(path))))
    await page.goto(`${ofCase}/record`)
    const forms = ['Add a relation', 'Add a detention', 'Edit: Allegation', 'Versions: Allegation']
    for (const name of forms) {
      const link = page.getByRole('link', { name, exact: true }).first()
      const href = (await link.getAttribute('href')) ?? ''
      faults.push(...(await faultsOf(page, href, () => page.goto(href))))
      await page.goto(`${ofCase}/record`)
    }
    await page.goto(ofCase)
    for (const rest of ['correct', 'retract']) {
      const link = page.getByRole('main').locator(`a[href$="/${rest}"]`).first()
      const href = (await link.getAttribute('href')) ?? ''
      faults.push(...(await faultsOf(page, href, () => page.goto(href))))
      await page.goto(ofCase)
    }
    expect(faults).toEqual([])
    await context.close()
  })
