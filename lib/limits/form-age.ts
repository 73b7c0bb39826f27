// How old a form is when it is sent (trust R46). Programs send at once, and send old copies.

const YOUNGEST_MS = 3_000
const OLDEST_MS = 24 * 3_600_000

/** `too_quick`: nobody reads and fills a form so fast. `expired`: older than a day, or not of our making. */
export type AgeRefusal = 'too_quick' | 'expired'

/** What is wrong with the age of a form, in milliseconds; null when nothing is. `age` null: not known. */
export function refusalOfAge(age: number | null): AgeRefusal | null {
  if (age === null || age > OLDEST_MS) return 'expired'
  return age < YOUNGEST_MS ? 'too_quick' : null
}

/** How much longer a form must be open before it may be sent, for the page that sends it. */
export const untilOldEnough = (openMs: number): number => Math.max(0, YOUNGEST_MS - openMs)
