import 'server-only'
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool, type PoolClient } from 'pg'
import { env } from '../env'
import { tellFollowersOf } from '../follows/commands'
import { closeMail, sendMail } from '../mail/commands'
import { type Payload, TASKS, type TaskName } from './tasks'

/** `last`: it is not tried again after this time. */
type Handler<Name extends TaskName> = (
  payload: Payload<Name>,
  now: Date,
  job: { last: boolean },
) => Promise<void>

const HANDLERS: { readonly [Name in TaskName]: Handler<Name> } = {
  'mail:send': ({ mailId }, now, job) => sendMail(mailId, now, job),
  'follows:tell': ({ occasionId }, now) => tellFollowersOf(occasionId, now),
}

// Without these two delays a job that ended while the worker was stopping stays locked as if it still
// ran (ADR 0041).
const PRESET = {
  worker: {
    schema: 'jobs',
    completeJobBatchDelay: 0,
    failJobBatchDelay: 0,
    gracefulShutdownAbortTimeout: 20_000,
    concurrentJobs: 4,
    pollInterval: 2_000,
  },
} as const

/** The number of the locks by which a worker is known to live (see the function queue_state). */
const LIVING = 8_414_446
const SWEEP_MS = 5_000
const AGAIN_MS = 1_000

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`the queue: ${message}`)
})

const handlerOf =
  <Name extends TaskName>(name: Name) =>
  (payload: unknown, last: boolean) =>
    HANDLERS[name](TASKS[name].parse(payload) as Payload<Name>, new Date(), { last })

/** What the queue calls, by the names of tasks.ts. */
export const taskList = (): TaskList =>
  Object.fromEntries(
    (Object.keys(TASKS) as TaskName[]).map((name) => [
      name,
      (payload, { job }) => handlerOf(name)(payload, job.attempts >= job.max_attempts),
    ]),
  )

/**
 * Works off the queue until it is told to stop; then it finishes what it has begun. When the database
 * goes away it begins anew as soon as that is back.
 */
export async function serveQueue(stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      await serveOnce(stopping)
    } catch (error) {
      console.error(
        'the queue could not be served:',
        error instanceof Error ? error.message : error,
      )
    }
    if (!stopping.aborted) await wait(AGAIN_MS)
  }
  await closeMail()
}

async function serveOnce(stopping: AbortSignal): Promise<void> {
  const pool = new Pool({ connectionString: env.DATABASE_URL, max: 8 })
  const note = (error: Error) => console.warn('a connection of the queue was lost:', error.message)
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
  try {
    const life = await pool.connect()
    try {
      await serveWith(pool, life, stopping)
    } finally {
      life.release(true)
    }
  } finally {
    await pool.end()
  }
}

/** `life` is the connection whose locks say that the workers live: without it they stop. */
async function serveWith(pool: Pool, life: PoolClient, stopping: AbortSignal): Promise<void> {
  const events: WorkerEvents = new EventEmitter()
  const workers: string[] = []
  events.on('worker:create', ({ worker }) => workers.push(worker.workerId))
  const order = { pgPool: pool, taskList: taskList(), preset: PRESET, logger, events }
  const runner = await run({ ...order, noHandleSignals: true })
  // A runner that has stopped already says so by an error.
  const stop = () => void runner.stop().catch(() => undefined)
  stopping.addEventListener('abort', stop)
  life.on('error', stop)
  const sweep = setInterval(() => void freeTheDead(life).catch(stop), SWEEP_MS)
  try {
    if (stopping.aborted) stop()
    await life.query(
      'SELECT pg_advisory_lock_shared($1, hashtext(id)) FROM unnest($2::text[]) AS id',
      [LIVING, workers],
    )
    await runner.promise
  } finally {
    clearInterval(sweep)
    stopping.removeEventListener('abort', stop)
    stop()
    await runner.promise.catch(() => undefined)
  }
}

/** Gives the jobs of workers that died to the living, who would else wait for four hours. */
async function freeTheDead(life: PoolClient): Promise<void> {
  await life.query(
    `SELECT jobs.force_unlock_workers(array_agg(DISTINCT j.locked_by)) FROM jobs.jobs j
     WHERE j.locked_by IS NOT NULL AND j.locked_at < now() - interval '5 seconds'
       AND NOT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
         WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objsubid = 2 AND l.granted
           AND l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295) AND d.datname = current_database())
     HAVING count(*) > 0`,
    [LIVING],
  )
}
