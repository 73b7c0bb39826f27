import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Instance, startInstance } from './support/instance'
import { prepared } from './support/prepared'
import { expect, fillSignIn, test } from './support/test'

// Starts a whole installation three times.
test.describe.configure({ timeout: 240_000 })

let vigil: Instance
test.beforeAll(async () => {
  // A hook has the time of the whole configuration, not of this file.
  test.setTimeout(300_000)
  vigil = await startInstance({ from: prepared() })
})
test.afterAll(() => vigil.discard())

/** Starts Vigil again with these keys in the place of those that it had. Answers what those were. */
async function restartWith(keys: string): Promise<string> {
  await vigil.stop()
  const file = path.join(vigil.dataDir, 'secrets.json')
  const secrets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  writeFileSync(file, JSON.stringify({ ...secrets, VIGIL_KEYS: keys }))
  await vigil.restart()
  return secrets.VIGIL_KEYS ?? ''
}

test('with keys that are not those of the record, everybody can read and staff are told why they cannot; with the right ones all goes on', async ({
  page,
  people,
}) => {
  const admin = people.find(({ person }) => person.role === 'admin')?.person
  if (admin === undefined) throw new Error('there is no admin')
  await page.goto(`${vigil.origin}/sign-in`)
  await fillSignIn(page, admin)
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()

  // Something that is sealed.
  const logged = await page.request.post(
    `${vigil.origin}/api/v1/cases/dilorom-abdukadirova/supporter-actions`,
    {
      headers: { 'idempotency-key': randomUUID() },
      data: {
        type: 'letter',
        kind: 'solidarity',
        action_date: '2026-11-20',
        quantity: 1,
        message: 'Private words',
      },
    },
  )
  expect(logged.status()).toBe(201)

  const right = await restartWith(`k1:${randomBytes(32).toString('base64')}`)
  for (const address of ['/en', '/en/cases', '/en/cases/dilorom-abdukadirova', '/api/v1/cases'])
    expect((await page.request.get(vigil.origin + address)).status()).toBe(200)
  for (const address of ['/staff', '/staff/cases', '/staff/users']) {
    const answer = await page.goto(vigil.origin + address)
    expect(answer?.status()).toBe(503)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The record is locked')
  }

  await restartWith(right)
  await page.goto(`${vigil.origin}/staff`)
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})
