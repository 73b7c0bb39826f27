import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { Client } from 'pg'
import { finderOf } from '../prisma/canaries/canary.testing'
import { EDGE_SECRET } from './support/network'

test.describe.configure({ timeout: 120_000 })

// The range for examples (RFC 5737): nobody else has it.
const ADDRESS = '203.0.113.77'
const CASE = '/en/cases/ali-feruz'
const DATA = () => process.env.VIGIL_DATA_DIR ?? ''

/** Every row of every table as text, by table. */
async function dump(): Promise<Map<string, string>> {
  const { databaseUrl } = JSON.parse(readFileSync(path.join(DATA(), 'run.json'), 'utf8')) as {
    databaseUrl: string
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname IN ('public', 'published')`,
    )
    const held = new Map<string, string>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM ${name} t`,
      )
      held.set(name, rows.map(({ row }) => row).join('\n'))
    }
    return held
  } finally {
    await client.end()
  }
}

/** Every log in the data directory, by its name. */
const logs = () =>
  readdirSync(DATA())
    .filter((name) => name.endsWith('.log') && statSync(path.join(DATA(), name)).isFile())
    .map((name) => [name, readFileSync(path.join(DATA(), name), 'latin1')] as const)

test('the address of whoever logs is in no table, no trace and no log', async ({
  page,
  request,
}) => {
  const headers = { 'x-edge-secret': EDGE_SECRET, 'x-forwarded-for': ADDRESS }
  // Fifty by a program, and one refused; one by the form; one that fails on its way.
  for (let deed = 0; deed < 50; deed += 1) {
    const answer = await request.post('/api/v1/cases/ali-feruz/supporter-actions', {
      headers: { ...headers, 'idempotency-key': randomUUID() },
      data: {
        type: 'letter',
        kind: 'appeal',
        action_date: '2017-09-05',
        quantity: deed === 0 ? 0 : 1,
      },
    })
    expect(answer.status()).toBe(deed === 0 ? 422 : 201)
  }
  await request.post(`${CASE}/log`, { headers, multipart: { nothing: 'of use' } })
  await page.setExtraHTTPHeaders(headers)
  await page.goto(`${CASE}/log`)
  await page.getByLabel('A message to the person').check()
  await page.getByLabel('How did it go?').selectOption('postcard')
  await page.getByLabel('On which day?').fill('2017-09-05')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')

  const find = finderOf('zqcnothing', [
    { place: 'the address', token: ADDRESS },
    { place: 'its network', token: '203.0.113' },
  ])
  const held = await dump()
  expect(held.get('public."NetworkShare"')).toContain('until')
  const said = [...held, ...logs()].flatMap(([where, text]) =>
    find(text).map((what) => `${where} says ${what}`),
  )
  expect(said).toEqual([])
  // The look is not blind.
  expect(find(`as an error would say it: ${ADDRESS}`)).not.toEqual([])
})
