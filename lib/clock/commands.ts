import 'server-only'
import { expireAppeals } from '../appeals/commands'
import { anchorChain } from '../audit/commands'
import { forgetUnconfirmed } from '../confirmations/commands'
import { settleExpiredConsents } from '../consent/commands'
import { isAway } from '../db'
import { runInvalidations } from '../invalidations/commands'
import { forgetNetworks } from '../limits/commands'
import { eraseOldMail } from '../mail/commands'
import { publishDue } from '../reviews/commands'

const CLOCK = { kind: 'system', name: 'the clock' } as const
const EVERY_MS = 2_000
const HOUR_MS = 3_600_000

/**
 * What happens by the clock while a worker runs. Every two seconds: what waits for its moment becomes
 * public in that minute, and what takes many steps is taken further. Every hour, and at the start: what
 * is due once a day. Every step can run at any time, twice, and on several machines at once; what a
 * stopped worker missed is done when it starts again. `stop` waits for what is being done.
 */
export function startClock(): { stop: () => Promise<void> } {
  let busy: Promise<void> | null = null
  let nextHour = 0
  const timer = setInterval(() => {
    if (busy) return
    const now = new Date()
    busy = tick(now, now.getTime() >= nextHour)
      .then((done) => {
        if (done && now.getTime() >= nextHour) nextHour = now.getTime() + HOUR_MS
      })
      .finally(() => (busy = null))
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await busy
    },
  }
}

/** One look at the clock; false when the database was away, and is to be asked again the next time. */
async function tick(now: Date, hourly: boolean): Promise<boolean> {
  try {
    await publishDue(CLOCK, now)
    await runInvalidations(CLOCK, now)
    await expireAppeals(CLOCK, now)
    if (hourly) {
      await forgetNetworks(now)
      await settleExpiredConsents(CLOCK, now)
      await anchorChain(now)
      await forgetUnconfirmed(now)
      await eraseOldMail(now)
    }
    return true
  } catch (error) {
    if (!isAway(error)) console.error('what is due could not be done:', error)
    return !isAway(error)
  }
}
