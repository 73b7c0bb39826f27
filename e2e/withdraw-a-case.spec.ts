import { randomUUID } from 'node:crypto'
import { expect, test } from './support/test'
import { publishedCase } from './support/staff-case'

test.describe.configure({ timeout: 240_000 })

test('a withdrawn case is gone from page, feed, list and API at the next request, and takes no messages', async ({
  page,
  signInAs,
  secondPerson,
}) => {
  await signInAs('editor')
  const { reference, slug, title } = await publishedCase(page, secondPerson)
  const feed = `/feeds/cases/${slug}.atom`
  const { etag } = (await page.request.get(feed)).headers()
  expect(etag).toBeTruthy()

  await page.goto(`/staff/cases/${reference}`)
  await page.getByRole('link', { name: 'Withdraw', exact: true }).click()
  await page.getByLabel('Why it is withdrawn').fill('It could put somebody in danger.')
  await page.getByRole('button', { name: 'Withdraw now' }).click()
  await expect(page.getByRole('status')).toBeVisible()

  for (const path of [
    `/en/cases/${slug}`,
    `/ar/cases/${slug}`,
    `/en/cases/${slug}/messages`,
    `/en/cases/${slug}/log`,
    `/en/cases/${slug}/corrections`,
    `/en/cases/${slug}?asOf=2017-01-01`,
    feed,
    `/api/v1/cases/${slug}`,
    `/api/v1/cases/${slug}/events`,
    `/api/v1/cases/${slug}/tallies`,
    `/api/v1/cases/${slug}/corrections`,
    `/api/v1/cases/${slug}?asOf=2017-01-01`,
  ]) {
    // What a reader kept from before opens nothing either.
    const answer = await page.request.get(path, { headers: { 'if-none-match': etag ?? '' } })
    expect([path, answer.status()]).toEqual([path, 410])
    expect(await answer.text()).not.toContain(title)
  }
  for (const path of [
    '/en',
    '/en/cases',
    '/en/countries/uz',
    '/feeds/all.atom',
    '/feeds/countries/uz.json',
  ])
    expect(await (await page.request.get(path)).text()).not.toContain(title)
  const logged = await page.request.post(`/api/v1/cases/${slug}/supporter-actions`, {
    headers: { 'idempotency-key': randomUUID() },
    data: { type: 'letter', kind: 'appeal', action_date: '2026-11-20', quantity: 1 },
  })
  expect(logged.status()).toBe(410)
})
