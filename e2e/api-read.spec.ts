import { expect, test } from '@playwright/test'
import { PROBLEM_NAMES } from '../lib/api/problem'
import { problemPath, problemsPath } from '../lib/routes'
import { expectProblem } from './support/problem'

const CASE = '/api/v1/cases/muhammad-bekzhanov'
const ACTIONS = `${CASE}/supporter-actions`

test('another method is 405 and says which ones there are', async ({ request, baseURL }) => {
  for (const [path, allow] of [
    ['/api/v1/cases', 'GET, HEAD, OPTIONS'],
    [CASE, 'GET, HEAD, OPTIONS'],
    [`${CASE}/events`, 'GET, HEAD, OPTIONS'],
    [`${CASE}/tallies`, 'GET, HEAD, OPTIONS'],
    [`${CASE}/outcomes`, 'GET, HEAD, OPTIONS'],
    [`${CASE}/corrections`, 'GET, HEAD, OPTIONS'],
    [`${CASE}/appeals`, 'GET, HEAD, OPTIONS'],
    ['/api/v1/lists', 'GET, HEAD, OPTIONS'],
  ] as const)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await request.fetch(path, { method })
      await expectProblem(answer, 405, 'method-not-allowed', baseURL)
      expect(answer.headers()['allow']).toBe(allow)
    }
  const get = await request.get(ACTIONS)
  await expectProblem(get, 405, 'method-not-allowed', baseURL)
  expect(get.headers()['allow']).toBe('POST, OPTIONS')
})

test('an address that is none is 404', async ({ request, baseURL }) => {
  for (const path of [
    '/api/v1/nothing',
    '/api/v1/cases/nobody',
    '/api/v1/cases/nobody/events',
    `${CASE}/nothing`,
  ])
    await expectProblem(await request.get(path), 404, 'not-found', baseURL)
})

test('a parameter that is not understood is 400, at its name', async ({ request, baseURL }) => {
  for (const [query, expected] of [
    ['page=0', '/query/page not_a_number'],
    ['per_page=101', '/query/per_page too_large'],
    ['country=zz', '/query/country not_a_country'],
    ['status=happy', '/query/status unknown_status'],
    ['sort=name', '/query/sort unknown_parameter'],
  ])
    expect(
      await expectProblem(
        await request.get(`/api/v1/cases?${query}`),
        400,
        'invalid-parameters',
        baseURL,
      ),
    ).toEqual([expected])
})

test('the list is searched, filtered and paged', async ({ request }) => {
  type List = {
    total_records: number
    total_pages: number
    page: number
    per_page: number
    items: { slug: string }[]
  }
  const list = async (query: string) =>
    (await (await request.get(`/api/v1/cases?${query}`)).json()) as List
  // Other tests may publish cases meanwhile; the four are always there.
  const [first, second] = [
    await list('per_page=3&country=uz'),
    await list('per_page=3&page=2&country=UZ'),
  ]
  expect(first).toMatchObject({ page: 1, per_page: 3 })
  expect(first.items).toHaveLength(3)
  expect(second.items.length).toBeGreaterThan(0)
  expect(first.total_records).toBeGreaterThanOrEqual(4)
  expect(first.total_pages).toBe(Math.ceil(first.total_records / 3))
  const slugs = [...first.items, ...second.items].map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect((await list('status=facing_deportation')).items.map(({ slug }) => slug)).toContain(
    'ali-feruz',
  )
  expect(await list('q=nobody')).toMatchObject({ total_records: 0, total_pages: 0, items: [] })
})

test('the type of every problem opens a page that explains it, and no other does', async ({
  page,
  request,
}) => {
  for (const name of PROBLEM_NAMES)
    expect((await request.get(problemPath(name), { maxRedirects: 0 })).status(), name).toBe(200)
  for (const path of [problemPath('nothing'), `${problemPath('withdrawn')}/nothing`])
    expect((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(404)
  await page.goto(problemsPath())
  await page.getByRole('link', { name: 'What was here has been withdrawn' }).click()
  await expect(page.getByRole('main')).toContainText('410')
})

test('the codes of all answers are told in the language asked for', async ({ request }) => {
  type Lists = { lists: Record<string, { code: string; words: string; huridocs: string | null }[]> }
  const inFrench = (await (await request.get('/api/v1/lists?lang=fr')).json()) as Lists
  expect(inFrench.lists.liberty_status).toContainEqual(
    expect.objectContaining({ code: 'released', words: expect.stringMatching(/^Lib/) }),
  )
  expect(inFrench.lists.wgad_category).toHaveLength(5)
  expect(inFrench.lists).not.toHaveProperty('characteristic')
})
