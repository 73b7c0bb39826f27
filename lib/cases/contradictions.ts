// Facts of a record that cannot all be true. They are named, with both facts, and never forbidden:
// sources contradict each other. Only what holds on every reading of the dates is named; what may
// merely be in the wrong order is a warning of lib/cases/status.ts.
import { contradictionsOfEvents } from './contradicting-events'
import { contradictionsOfRecord } from './contradicting-record'
import type { Contradiction, RecordFacts } from './record-facts'

/** Every contradiction of a record, by person, then by code and facts; each one once. */
export function contradictionsOf(facts: RecordFacts): Contradiction[] {
  const found = facts.people.flatMap((person) => [
    ...contradictionsOfEvents(person, facts),
    ...contradictionsOfRecord(person, facts),
  ])
  const byKey = new Map(found.map((each) => [keyOf(each), each]))
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

const keyOf = ({ code, casePersonId, first, second }: Contradiction): string =>
  [casePersonId, code, first.type, first.id, second.type, second.id].join(' ')
