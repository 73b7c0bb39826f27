// How failed attempts to sign in slow down the next one. The delay grows with the failures, never
// locks an account for good, and is told to nobody: a refusal during it looks like any other.

/** Failures older than this weigh nothing, and their rows may go. */
export const FAILURE_WINDOW_MS = 60 * 60_000

const FREE_FAILURES = 5
const FIRST_DELAY_MS = 30_000
const LONGEST_DELAY_MS = 15 * 60_000

/** How long after the latest of `failures` failures within the window the next attempt has to wait. */
export function delayAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES), LONGEST_DELAY_MS)
}

/** Whether an attempt made `now` comes too early after the failures `failedAt` (in any order). */
export function isThrottled(failedAt: readonly Date[], now: Date): boolean {
  const recent = failedAt
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - FAILURE_WINDOW_MS && at <= now.getTime())
  if (recent.length === 0) return false
  return now.getTime() < Math.max(...recent) + delayAfter(recent.length)
}
