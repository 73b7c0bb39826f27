import 'server-only'
import { DatabaseAway, db } from '../db'

/** What stands in the way of serving; null when nothing does. */
export type Unready = 'database_away' | 'migrations_unfinished' | null

/** Whether the database answers and every migration that was begun is finished. */
export async function checkReady(): Promise<Unready> {
  try {
    const [row] = await db.$queryRaw<{ applied: bigint; unfinished: bigint }[]>`
      SELECT count(*) FILTER (WHERE finished_at IS NOT NULL) AS applied,
             count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished
      FROM public._prisma_migrations`
    return row && row.applied > 0n && row.unfinished === 0n ? null : 'migrations_unfinished'
  } catch (error) {
    if (error instanceof DatabaseAway) return 'database_away'
    throw error
  }
}
