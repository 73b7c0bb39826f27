import type { Locator, Page } from '@playwright/test'
import { LOCALES, type Locale } from '../lib/i18n/locales'
import { violationsOn } from './support/axe'
import { addEntry, ARREST, askForReview, openCase } from './support/staff-case'
import { expect, test } from './support/test'

test.describe.configure({ timeout: 240_000, mode: 'parallel' })

const PUBLIC = [
  '',
  '/cases',
  '/cases?q=nobody-of-this-name',
  '/cases/erkin-musaev',
  '/cases/dilorom-abdukadirova',
  '/cases/erkin-musaev/messages',
  '/cases/erkin-musaev/corrections',
  '/cases/erkin-musaev?asOf=2014-12-01',
  '/cases/erkin-musaev?asOf=someday',
  '/cases/dilorom-abdukadirova/log',
  '/my-actions',
  '/countries',
  '/countries/uz',
  '/countries/fr',
  '/scorecard',
  '/countries/uz/scorecard',
  '/publications/russia-must-not-deport-ali-feruz',
  '/campaigns',
  '/campaigns/write-for-rights-2014',
  '/no/such/page',
  '/cases/no-such-case',
  '/cases/dilorom-abdukadirova/act/no-such-appeal',
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
  { name: 'desktop', size: { width: 1280, height: 900 }, colorScheme: 'light', rules: 'all' },
  { name: 'phone', size: { width: 360, height: 740 }, colorScheme: 'light', rules: 'layout' },
  { name: 'dark', size: { width: 1280, height: 900 }, colorScheme: 'dark', rules: 'colours' },
] as const
type Look = (typeof LOOKS)[number] | (typeof PHONE)[number]
const PHONE = [
  { name: 'phone', size: { width: 360, height: 740 }, colorScheme: 'light', rules: 'all' },
] as const

/**
 * What is wrong with a page in each of these looks: faults of access, words cut off, a policy
 * violated. It is loaded once: what differs between the looks is told by the style sheet alone.
 */
async function faultsOf(page: Page, path: string, looks: readonly Look[]) {
  const faults: string[] = []
  // A 404 is reported as an error of the network; a violated policy is what we look for.
  const listen = (text: string) => {
    if (/content security policy|refused to|hydrat/i.test(text)) faults.push(`${path}: ${text}`)
  }
  page.removeAllListeners('console')
  page.removeAllListeners('pageerror')
  page.on('console', (message) => listen(message.text()))
  page.on('pageerror', (error) => listen(error.message))
  await page.goto(path)
  for (const { name, size, colorScheme, rules } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const violation of await violationsOn(page, rules))
      faults.push(`${path} (${name}): ${violation}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) faults.push(`${path} (${name}): ${overflow} pixels wider than the screen`)
  }
  return faults
}

for (const locale of LOCALES) {
  const whole = WHOLE.includes(locale)
  test(`${whole ? 'every' : 'each kind of'} public page in ${locale} has no fault that axe, the policy or the edge of the screen shows`, async ({
    page,
    context,
  }) => {
    const faults: string[] = []
    for (const rest of whole ? PUBLIC : ONE_OF_EACH)
      faults.push(...(await faultsOf(page, `/${locale}${rest}`, whole ? LOOKS : PHONE)))
    expect(faults).toEqual([])
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
    // Whoever only reads is given nothing to keep.
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })
}

test('the pages around the record have no such fault', async ({ page, signInAs }) => {
  const faults: string[] = []
  for (const path of [
    '/sign-in',
    '/problems',
    '/problems/invalid-input',
    '/embed/cases/erkin-musaev',
    '/embed/cases/erkin-musaev?lang=ar',
    '/embed/cases/no-such-case',
  ])
    faults.push(...(await faultsOf(page, path, LOOKS)))
  await signInAs('admin')
  const paths = [
    '/staff',
    '/staff/cases',
    '/staff/cases?q=nobody-of-this-name',
    '/staff/cases/new',
    '/staff/users',
    '/staff/desk',
    '/staff/desk/verify',
    '/staff/desk/sheets',
    '/staff/sections',
    '/staff/campaigns',
    '/staff/campaigns/new',
    '/staff/campaigns/write-for-rights-2014',
    '/staff/campaigns/write-for-rights-2014/tallies/new',
    '/staff/deeds',
    '/staff/deeds/invalidate',
    '/staff/deeds/invalidate?reference=nothing&from=&to=',
    '/staff/none',
  ]
  for (const path of paths) faults.push(...(await faultsOf(page, path, LOOKS)))
  expect(faults).toEqual([])
})

test('the pages of a case for staff have no such fault', async ({ page, signInAs }) => {
  await signInAs('admin')
  const main = page.getByRole('main')
  // A case with entries to correct: other specs open some that have none.
  await page.goto('/staff/cases?q=Erkin+Musaev')
  const ofCase = await addressOf(main.locator('a[href^="/staff/cases/UZB"]'))
  expect(ofCase).toMatch(/UZB-\d{4}-\d{4}$/)
  await page.goto(ofCase)
  const corrections = [
    await addressOf(main.locator('a[href$="/correct"]')),
    await addressOf(main.locator('a[href$="/retract"]')),
  ]
  await page.goto(`${ofCase}/record`)
  const forms: string[] = []
  for (const name of [
    'Add a relation',
    'Add a detention',
    'Edit: Allegation',
    'Versions: Allegation',
  ])
    forms.push(await addressOf(main.getByRole('link', { name, exact: true })))
  await page.goto(`${ofCase}/tallies`)
  const figure = await addressOf(main.locator('h2 a'))
  await page.goto(`${ofCase}/sources`)
  const source = await addressOf(main.getByRole('link', { name: /^Edit and files/ }))
  const paths = [
    ofCase,
    `${ofCase}/edit`,
    `${ofCase}/record`,
    `${ofCase}/record?add=somebody`,
    `${ofCase}/history`,
    `${ofCase}/corrections`,
    `${ofCase}/corrections?redact=history`,
    `${ofCase}/events/new`,
    `${ofCase}/versions`,
    `${ofCase}/tallies`,
    `${ofCase}/tallies/new`,
    figure,
    `${ofCase}/sources`,
    `${ofCase}/photographs`,
    `${ofCase}/appeals`,
    `${ofCase}/appeals/new`,
    `${ofCase}/publish`,
    `${ofCase}/preview`,
    `${ofCase}/pause`,
    `${ofCase}/archive`,
    `${ofCase}/clearance`,
    `${ofCase}/withdraw`,
    source,
    `${source}/versions`,
    ...forms,
    ...corrections,
  ]
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(page, path, LOOKS)))
  expect(faults).toEqual([])
})

test('the pages on which a case waits for a second person have no such fault', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor')
  const { reference } = await openCase(page)
  const paths = ['', '/publish', '/preview', '/preview?lang=ar', '/history']
  const faults: string[] = []
  const look = async () => {
    for (const rest of paths)
      faults.push(...(await faultsOf(page, `/staff/cases/${reference}${rest}`, LOOKS)))
  }
  await look()
  await addEntry(page, reference, ARREST)
  await askForReview(page, reference)
  await look()
  expect(faults).toEqual([])
})

/** Where the first of these links leads. */
async function addressOf(links: Locator): Promise<string> {
  const href = await links.first().getAttribute('href')
  if (href === null) throw new Error('the link leads nowhere')
  return href
}
