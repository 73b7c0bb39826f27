import 'server-only'
import { isAway } from '../db'
import { publishDue } from '../reviews/commands'

const CLOCK = { kind: 'system', name: 'the clock' } as const
const EVERY_MS = 2_000

/**
 * What happens by the clock, looked at every two seconds while a server runs: what waits for its
 * moment becomes public in that minute. Every step can run at any time, twice, and on several
 * machines at once; what a stopped server missed is done when it starts again.
 */
export function startClock(): void {
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void tick(new Date()).finally(() => (busy = false))
  }, EVERY_MS)
  // It does not keep a process alive that would end.
  timer.unref()
}

/** One look at the clock. A database that is away is asked again the next time. */
async function tick(now: Date): Promise<void> {
  try {
    await publishDue(CLOCK, now)
  } catch (error) {
    if (!isAway(error)) console.error('what is due could not be done:', error)
  }
}
