import { expect, test } from '@playwright/test'

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}
const ANYWHERE = [
  '/',
  '/en',
  '/en/nothing-here',
  '/nothing-here.png',
  '/staff',
  '/sign-in',
  '/favicon.ico',
  '/icon.svg',
  '/robots.txt',
  '/problems',
  '/problems/withdrawn',
  '/security.txt',
  '/.well-known/security.txt',
  '/.well-known/none',
  '/_next/static/none.js',
  '/_next/image?url=%2Fnone&w=64&q=75',
  '/api/none',
  '/api/v1/cases',
  '/feeds/none',
  '/healthz',
  '/readyz',
  '/%E0%A4%A',
  '/en/%00',
]

test('every answer carries the usual headers, and one policy', async ({ request }) => {
  for (const path of ANYWHERE) {
    const answer = await request.get(path, { maxRedirects: 0 })
    const headers = answer.headersArray().map(({ name, value }) => [name.toLowerCase(), value])
    for (const [name, value] of Object.entries(ALWAYS))
      expect(headers, path).toContainEqual([name, value])
    expect(
      headers.filter(([name]) => name === 'content-security-policy'),
      path,
    ).toHaveLength(1)
    expect(
      headers.map(([name]) => name),
      path,
    ).not.toContain('x-powered-by')
    expect(answer.status(), path).toBeLessThan(500)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  const NOTHING = [
    ['/en/nothing-here', 'There is nothing at this address', 'ltr'],
    ['/fr/rien/ici', 'Il n’y a rien à cette adresse', 'ltr'],
    ['/uz/hech-narsa', 'Bu manzilda hech narsa yoʻq', 'ltr'],
    ['/ar/nothing', 'لا يوجد شيء في هذا العنوان', 'rtl'],
    ['/sign-in/nothing', 'There is nothing at this address', 'ltr'],
  ] as const

  for (const [path, words, direction] of NOTHING)
    test(`${path} answers 404 and says so in its own words`, async ({ page }) => {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
      await expect(page.locator('html')).toHaveAttribute('dir', direction)
      await expect(page).toHaveTitle(new RegExp(words))
    })

  test('a visitor is told how to get the source code, also where nothing was set', async ({
    page,
    request,
  }) => {
    await page.goto('/en')
    const about = page.getByRole('contentinfo')
    await expect(about).toContainText('GNU Affero General Public License')
    await expect(about).toContainText('Ask the organisation that runs this site for its source')
    expect((await request.get('/.well-known/security.txt', { maxRedirects: 0 })).status()).toBe(404)
  })

  test('a page can be read in another language', async ({ page }) => {
    await page.goto('/en/nothing-here')
    await page.locator('summary', { hasText: 'Language' }).click()
    await page.getByRole('link', { name: 'العربية' }).click()
    await expect(page).toHaveURL('/ar/nothing-here')
  })
})

test('the first address leads to a language of the visitor, and nothing may keep that', async ({
  request,
}) => {
  const led = async (languages: string) => {
    const answer = await request.get('/', {
      maxRedirects: 0,
      headers: { 'accept-language': languages },
    })
    expect(answer.headers()['cache-control']).toBe('no-store')
    return answer.headers()['location']
  }
  expect(await led('ar-EG,en;q=0.5')).toBe('/ar')
  expect(await led('de,fr-CA;q=0.8')).toBe('/fr')
  expect(await led('x-----,%%')).toBe('/en')
})

test('a visitor gets no cookie, and a page breaks no policy of its own', async ({
  page,
  context,
}) => {
  const wrong: string[] = []
  page.on(
    'console',
    (message) => message.text().includes('Content Security') && wrong.push(message.text()),
  )
  page.on('pageerror', (error) => wrong.push(error.message))
  for (const path of ['/en', '/ar/cases', '/ru/countries']) {
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    // As it was sent: later on scripts may set styles, which is no attribute to the policy.
    expect(await answer?.text(), path).not.toMatch(/<[^>]* style=/)
  }
  expect(wrong).toEqual([])
  expect(await context.cookies()).toEqual([])
})

test('nobody but the edge decides about the nonce', async ({ request }) => {
  const headers = {
    'x-nonce': 'evil',
    'content-security-policy': 'script-src evil',
    'x-edge-secret': 'guessed-guessed-guessed-guessed-',
  }
  const answer = await request.get('/en/nothing-here', { headers })
  const policy = answer.headers()['content-security-policy'] ?? ''
  const html = await answer.text()
  expect(policy + html).not.toContain('evil')
  expect(policy + html).not.toContain('edge-nonce')
  const [, nonce = ''] = /'nonce-([0-9a-f]{32})'/.exec(policy) ?? []
  expect(html.match(/<script\b/g)?.length).toBe(
    html.split(`nonce="${nonce}"`).length - 1 - styleTags(html),
  )
})

const styleTags = (html: string) => html.match(/<(style|link)\b[^>]*\bnonce=/g)?.length ?? 0

test('forms are taken from pages of ours only, with a length that is stated and small', async ({
  request,
  baseURL,
}) => {
  const statusOf = async (headers: Record<string, string>, data = 'a=1') =>
    (await request.post('/en/nothing-here', { data, headers, maxRedirects: 0 })).status()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const own = { ...form, origin: baseURL ?? '' }
  expect(await statusOf(form)).toBe(403)
  expect(await statusOf({ ...form, origin: 'null' })).toBe(403)
  expect(await statusOf({ ...form, origin: 'https://evil.example' })).toBe(403)
  expect(await statusOf(own)).toBe(404)
  expect(await statusOf(own, 'a'.repeat(300_000))).toBe(413)
})
