// A hearing is at a time by the clock of a court: `2026-12-04T10:00` in a zone of the IANA database.
import { Temporal } from 'temporal-polyfill'

/** Whether a text is a time of the calendar, to the minute, without a zone. */
export function isMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    return true
  } catch {
    // The library has no other way of saying that there is no such time.
    return false
  }
}

/** Whether a text names a zone that is known here. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text)
  } catch {
    // Intl has no other way of saying no.
    return false
  }
}

/**
 * The instant of a time in a zone. A time that a change of clocks skips is moved forward by the gap;
 * one that comes twice is the first.
 */
export const toInstant = (moment: string, zone: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(moment).toZonedDateTime(zone, { disambiguation: 'compatible' })
      .epochMilliseconds,
  )

/** What the clock of a zone shows at an instant, to the minute. */
export const toMoment = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
