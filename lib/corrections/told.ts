// A correction as everybody may read it. What is still public is named by how it reads now; what is
// not is named by its kind alone.
import { placingOf } from '../cases/as-of-places'
import type { PublicCase, PublicEvent, PublicPerson } from '../cases/public-case'
import { type IsoDay, type PartialDate, exactDay } from '../dates/partial-date'
import type { Change } from '../publishing/difference'
import type { PublicEntry } from '../record/public-entry'
import type { LocalText } from '../text/localized'

/** A row of the log. `at`: ISO 8601. `reason`: null while nobody said why. */
export type Correction = { id: string; at: string; changes: Change[]; reason: LocalText | null }

/** The thing that was changed, as it is public now. */
export type Present =
  | { kind: 'event'; event: PublicEvent }
  | { kind: 'somebody'; person: PublicPerson }
  | { kind: 'entry'; date: PartialDate | null }

export type ToldChange = Pick<Change, 'how' | 'what' | 'fields'> & { present: Present | null }

/** What a change is about, as the document says it now. */
export const toldChange = (
  { how, what, id, fields }: Change,
  document: PublicCase,
): ToldChange => ({
  how,
  what,
  fields,
  present: id === null || how === 'removed' ? null : presentOf(what, id, document),
})

function presentOf(what: Change['what'], id: string, document: PublicCase): Present | null {
  if (what === 'event') {
    const event = document.events.find((each) => each.id === id)
    return event ? { kind: 'event', event } : null
  }
  if (what === 'somebody') {
    const person = document.people.find((each) => each.id === id)
    return person ? { kind: 'somebody', person } : null
  }
  // A person's own entry has the id of the person.
  const entry = document.people
    .flatMap(({ entries }) => entries.flatMap(flat))
    .find((each) => each.kind === what && each.id === id)
  return entry ? { kind: 'entry', date: dateOf(entry) } : null
}

const flat = (entry: PublicEntry): PublicEntry[] => [entry, ...entry.children.flatMap(flat)]

/** The first of an entry's own dates that is known. */
function dateOf(entry: PublicEntry): PartialDate | null {
  const { by } = placingOf(entry.kind)
  if (typeof by === 'string') return null
  const values = entry.values as Record<string, unknown>
  const known = by.map((name) => values[name]).find((value) => (value ?? null) !== null)
  if (known === undefined) return null
  return typeof known === 'string'
    ? exactDay(known.slice(0, 10) satisfies IsoDay)
    : (known as PartialDate)
}
