import 'server-only'
import type { Tx } from '../db'
import { ATTEMPTS, type Payload, TASKS, type TaskName } from './tasks'

/**
 * Puts a job into the queue in the caller's transaction: the job is there if and only if what caused
 * it is. `runAt`: not before. `key`: one waiting job of this key at most, the last one asked for.
 */
export async function enqueue<Name extends TaskName>(
  tx: Tx,
  task: Name,
  payload: Payload<Name>,
  { runAt = null, key = null }: { runAt?: Date | null; key?: string | null } = {},
): Promise<void> {
  const checked = JSON.stringify(TASKS[task].parse(payload))
  await tx.$executeRaw`
    SELECT "enqueue_job"(${task}, ${checked}::json, ${runAt}::timestamptz, ${key}, ${ATTEMPTS}::int)`
}
