import 'server-only'
import { expireAppeals } from '../appeals/commands'
import { anchorChain } from '../audit/commands'
import { settleExpiredConsents } from '../consent/commands'
import { isAway } from '../db'
import { publishDue } from '../reviews/commands'

const CLOCK = { kind: 'system', name: 'the clock' } as const
const EVERY_MS = 2_000
const HOUR_MS = 3_600_000

/**
 * What happens by the clock while a server runs. Every two seconds: what waits for its moment becomes
 * public in that minute. Every hour, and at the start: what is due once a day. Every step can run at
 * any time, twice, and on several machines at once; what a stopped server missed is done when it
 * starts again.
 */
export function startClock(): void {
  let busy = false
  let nextHour = 0
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    const now = new Date()
    void tick(now, now.getTime() >= nextHour)
      .then((done) => {
        if (done && now.getTime() >= nextHour) nextHour = now.getTime() + HOUR_MS
      })
      .finally(() => (busy = false))
  }, EVERY_MS)
  // It does not keep a process alive that would end.
  timer.unref()
}

/** One look at the clock; false when the database was away, and is to be asked again the next time. */
async function tick(now: Date, hourly: boolean): Promise<boolean> {
  try {
    await publishDue(CLOCK, now)
    await expireAppeals(CLOCK, now)
    if (hourly) {
      await settleExpiredConsents(CLOCK, now)
      await anchorChain(now)
    }
    return true
  } catch (error) {
    if (!isAway(error)) console.error('what is due could not be done:', error)
    return !isAway(error)
  }
}
