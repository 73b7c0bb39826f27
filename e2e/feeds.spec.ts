import { expect, type Page, test } from '@playwright/test'
import { facts } from '../prisma/demo/facts'

type Entry = { id: string; title: string; link: string; updated: string }
type Parsed = { fault: string | null; title: string; self: string; entries: Entry[] }

/** Reads a feed with the browser's own XML parser, which forgives nothing. */
async function parse(page: Page, path: string): Promise<Parsed> {
  const answer = await page.request.get(path)
  expect(answer.status()).toBe(200)
  return page.evaluate(
    (xml) => {
      const document = new DOMParser().parseFromString(xml, 'text/xml')
      const atom = document.documentElement.nodeName === 'feed'
      const textOf = (parent: ParentNode | null, name: string) =>
        parent?.querySelector(`:scope > ${name}`)?.textContent ?? ''
      const feed = atom ? document.documentElement : document.querySelector('channel')
      const self = [...document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')].find(
        (link) => link.getAttribute('rel') === 'self',
      )
      return {
        fault: document.querySelector('parsererror')?.textContent ?? null,
        title: textOf(feed, 'title'),
        self: self?.getAttribute('href') ?? '',
        entries: [...document.querySelectorAll(atom ? 'entry' : 'item')].map((entry) => ({
          id: textOf(entry, atom ? 'id' : 'guid'),
          title: textOf(entry, 'title'),
          link: atom
            ? (entry.querySelector('link')?.getAttribute('href') ?? '')
            : textOf(entry, 'link'),
          updated: new Date(textOf(entry, atom ? 'updated' : 'pubDate')).toISOString(),
        })),
      }
    },
    await answer.text(),
  )
}

const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

for (const feed of ['all', 'countries/uz', 'countries/ru', 'cases/erkin-musaev', 'countries/fr'])
  for (const format of ['atom', 'rss'] as const)
    for (const lang of ['en', 'ar'])
      test(`/feeds/${feed}.${format} in ${lang} is well-formed, newest first, with our own absolute links`, async ({
        page,
        baseURL,
      }) => {
        const path = `/feeds/${feed}.${format}${lang === 'en' ? '' : `?lang=${lang}`}`
        const { fault, self, entries } = await parse(page, path)
        expect(fault).toBeNull()
        expect(self).toBe(`${baseURL}${path}`)
        const instants = entries.map(({ updated }) => Date.parse(updated))
        expect(instants).toEqual([...instants].sort((a, b) => b - a))
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
        for (const { id, link } of entries) {
          expect(id).toMatch(/^(urn:uuid:|tag:)/)
          expect(link.startsWith(`${baseURL}/${lang}/`), link).toBe(true)
        }
      })

test('all eight publications of Uzbekistan are in its feed, newest first', async ({ page }) => {
  const { entries } = await parse(page, '/feeds/countries/uz.atom')
  const days = entries
    .filter(({ link }) => link.includes('/publications/'))
    .map(({ updated }) => updated.slice(0, 10))
  // One came out a minute past midnight after its day, when its embargo ended.
  const told = facts.publications.map(({ date, embargo }) => embargo?.slice(0, 10) ?? date)
  expect(days).toEqual([...told].sort().reverse())
  expect(days).toHaveLength(8)
})

test('a release in August 2017 is told as that, and not as a day', async ({ page }) => {
  const { entries } = await parse(page, '/feeds/countries/uz.atom')
  const release = entries.filter(({ title }) => title === 'Erkin Musaev: Release (August 2017)')
  expect(release).toHaveLength(1)
  expect(release[0]?.updated).not.toMatch(/^2017/)
})

test('the JSON feed says the same as the Atom feed', async ({ page }) => {
  const { entries } = await parse(page, '/feeds/countries/uz.atom')
  const json = (await (await page.request.get('/feeds/countries/uz.json')).json()) as {
    items: { id: string; url: string }[]
  }
  expect(json.items.map(({ id, url }) => ({ id, url }))).toEqual(
    entries.map(({ id, link }) => ({ id, url: link })),
  )
})

test('feed readers find the feeds in the head of country and case pages', async ({
  page,
  baseURL,
}) => {
  for (const [path, feed] of [
    ['/en/countries/uz', '/feeds/countries/uz'],
    ['/en/cases/erkin-musaev', '/feeds/cases/erkin-musaev'],
    ['/ar/countries/uz', '/feeds/countries/uz'],
  ]) {
    await page.goto(path ?? '')
    for (const format of ['atom', 'rss', 'json'] as const) {
      const type = TYPES[format].replace(/;.*/, '')
      const href = await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href')
      const answer = await page.request.get(href ?? '')
      const language = path?.startsWith('/ar/') ? '?lang=ar' : ''
      expect(href).toBe(`${baseURL}${feed}.${format}${language}`)
      expect(answer.headers()['content-type']).toBe(TYPES[format])
    }
  }
})

test('who has the feed already is told so, and only by its ETag', async ({ request }) => {
  const first = await request.get('/feeds/countries/uz.rss')
  const { etag = '', 'last-modified': modified = '' } = first.headers()
  expect(Number.isNaN(Date.parse(modified))).toBe(false)
  const ask = async (headers: Record<string, string>) =>
    (await request.get('/feeds/countries/uz.rss', { headers })).status()
  expect(await ask({ 'if-none-match': etag })).toBe(304)
  expect(await ask({ 'if-none-match': `"another", W/${etag}` })).toBe(304)
  expect(await ask({ 'if-none-match': '"another"' })).toBe(200)
  expect(await ask({ 'if-modified-since': modified })).toBe(200)
})

test('there is no feed where nothing is', async ({ request }) => {
  for (const path of [
    'all',
    'all.xml',
    'countries/zz.rss',
    'countries/UZ.rss',
    'cases/nobody.atom',
    'x/y/z.rss',
    'all.rss?lang=de',
  ])
    expect((await request.get(`/feeds/${path}`)).status(), path).toBe(404)
})
