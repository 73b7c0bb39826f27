// The detention in which somebody is now, and what follows from it for their sentences.
import type { PartialDate } from '../dates/partial-date'
import { type PublicEntry, entriesOf } from '../record/public-entry'
import { detentionPeriods } from './detention-periods'
import type { DetentionPeriod } from './detention-time'
import { expectedEnd, termStart } from './expected-end'
import type { StatusEvent } from './status'
import { type Term, termOf } from './term'

/** An event of a public case, where all stand. */
type Event = Omit<StatusEvent, 'corrects' | 'retracted'>

/** The periods of detention of a person of a public case. */
export const periodsOf = (events: readonly Event[], personId: string): DetentionPeriod[] =>
  detentionPeriods(
    events.map((event) => ({ ...event, corrects: null, retracted: false })),
    personId,
  )

/** The period that has not ended as far as is known; null: the person is not known to be held. */
export function custodyOf(events: readonly Event[], personId: string): DetentionPeriod | null {
  const last = periodsOf(events, personId).at(-1)
  return last?.to === null ? last : null
}

/**
 * When a sentence that somebody serves would end (expected-end.ts). Null: nobody asks, because the
 * person is not known to be held, or was released since the sentence began.
 */
export function sentenceEnd(
  { values, children }: PublicEntry<'sentence'>,
  events: readonly Event[],
  personId: string,
): ReturnType<typeof expectedEnd> | null {
  const custody = custodyOf(events, personId)
  const since = values.starts ?? values.imposed
  const earlier = periodsOf(events, personId).slice(0, -1)
  if (!custody || earlier.some(({ to }) => isOver(since, to))) return null
  const changes = entriesOf(children, 'sentenceChange').map((change) => ({
    kind: change.values.kind,
    term: knownSpan(termOf(change.values)),
  }))
  // Where no arrest is told, the beginning of the detention may lie at any time before.
  const arrest = custody.from.lower === null ? null : custody.from
  return expectedEnd(
    { kind: values.kind, term: knownSpan(termOf(values)), changes },
    termStart({ starts: values.starts, imposed: values.imposed, arrest }),
  )
}

/** Whether a sentence belongs to a detention that has ended. One without a date may. */
const isOver = (since: PartialDate | null, to: PartialDate | null): boolean =>
  since === null ||
  (since.upper !== null && typeof to?.lower === 'string' && since.upper <= to.lower)

function knownSpan({ years, months, days }: Term) {
  if (years === null && months === null && days === null) return null
  return { years: years ?? 0, months: months ?? 0, days: days ?? 0 }
}
