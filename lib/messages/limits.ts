// For whom there is still something to ask. What a log may hold at all is in input.ts.
import type { LibertyStatus, ReleaseManner } from '../cases/vocabulary'
import type { IsoDay, PartialDate } from '../dates/partial-date'
import type { MessageKind } from './vocabulary'

/** A person of the case; `manner` null or left out: not known, which is taken as free. */
export type PersonAtLiberty = {
  status: LibertyStatus | null
  since: PartialDate | null
  manner?: ReleaseManner | null
}

/**
 * Whether a deed comes after everybody in its case was free (refused as `after_release`): nobody
 * released is written to, except with thanks. Only a day after the last possible day of the last
 * release is surely after it. Released while proceedings go on is not free, and neither is flight,
 * exile or death: there is still something to ask.
 */
export function isAfterRelease(
  deed: { kind: MessageKind; date: IsoDay },
  people: readonly PersonAtLiberty[],
): boolean {
  if (deed.kind === 'thanks' || people.length === 0) return false
  return people.every(
    ({ status, since, manner }) =>
      status === 'released' &&
      manner !== 'pending_proceedings' &&
      since !== null &&
      since.upper !== null &&
      deed.date > since.upper,
  )
}
