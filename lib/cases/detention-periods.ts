// When somebody was held, as it follows from the events that tell of their liberty.
import type { PartialDate } from '../dates/partial-date'
import type { DetentionPeriod } from './detention-time'
import { type StatusEvent, statusEvents } from './status'
import type { LibertyStatus } from './vocabulary'

/**
 * What a status says of detention. `begun`: somebody was taken on that day. `held`: somebody was in
 * custody by that day, perhaps long before (a sentence seldom begins a detention). `unclear` neither
 * begins a period nor says that it went on.
 */
export const DETENTION = {
  at_risk: 'free',
  arrested: 'begun',
  on_trial_held: 'held',
  imprisoned: 'held',
  held_without_process: 'held',
  house_arrest: 'begun',
  disappeared: 'unclear',
  abducted: 'unclear',
  facing_deportation: 'unclear',
  released: 'free',
  escaped: 'free',
  fugitive: 'free',
  exiled: 'free',
  deported: 'free',
  forcibly_returned: 'unclear',
  died_in_custody: 'free',
  executed: 'free',
  died: 'free',
  unknown: 'unclear',
} as const satisfies Record<LibertyStatus, 'begun' | 'held' | 'free' | 'unclear'>

/**
 * The periods in which a person was held, in order. A period begins with the day on which somebody was
 * taken; where no event tells of that, at some time between the last "free" and the first "held". It
 * ends with the next event that says "free". After an event that leaves it unclear, the period
 * ended at some time not before that event.
 */
export function detentionPeriods(
  events: readonly StatusEvent[],
  personId: string,
): DetentionPeriod[] {
  const periods: DetentionPeriod[] = []
  let from: PartialDate | null = null
  let unclearSince: PartialDate | null = null
  let lastFree: PartialDate | null = null
  for (const { date, statusEffect } of statusEvents(events, personId)) {
    const says = DETENTION[statusEffect]
    if (says === 'begun' || says === 'held') {
      from ??= says === 'begun' ? date : between(lastFree, date)
      unclearSince = null
    } else if (says === 'unclear') unclearSince ??= from && date
    else {
      if (from) periods.push({ from, to: unclearSince ? between(unclearSince, date) : date })
      from = unclearSince = null
      lastFree = date
    }
  }
  if (from) periods.push({ from, to: unclearSince && between(unclearSince, null) })
  return periods
}

/** Some day from the one event to the other; null: no known beginning, no known end. */
function between(from: PartialDate | null, to: PartialDate | null): PartialDate {
  const [lower, upper] = [from?.lower ?? null, to?.upper ?? null]
  return { edtf: `${lower ?? '..'}/${upper ?? ''}`, lower, upper }
}
