import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { withConnection } from '../scripts/steps/connect.mjs'
import { inside } from './support/inside'
import { type Instance, startInstance } from './support/instance'
import { EDGE_SECRET, fromANetwork } from './support/network'
import { prepared } from './support/prepared'

// Kills processes of a whole installation: one at a time, with room to do it.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

const SLUG = 'dilorom-abdukadirova'

let vigil: Instance
test.beforeAll(async () => {
  // A hook has the time of the whole configuration, not of this file.
  test.setTimeout(300_000)
  vigil = await startInstance({ from: prepared(), env: { EDGE_SECRET } })
})
test.afterAll(() => vigil.discard())

type Outcome = 'acknowledged' | 'unknown'

/** Sends one message; unknown when no answer came or the answer was that the database is away. */
async function send(key: string): Promise<Outcome> {
  try {
    const answer = await fetch(`${vigil.origin}/api/v1/cases/${SLUG}/supporter-actions`, {
      method: 'POST',
      // So many people are not in one network.
      headers: { ...fromANetwork(), 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        type: 'letter',
        kind: 'solidarity',
        action_date: '2026-11-20',
        quantity: 1,
      }),
      signal: AbortSignal.timeout(10_000),
    })
    if (answer.status === 201) return 'acknowledged'
    expect(answer.status).toBe(503)
    return 'unknown'
  } catch (error) {
    // A refused or cut connection is what this test is about; a failed expectation is not.
    if (
      error instanceof TypeError ||
      (error instanceof DOMException && error.name === 'TimeoutError')
    )
      return 'unknown'
    throw error
  }
}

async function total(): Promise<number> {
  const answer = await fetch(`${vigil.origin}/api/v1/cases/${SLUG}/tallies`)
  expect(answer.status).toBe(200)
  const ledger = (await answer.json()) as { total: number }
  return ledger.total
}

/** Sends the keys by six senders at once, and calls `disturb` when a third is through. */
async function stream(keys: string[], disturb: () => void): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  const waiting = [...keys]
  const sender = async () => {
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      outcomes.set(key, await send(key))
      if (outcomes.size === Math.floor(keys.length / 3)) disturb()
      // While nobody answers, do not use up the stream.
      if (outcomes.get(key) === 'unknown') await wait(50)
    }
  }
  await Promise.all(Array.from({ length: 6 }, sender))
  return outcomes
}

async function untilServing() {
  await expect
    .poll(
      async () =>
        fetch(`${vigil.origin}/readyz`).then(
          (answer) => answer.status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200)
}

for (const victim of ['server', 'postgres'] as const) {
  test(`kill -9 of the ${victim} in a stream of messages loses none that was acknowledged`, async () => {
    const before = await total()
    const keys = Array.from({ length: 240 }, () => randomUUID())
    const pid = vigil.pids[victim]
    const outcomes = await stream(keys, () => {
      if (pid !== null) process.kill(pid, 'SIGKILL')
    })
    await untilServing()
    // It serves again a moment before the start program has written down the new number.
    await expect.poll(() => vigil.pids[victim]).not.toBe(pid)

    const acknowledged = keys.filter((key) => outcomes.get(key) === 'acknowledged')
    const unknown = keys.filter((key) => outcomes.get(key) === 'unknown')
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(unknown.length).toBeGreaterThan(0)
    const after = await total()
    expect(after).toBeGreaterThanOrEqual(before + acknowledged.length)
    expect(after).toBeLessThanOrEqual(before + keys.length)

    // Whoever got no answer sends again: every message is counted exactly once.
    for (const key of unknown) expect(await send(key)).toBe('acknowledged')
    expect(await total()).toBe(before + keys.length)
    expect(await vigil.admin(['doctor'])).toContain('Every truth rule holds.')
  })
}

type Progress = { state: string; taken: number; deeds: number }

/** How far the newest invalidation is. */
async function progress(): Promise<Progress> {
  return withConnection(vigil.databaseUrl, async (client) => {
    const { rows } = await client.query<Progress>(
      `SELECT state, "takenDeeds" AS taken, "expectedDeeds" AS deeds
       FROM "Invalidation" ORDER BY "startedAt" DESC LIMIT 1`,
    )
    if (rows[0] === undefined) throw new Error('nothing is invalidated')
    return rows[0]
  })
}

test('kill -9 of the worker and the database in the middle of an invalidation: it goes on by itself, and takes each deed once', async () => {
  const before = await total()
  const answer = await fetch(`${vigil.origin}/api/v1/cases/${SLUG}`)
  const { reference } = (await answer.json()) as { reference: string }
  await inside(vigil, ['flood', reference, '60000'])

  // Supporters log all the while; the first few are enough to be in the middle of it.
  const keys = Array.from({ length: 30 }, () => randomUUID())
  const { worker, postgres } = vigil.pids
  await expect.poll(async () => (await progress()).taken, { intervals: [10] }).toBeGreaterThan(0)
  let killedAt: Progress | null = null
  const outcomes = await stream(keys, () => {
    void progress().then((now) => {
      killedAt = now
      process.kill(worker, 'SIGKILL')
      if (postgres !== null) process.kill(postgres, 'SIGKILL')
    })
  })
  await expect.poll(() => killedAt).toMatchObject({ state: 'running', deeds: 60_000 })
  await untilServing()
  for (const key of keys)
    if (outcomes.get(key) === 'unknown') expect(await send(key)).toBe('acknowledged')

  await expect.poll(progress, { timeout: 60_000 }).toEqual({
    state: 'done',
    taken: 60_000,
    deeds: 60_000,
  })
  expect(await total()).toBe(before + keys.length)
  expect(await vigil.admin(['doctor'])).toContain('Every truth rule holds.')
})
