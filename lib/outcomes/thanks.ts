// Words of thanks, which those who wrote are shown once there is a release.
import type { PublicCase, PublicEvent } from '../cases/public-case'
import type { PublicEntry } from '../record/public-entry'
import { becameOf } from './figures'

/** `letters`: entries of the timeline, oldest first. `quotes`: receipts with words of the person or the family. */
export type Thanks = { letters: PublicEvent[]; quotes: PublicEntry<'receipt'>[] }

/** The thank-you letters of a case, and what was quoted when messages arrived. */
export function thanksOf(caseRecord: Pick<PublicCase, 'people' | 'events'>): Thanks {
  return {
    letters: caseRecord.events.filter(({ type, text }) => type === 'thank_you_letter' && text),
    quotes: becameOf(caseRecord).receipts.filter(
      ({ values }) => values.quote !== null && (values.by === 'person' || values.by === 'family'),
    ),
  }
}
