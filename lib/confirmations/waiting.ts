// What waits to be confirmed with one address, and for how long.

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** One mail a day and address, over everything that is asked for with it (trust.md R48). */
export const mailedSince = (now: Date): Date => new Date(now.getTime() - DAY_MS)

/** A request that nobody confirmed in this time is forgotten. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - 7 * DAY_MS)

/** Something that waits. `title` is of the case, in the language asked for. */
export type Waiting = { id: string; caseId: string; slug: string; title: string } & (
  { kind: 'follow' } | { kind: 'deed'; quantity: number }
)
