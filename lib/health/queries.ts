import 'server-only'
import { DatabaseAway, db } from '../db'
import { storage } from '../storage/queries'
import { StorageTrouble } from '../storage/storage'

// Nothing is kept under it: whether there is an answer is all that is asked.
const NO_FILE = 'health/nothing'

/** What stands in the way of serving; null when nothing does. */
export type Unready =
  'database_away' | 'migrations_unfinished' | 'queue_missing' | 'storage_away' | null

/**
 * Whether the database answers, every migration that was begun is finished, the queue of jobs is
 * there, and the storage of files answers.
 */
export async function checkReady(): Promise<Unready> {
  try {
    const [row] = await db.$queryRaw<{ applied: bigint; unfinished: bigint }[]>`
      SELECT count(*) FILTER (WHERE finished_at IS NOT NULL) AS applied,
             count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished
      FROM public._prisma_migrations`
    if (!row || row.applied === 0n || row.unfinished > 0n) return 'migrations_unfinished'
    if (!(await queueState()).installed) return 'queue_missing'
    await storage().has(NO_FILE)
    return null
  } catch (error) {
    if (error instanceof DatabaseAway) return 'database_away'
    if (error instanceof StorageTrouble) return 'storage_away'
    throw error
  }
}

async function queueState(): Promise<{ installed: boolean; served: boolean }> {
  const [state] = await db.$queryRaw<{ installed: boolean; served: boolean }[]>`
    SELECT "installed", "served" FROM "queue_state"()`
  return state ?? { installed: false, served: false }
}

/**
 * Whether a worker works off the queue, here or on another machine. Without one pages are served all
 * the same, but no mail leaves and nothing happens by the clock.
 */
export const isQueueServed = async (): Promise<boolean> => (await queueState()).served
