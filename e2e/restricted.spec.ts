import { type APIRequestContext, expect, test } from '@playwright/test'
import { facts } from '../prisma/demo/facts'
import { LOCALES } from '../lib/i18n/locales'

test.describe.configure({ timeout: 480_000 })

// Nobody's protected characteristics are said to everybody. How one might say some of them, in any of
// the six languages; what staff keep about them is sealed (lib/people/commands.db.test.ts).
const RESTRICTED =
  /\bgay\b|homosexu|\bLGBT|sexual orientation|orientation sexuelle|orientación sexual|гомосексу|сексуальн|(?<!\p{L})ге[ий](?!\p{L})|gomoseksual|مثلي/iu
const NAMED = /feruz/i

/** The places in a text where something is said, with a few words around. */
const saying = (words: RegExp, text: string) =>
  [...text.matchAll(new RegExp(words, `${words.flags.replace('g', '')}g`))].map(({ index }) =>
    text.slice(Math.max(0, index - 40), index + 40),
  )

const slugs = facts.cases.map(({ key }) => key)
const SEEDS = [
  ...LOCALES.flatMap((locale) => [
    `/${locale}`,
    `/${locale}/cases`,
    `/${locale}/cases?q=feruz`,
    `/${locale}/cases?q=gay`,
    `/${locale}/countries`,
    ...slugs.flatMap((slug) =>
      ['', '/log', '/messages'].map((rest) => `/${locale}/cases/${slug}${rest}`),
    ),
  ]),
  ...['rss', 'atom', 'json'].flatMap((format) => [
    ...['all', 'countries/uz', 'countries/ru', ...slugs.map((slug) => `cases/${slug}`)].flatMap(
      (feed) => LOCALES.map((locale) => `/feeds/${feed}.${format}?lang=${locale}`),
    ),
  ]),
  ...LOCALES.flatMap((locale) => [
    `/api/v1/cases?lang=${locale}`,
    ...slugs.flatMap((slug) =>
      ['', '/events', '/tallies'].map((rest) => `/api/v1/cases/${slug}${rest}?lang=${locale}`),
    ),
  ]),
]

/** The addresses on this site to which an answer leads. */
function linksIn(text: string, from: URL): string[] {
  const hrefs = [...text.matchAll(/(?:href|url)="?:?\s?"([^"#\s]+)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  return hrefs
    .filter((href) => URL.canParse(href, from))
    .map((href) => new URL(href, from))
    .filter((url) => url.origin === from.origin && !url.pathname.startsWith('/_next/'))
    .map((url) => url.pathname + url.search)
}

/** Every answer that can be reached without signing in, by address; pages also as what the router fetches. */
async function everyAnswer(
  request: APIRequestContext,
  origin: string,
): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const waiting = [...SEEDS]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (answers.has(path)) continue
    const url = new URL(path, origin)
    const answer = await request.get(url.href)
    expect([path, answer.status()]).toEqual([path, 200])
    const text = await answer.text()
    answers.set(path, `${JSON.stringify(answer.headers())}\n${text}`)
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue
    waiting.push(...linksIn(text, url))
    const payload = await request.get(url.href, { headers: { RSC: '1' } })
    expect(payload.headers()['content-type']).toMatch(/^text\/(x-component|html)/)
    answers.set(`${path} (RSC)`, await payload.text())
    expect(answers.size, 'the pages do not end').toBeLessThan(5_000)
  }
  return answers
}

test('nobody’s protected characteristics are said in no page, payload, feed or answer, in no language', async ({
  request,
  baseURL,
}) => {
  const answers = await everyAnswer(request, baseURL ?? '')

  // The scan would find it, in a page and in an answer; and it finds what is there.
  for (const value of ['gay', 'LGBTI', 'homosexual', 'гей']) {
    expect(saying(RESTRICTED, `<p>${value}</p>`)).toHaveLength(1)
    expect(saying(RESTRICTED, `{"x":"${value}"}`)).toHaveLength(1)
  }
  const naming = [...answers]
    .filter(([, text]) => saying(NAMED, text).length > 0)
    .map(([path]) => path)
  for (const locale of LOCALES)
    expect(naming).toEqual(
      expect.arrayContaining([
        `/${locale}/cases/ali-feruz`,
        `/${locale}/cases/ali-feruz (RSC)`,
        `/${locale}/countries/ru`,
        `/${locale}/publications/russia-must-not-deport-ali-feruz`,
        `/feeds/countries/ru.atom?lang=${locale}`,
        `/api/v1/cases/ali-feruz?lang=${locale}`,
      ]),
    )

  const found = [...answers]
    // A search page repeats what was searched for; that it finds nobody is asked below.
    .filter(([path]) => !path.includes('q=gay'))
    .flatMap(([path, text]) => saying(RESTRICTED, text).map((around) => `${path}: ${around}`))
  expect(found).toEqual([])
})

test('nobody is found by what is restricted', async ({ request }) => {
  for (const words of ['gay', 'LGBT', 'homosexual']) {
    const answer = await request.get(`/api/v1/cases?q=${words}`)
    expect(await answer.json()).toMatchObject({ total_records: 0 })
  }
})
