// For tests: does everything that waits in the queue and is due, and then ends.
import { Logger, runOnce } from 'graphile-worker'
import { connectAsOwner } from '@/prisma/test-database'
import { taskList } from './commands'

const quiet = new Logger(() => () => undefined)

export async function workOff(): Promise<void> {
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? '',
    taskList: taskList(),
    preset: { worker: { schema: 'jobs' } },
    logger: quiet,
    noHandleSignals: true,
  })
}

/** Makes everything due that waits for its next try. */
export async function hurry(): Promise<void> {
  const owner = await connectAsOwner()
  await owner.query('UPDATE jobs._private_jobs SET run_at = now()')
  await owner.end()
}

/** The jobs that wait, by their names, with what the queue says went wrong. */
export async function waitingJobs(): Promise<{ task: string; error: string | null }[]> {
  const owner = await connectAsOwner()
  const { rows } = await owner.query<{ task: string; error: string | null }>(
    'SELECT task_identifier AS task, last_error AS error FROM jobs.jobs ORDER BY id',
  )
  await owner.end()
  return rows
}
