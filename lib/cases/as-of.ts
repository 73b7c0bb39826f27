// What is known today about a day: valid time over what is public today. What we published when is
// the business of the correction log (DESIGN: asOf).
import { isAfter } from '../dates/compare'
import type { IsoDay } from '../dates/partial-date'
import { kindOf } from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'
import { entryAsOf } from './as-of-entry'
import type { PublicCase, PublicEvent, PublicPerson } from './public-case'
import { type StatusEvent, currentStatus } from './status'

/**
 * A public case as of a day. `undated`: how many facts of the record are left out because nothing
 * says when they were. What has no date and could tell of later things is empty: the summary, the
 * countries, themes, campaigns and photographs.
 */
export type CaseAsOf = { day: IsoDay; caseRecord: PublicCase; undated: number }

/**
 * What is known today about a day. A fact is told if it may have been so by then: if its date, as far
 * as it is known, does not lie wholly after the day. That is how the fold of statuses counts, and the
 * only reading under which "2014" is told in the middle of 2014. Who somebody is (names, birth,
 * nationality) is told as it is known today. Sources may be later than what they bear out.
 */
export function caseAsOf(document: PublicCase, day: IsoDay): CaseAsOf {
  const events = eventsAsOf(document.events, day)
  const people = document.people.map((person) => personAsOf(person, document.events, day))
  const shown = new Set(people.flatMap(({ told }) => told.entries.flatMap(idsOf)))
  const known = document.knownAsOf
  const told: PublicCase = {
    ...document,
    summary: null,
    countries: [],
    themes: [],
    campaigns: [],
    photographs: [],
    // Up to when the record is known says nothing about an earlier day.
    knownAsOf: known !== null && known.upper !== null && known.upper < day ? known : null,
    events,
    people: people.map(({ told: person }) => ({
      ...person,
      entries: person.entries.map((entry) => withoutLooseLinks(entry, shown)),
    })),
  }
  return {
    day,
    caseRecord: withCitedSources(told),
    undated: people.reduce((sum, { undated }) => sum + undated, 0),
  }
}

function eventsAsOf(events: readonly PublicEvent[], day: IsoDay): PublicEvent[] {
  const told = events.filter(({ date }) => !isAfter(date, day))
  const ids = new Set(told.map(({ id }) => id))
  return told.map((event) => ({ ...event, links: event.links.filter(({ to }) => ids.has(to)) }))
}

type PersonAsOf = { told: PublicPerson; undated: number }

function personAsOf(person: PublicPerson, events: readonly PublicEvent[], day: IsoDay): PersonAsOf {
  const entries = person.entries.map((entry) => entryAsOf(entry, day))
  return {
    told: {
      ...person,
      status: statusAsOf(person, events, day),
      entries: entries.flatMap(({ told }) => told ?? []),
    },
    undated: entries.reduce((sum, { undated }) => sum + undated, 0),
  }
}

/**
 * The status by that day. The status of today is the last of the fold: if it had begun by then, it
 * was the last then too, also where the event behind it is not told to everybody.
 */
function statusAsOf(
  { id, status }: PublicPerson,
  events: readonly PublicEvent[],
  day: IsoDay,
): PublicPerson['status'] {
  if (status !== null && !isAfter(status.since, day)) return status
  const derived = currentStatus(events.map(toStatusEvent), id, day)
  return derived && { status: derived.status, manner: derived.manner, since: derived.since }
}

/** A public event as the fold wants it: in public all stand. */
const toStatusEvent = (event: PublicEvent): StatusEvent => ({
  ...event,
  corrects: null,
  retracted: false,
})

const idsOf = (entry: PublicEntry): string[] => [entry.id, ...entry.children.flatMap(idsOf)]

/** An entry names another one only where that is told. */
function withoutLooseLinks(entry: PublicEntry, shown: ReadonlySet<string>): PublicEntry {
  const { fields } = kindOf(entry.kind)
  const values = Object.entries(entry.values).map(([name, value]): [string, unknown] => {
    const isLoose = fields[name]?.type === 'link' && typeof value === 'string' && !shown.has(value)
    return [name, isLoose ? null : value]
  })
  return { ...entry, values: Object.fromEntries(values) as PublicEntry['values'] }
}

/** Only the sources that are still cited, numbered anew from 1 in their order. */
function withCitedSources(told: PublicCase): PublicCase {
  const entries = told.people.flatMap((person) => person.entries.flatMap(flat))
  const cited = new Set([...told.events, ...entries].flatMap(({ sources }) => sources))
  const kept = told.sources.flatMap((_, index) => (cited.has(index + 1) ? [index + 1] : []))
  const renumbered = (numbers: readonly number[]) =>
    numbers.flatMap((number) => (kept.includes(number) ? [kept.indexOf(number) + 1] : []))
  const inEntry = (entry: PublicEntry): PublicEntry => ({
    ...entry,
    sources: renumbered(entry.sources),
    children: entry.children.map(inEntry),
  })
  return {
    ...told,
    sources: told.sources.filter((_, index) => cited.has(index + 1)),
    events: told.events.map((event) => ({ ...event, sources: renumbered(event.sources) })),
    people: told.people.map((person) => ({ ...person, entries: person.entries.map(inEntry) })),
  }
}

const flat = (entry: PublicEntry): PublicEntry[] => [entry, ...entry.children.flatMap(flat)]
