import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { fromANetwork } from './support/network'
import { expectProblem } from './support/problem'

const CASE = '/api/v1/cases/muhammad-bekzhanov'
const ACTIONS = `${CASE}/supporter-actions`
// Bekzhanov is free since February 2017: what was sent before counts.
const GOOD = { type: 'letter', kind: 'appeal', action_date: '2016-05-01', quantity: 1 }

type Answer = { id: string; counted: number; total: number; withdraw_url: string }

// What a whole file logs is more than one network's share, for one moment and for one case.
let network = fromANetwork()
test.beforeEach(() => {
  network = fromANetwork()
})

const post = (request: APIRequestContext, data: unknown, headers: Record<string, string> = {}) =>
  request.post(ACTIONS, {
    headers: {
      ...network,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...headers,
    },
    // As bytes: a text that is no JSON would be put in quotation marks before it is sent.
    data: Buffer.isBuffer(data) ? data : Buffer.from(JSON.stringify(data)),
  })

async function totalOf(request: APIRequestContext): Promise<number> {
  return ((await (await request.get(`${CASE}/tallies`)).json()) as { total: number }).total
}

test('a logged message is counted, its copy is answered the same, and its link takes it back', async ({
  request,
  page,
}) => {
  const before = await totalOf(request)
  const key = randomUUID()
  const body = { ...GOOD, quantity: 4, message: 'Private words', origin_system: 'a-site.example' }
  const first = await post(request, body, { 'idempotency-key': key })
  expect(first.status()).toBe(201)
  const answer = (await first.json()) as Answer
  expect(answer).toMatchObject({ counted: 4, total: before + 4 })
  const again = await post(request, body, { 'idempotency-key': key })
  expect(again.status()).toBe(201)
  expect(await again.json()).toEqual(answer)
  expect(await totalOf(request)).toBe(before + 4)

  await page.goto(answer.withdraw_url)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your message is taken back')
  expect(await totalOf(request)).toBe(before)
})

test('50 copies at the same moment count once, and all get the same answer', async ({
  request,
}) => {
  const before = await totalOf(request)
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      post(request, { ...GOOD, quantity: 2 }, { 'idempotency-key': key }),
    ),
  )
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([201]))
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
  expect(await totalOf(request)).toBe(before + 2)
})

test('100 different messages at the same moment count exactly 100, and the page shows the same number', async ({
  request,
  page,
}) => {
  const before = await totalOf(request)
  const answers = await Promise.all(Array.from({ length: 100 }, () => post(request, GOOD)))
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([201]))
  const totals = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as Answer).total),
  )
  expect(new Set(totals).size).toBe(100)
  expect(await totalOf(request)).toBe(before + 100)
  await page.goto('/en/cases/muhammad-bekzhanov')
  await expect(page.locator('main')).toContainText(
    `${(before + 100).toLocaleString('en')} messages`,
  )
})

