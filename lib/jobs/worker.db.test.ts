// A real worker process on a real database and a real mail server.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { aCase, aDate, anEvent } from '@/prisma/factories'
import { connectAsSuperuser } from '@/prisma/test-database'
import { openCase } from '../cases/commands'
import { confirmRequests } from '../confirmations/commands'
import { db, publicDb } from '../db'
import { askToFollow } from '../follows/commands'
import { isQueueServed } from '../health/queries'
import { closeMail } from '../mail/commands'
import { type Mailbox, openMailbox, tokenIn } from '../mail/mailbox.testing'
import { publishCase } from '../publishing/commands'
import { addCaseEvent } from '../timeline/commands'
import { waitingJobs, workOff } from './work-off.testing'

const system = { kind: 'system', name: 'a test' } as const
const now = new Date('2026-11-24T12:00:00Z')
const FOLLOWERS = 8

let box: Mailbox
const workers: ChildProcess[] = []
beforeAll(async () => {
  box = await openMailbox()
  process.env.SMTP_URL = box.url
  process.env.MAIL_FROM = 'news@vigil.example.org'
})
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL')
})
afterAll(async () => {
  await closeMail()
  await box.close()
  await db.$disconnect()
  await publicDb.$disconnect()
})

/** Starts the worker as the start program does, and resolves once it serves the queue. */
async function startWorker(): Promise<ChildProcess> {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/worker/main.ts']
  const worker = spawn(process.execPath, program, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  workers.push(worker)
  await vi.waitFor(async () => expect(await isQueueServed()).toBe(true), {
    timeout: 60_000,
    interval: 100,
  })
  return worker
}

/** Waits until it is so; a worker is another process, and nothing tells us. */
const until = (so: () => Promise<void> | void) => vi.waitFor(so, { timeout: 60_000, interval: 100 })

const ended = (worker: ChildProcess) =>
  new Promise<number | string | null>((resolve) =>
    worker.once('exit', (code, signal) => resolve(signal ?? code)),
  )

function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

async function aFollowedCase() {
  const opened = must(await openCase(system, aCase({ title: 'Awaited Person' }), now))
  must(await addCaseEvent(system, opened.reference, anEvent(opened.casePersonId), now))
  const { version, slug } = await db.case.findUniqueOrThrow({
    where: { reference: opened.reference },
  })
  must(await publishCase(system, opened.reference, { version }, now))
  for (let each = 0; each < FOLLOWERS; each += 1)
    must(await askToFollow(slug, { address: `r${each}@example.org`, website: '' }, 'en', now))
  await workOff()
  const asked = await db.follow.findMany({ select: { id: true } })
  const chosen = asked.map(({ id }) => id)
  for (const mail of box.arrived.splice(0))
    must(await confirmRequests(tokenIn(mail, '/follow/confirm/'), chosen, now))
  return opened
}

const sent = () => db.mail.count({ where: { template: 'case_news', state: 'sent' } })

test('a release is told to every follower exactly once, though the worker is killed in the middle of it', async () => {
  const { reference, casePersonId } = await aFollowedCase()
  expect(await db.follow.count({ where: { state: 'confirmed' } })).toBe(FOLLOWERS)
  // The mail server takes three, and then keeps everybody waiting.
  let open = 3
  const held: (() => void)[] = []
  box.hold = () => (open-- > 0 ? null : new Promise((resolve) => held.push(resolve)))
  const first = await startWorker()
  const release = anEvent(casePersonId, {
    type: 'release',
    date: aDate('2025'),
    statusEffect: 'released',
    manner: 'unknown',
  })
  must(await addCaseEvent(system, reference, release, now))
  await until(async () => {
    expect(await sent()).toBe(3)
    expect(held.length).toBeGreaterThan(0)
  })
  const gone = ended(first)
  first.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')
  await until(async () => expect(await isQueueServed()).toBe(false))
  expect(await sent()).toBe(3)
  box.hold = () => null
  for (const go of held) go()

  const second = await startWorker()
  await until(async () => expect(await sent()).toBe(FOLLOWERS))
  await until(async () => expect(await waitingJobs()).toEqual([]))
  expect(box.arrived.map(({ to }) => to).sort()).toEqual(
    Array.from({ length: FOLLOWERS }, (_, each) => `r${each}@example.org`),
  )
  // Told to stop, it finishes and leaves nothing locked.
  const stopped = ended(second)
  second.kill('SIGTERM')
  expect(await stopped).toBe(0)
  expect(await isQueueServed()).toBe(false)
})

test('a database that went away is found again, and what was queued is done', async () => {
  const worker = await startWorker()
  const owner = await connectAsSuperuser()
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  await owner.end()
  await wait(200)
  await until(async () => expect(await isQueueServed()).toBe(true))
  expect(worker.exitCode).toBeNull()
  must(
    await askToFollow(
      (await db.case.findFirstOrThrow({ select: { slug: true } })).slug,
      { address: 'later@example.org', website: '' },
      'en',
      now,
    ),
  )
  await until(() => expect(box.arrived.map(({ to }) => to)).toContain('later@example.org'))
  // What is due once a day is done by the worker too: the end of the audit chain is noted.
  await until(() => expect(existsSync(process.env.AUDIT_ANCHOR ?? '')).toBe(true))
})
