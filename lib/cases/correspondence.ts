// Whether letters reach somebody, as it was last known.
import { comparePartialDates } from '../dates/compare'
import type { PartialDate } from '../dates/partial-date'
import type { Code } from '../record/choices'
import { type PublicEntry, entriesOf } from '../record/public-entry'
import { libertyOf } from './liberty'
import type { LibertyStatus } from './vocabulary'

type Correspondence = { state: Code<'correspondence'>; asOf: PartialDate | null }

/**
 * What was last known of a person's letters: the latest by its date, of equal dates the last entered;
 * what has no date comes before all that has one. Null: nobody said anything. "Unknown" without a date
 * is a question left open, with a date it is what was found.
 */
export function latestCorrespondence(entries: readonly PublicEntry[]): Correspondence | null {
  const said = entriesOf(entries, 'detention')
    .map(({ values }) => ({ state: values.correspondence, asOf: values.correspondenceAsOf }))
    .filter(({ state, asOf }) => state !== 'unknown' || asOf !== null)
  // Sorting keeps the order of entry between equals.
  return said.sort((a, b) => compareDays(a.asOf, b.asOf)).at(-1) ?? null
}

const compareDays = (a: PartialDate | null, b: PartialDate | null): number =>
  a && b ? comparePartialDates(a, b) : Number(a !== null) - Number(b !== null)

type Person = { status: { status: LibertyStatus } | null; entries: readonly PublicEntry[] }
type Stopped = 'relatives_only' | 'blocked'

/** The people whom a stranger's letter would not reach, in their order; not the free and the dead. */
export function lettersStopped<P extends Person>(
  people: readonly P[],
): { person: P; state: Stopped; asOf: PartialDate | null }[] {
  return people.flatMap((person) => {
    const known = latestCorrespondence(person.entries)
    const past = ['free', 'dead'].includes(libertyOf(person.status?.status ?? null))
    if (past || !known || known.state === 'open' || known.state === 'unknown') return []
    return [{ person, state: known.state, asOf: known.asOf }]
  })
}