test.describe('what is refused changes nothing', () => {
  let before: number
  test.beforeEach(async ({ request }) => {
    before = await totalOf(request)
  })
  test.afterEach(async ({ request }) => {
    expect(await totalOf(request)).toBe(before)
  })

  const fields: [string, object, string][] = [
    ['quantity 0', { quantity: 0 }, '/quantity quantity_range'],
    ['quantity -1', { quantity: -1 }, '/quantity quantity_range'],
    ['quantity 5001', { quantity: 5001 }, '/quantity quantity_range'],
    ['quantity "1e3"', { quantity: '1e3' }, '/quantity not_a_number'],
    ['an unknown channel', { type: 'carrier_pigeon' }, '/type unknown_channel'],
    ['an unknown kind', { kind: 'threat' }, '/kind unknown_kind'],
    ['30 February', { action_date: '2017-02-30' }, '/action_date not_a_day'],
    ['next week', { action_date: 'next week' }, '/action_date not_a_day'],
    ['a day to come', { action_date: '2199-01-01' }, '/action_date in_the_future'],
    ['a day after the release', { action_date: '2017-03-01' }, '/action_date after_release'],
    ['10,000 characters', { message: 'a'.repeat(10_000) }, '/message too_long'],
    ['NUL', { message: 'a\u0000b' }, '/message control_characters'],
    ['half a character', { message: 'a\ud800b' }, '/message control_characters'],
    ['reordered text', { message: 'a\u202eb' }, '/message bidi_controls'],
    [
      'a name of 10,000 characters',
      { origin_system: 'a'.repeat(10_000) },
      '/origin_system too_long',
    ],
    ['an unknown member', { goal: 1 }, '/goal unknown_member'],
  ]
  for (const [name, change, expected] of fields)
    test(`${name} is 422 at its place`, async ({ request, baseURL }) => {
      const answer = await post(request, { ...GOOD, ...change })
      expect(await expectProblem(answer, 422, 'invalid-input', baseURL)).toEqual([expected])
    })

  test('everything that is wrong is said at once', async ({ request, baseURL }) => {
    expect(
      await expectProblem(
        await post(request, { quantity: 9_999, x: 1 }),
        422,
        'invalid-input',
        baseURL,
      ),
    ).toEqual([
      '/type required',
      '/action_date required',
      '/quantity quantity_range',
      '/x unknown_member',
    ])
  })

  test('a body that is no JSON is 400, and one that is no object 422', async ({
    request,
    baseURL,
  }) => {
    for (const body of ['{', '', '{"a":', '\u0000', '\xff'])
      await expectProblem(
        await post(request, Buffer.from(body, 'latin1')),
        400,
        'malformed-body',
        baseURL,
      )
    for (const body of [[], null, 'text', 7])
      expect(await expectProblem(await post(request, body), 422, 'invalid-input', baseURL)).toEqual(
        [' not_an_object'],
      )
  })

  test('a missing or malformed key is 400', async ({ request, baseURL }) => {
    for (const [key, code] of [
      ['', 'required'],
      ['short', 'not_a_key'],
      ['a'.repeat(65), 'not_a_key'],
      ['key with spaces', 'not_a_key'],
    ] as const) {
      const answer = await post(request, GOOD, { 'idempotency-key': key })
      expect(await expectProblem(answer, 400, 'invalid-idempotency-key', baseURL)).toEqual([
        `/header/idempotency-key ${code}`,
      ])
    }
    const none = await request.post(ACTIONS, { data: GOOD })
    await expectProblem(none, 400, 'invalid-idempotency-key', baseURL)
  })

  test('another type of content is 415, so that no foreign form can send it', async ({
    request,
    baseURL,
  }) => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ])
      await expectProblem(
        await post(request, GOOD, { 'content-type': type }),
        415,
        'unsupported-media-type',
        baseURL,
      )
  })

  test('too large a body is 413', async ({ request, baseURL }) => {
    const large = { ...GOOD, message: 'a'.repeat(20_000) }
    await expectProblem(await post(request, large), 413, 'body-too-large', baseURL)
  })

  test('a page of another site is 403', async ({ request, baseURL }) => {
    for (const origin of ['https://evil.example', 'null', `${baseURL}.evil.example`])
      await expectProblem(await post(request, GOOD, { origin }), 403, 'foreign-origin', baseURL)
  })

  test('a case that does not exist is 404', async ({ request, baseURL }) => {
    for (const slug of ['nobody', 'a--b', 'NOBODY', '%E2%80%AE']) {
      const answer = await request.post(`/api/v1/cases/${slug}/supporter-actions`, {
        headers: { 'idempotency-key': randomUUID() },
        data: GOOD,
      })
      await expectProblem(answer, 404, 'not-found', baseURL)
    }
  })
})

test('a page of ours may log, too', async ({ request, baseURL }) => {
  expect((await post(request, GOOD, { origin: baseURL ?? '' })).status()).toBe(201)
})

test('the same key with other content is 409, and the first stands', async ({
  request,
  baseURL,
}) => {
  const key = randomUUID()
  expect((await post(request, GOOD, { 'idempotency-key': key })).status()).toBe(201)
  const before = await totalOf(request)
  const other = await post(request, { ...GOOD, quantity: 5 }, { 'idempotency-key': key })
  expect(await expectProblem(other, 409, 'idempotency-key-reused', baseURL)).toEqual([
    '/header/idempotency-key key_reused',
  ])
  expect(await totalOf(request)).toBe(before)
})
