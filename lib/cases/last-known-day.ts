import type { IsoDay, PartialDate } from '../dates/partial-date'

/**
 * The day up to which a record tells: nobody is counted as held, and nothing is drawn, beyond it.
 * `knownAsOf` null: the record is kept up to date.
 */
export function lastKnownDay(
  { knownAsOf }: { knownAsOf: PartialDate | null },
  today: IsoDay,
): IsoDay {
  const known = knownAsOf?.upper ?? today
  return known < today ? known : today
}
