import 'server-only'
import { DatabaseAway, db } from '../db'
import { storage } from '../storage/queries'
import { StorageTrouble } from '../storage/storage'

// Nothing is kept under it: whether there is an answer is all that is asked.
const NO_FILE = 'health/nothing'

/** What stands in the way of serving; null when nothing does. */
export type Unready = 'database_away' | 'migrations_unfinished' | 'storage_away' | null

/**
 * Whether the database answers, every migration that was begun is finished, and the storage of files
 * answers.
 */
export async function checkReady(): Promise<Unready> {
  try {
    const [row] = await db.$queryRaw<{ applied: bigint; unfinished: bigint }[]>`
      SELECT count(*) FILTER (WHERE finished_at IS NOT NULL) AS applied,
             count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished
      FROM public._prisma_migrations`
    if (!row || row.applied === 0n || row.unfinished > 0n) return 'migrations_unfinished'
    await storage().has(NO_FILE)
    return null
  } catch (error) {
    if (error instanceof DatabaseAway) return 'database_away'
    if (error instanceof StorageTrouble) return 'storage_away'
    throw error
  }
}
