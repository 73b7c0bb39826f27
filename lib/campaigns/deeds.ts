// What supporters logged while a campaign ran. Public lines are by month, so whole months are told.
import type { PartialDate } from '../dates/partial-date'

type Line = { month: string; quantity: number }

/**
 * The messages logged in the months that the campaign's dates touch, and those months (YYYY-MM); null
 * where it has no beginning. `until` is the month of today, for a campaign that has no end yet.
 */
export function loggedWithin(
  lines: readonly Line[],
  period: PartialDate | null,
  until: string,
): { messages: number; from: string; to: string } | null {
  if (period === null || period.lower === null) return null
  const from = period.lower.slice(0, 7)
  const end = period.upper?.slice(0, 7) ?? until
  const to = end < until ? end : until
  const messages = lines
    .filter(({ month }) => month >= from && month <= to)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return { messages, from, to: to < from ? from : to }
}
