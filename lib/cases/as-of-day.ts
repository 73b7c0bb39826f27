import { type IsoDay, parsePartialDate } from '../dates/partial-date'
import { type Result, ok, refuse } from '../result'

/**
 * `required`: nothing was chosen. `not_a_day`: no day of the calendar, written as YYYY-MM-DD.
 * `too_long_ago`: before everything that can be recorded. `in_the_future`: it has not come yet.
 */
export type AsOfRefusal = 'required' | 'not_a_day' | 'too_long_ago' | 'in_the_future'

/** The day that somebody asks about, in UTC; `today` is the last that can be asked about. */
export function readAsOfDay(text: string, today: IsoDay): Result<IsoDay, AsOfRefusal> {
  const day = text.trim()
  if (day === '') return refuse('required')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return refuse('not_a_day')
  const parsed = parsePartialDate(day)
  if (!parsed.ok && parsed.error !== 'out_of_range') return refuse('not_a_day')
  if (day > today) return refuse('in_the_future')
  return parsed.ok ? ok(day) : refuse('too_long_ago')
}
