// An entry of the record as of a day: shown if one of its dates is not wholly later, without
// anything in it that is.
import { isAfter } from '../dates/compare'
import { type IsoDay, type PartialDate, exactDay } from '../dates/partial-date'
import type { Field } from '../record/field'
import { type KindCode, kindOf } from '../record/kinds'
import type { PublicEntry } from '../record/public-entry'
import { placingOf } from './as-of-places'

/**
 * `told`: the entry as of the day, null if it is left out. `undated`: how many facts were left out,
 * it or what stands in it, because nothing says when they were.
 */
export type EntryAsOf = { told: PublicEntry | null; undated: number }

/** One entry with what stands in it, as of a day. */
export function entryAsOf(entry: PublicEntry, day: IsoDay): EntryAsOf {
  const children = entry.children.map((child) => entryAsOf(child, day))
  const kept = children.flatMap(({ told }) => told ?? [])
  const undated = children.reduce((sum, child) => sum + child.undated, 0)
  const { by } = placingOf(entry.kind)
  if (typeof by !== 'string') {
    const dates = datesOf(entry)
    // A part without a date is no fact of its own: it goes with its parent, here as everywhere.
    if (dates.length === 0) return { told: null, undated: undated + 1 }
    if (dates.every((date) => isAfter(date, day))) return { told: null, undated: 0 }
  }
  const values = valuesAsOf(entry, day) as PublicEntry['values']
  return { told: { ...entry, values, children: kept }, undated }
}

/** The dates that place an entry: its own, else those of what stands in it. */
function datesOf(entry: PublicEntry): PartialDate[] {
  const { by } = placingOf(entry.kind)
  if (typeof by === 'string') return []
  const own = by.flatMap((name) => dateIn(entry, name) ?? [])
  return own.length > 0 ? own : entry.children.flatMap(datesOf)
}

const fieldOf = (kind: KindCode, name: string): Field | undefined => kindOf(kind).fields[name]

const valueIn = (entry: PublicEntry, name: string): unknown =>
  (entry.values as Record<string, unknown>)[name] ?? null

/** What a field says as a date; null when it says nothing, or is no date. */
function dateIn(entry: PublicEntry, name: string): PartialDate | null {
  const value = valueIn(entry, name)
  switch (fieldOf(entry.kind, name)?.type) {
    case 'date':
      return value as PartialDate | null
    case 'day':
      return value === null ? null : exactDay(String(value))
    case 'moment':
      // By the clock of the court.
      return value === null ? null : exactDay(String(value).slice(0, 10))
    default:
      return null
  }
}

function valuesAsOf(entry: PublicEntry, day: IsoDay): Record<string, unknown> {
  const { fields = {} } = placingOf(entry.kind)
  const isLater = (name: string) => {
    const date = dateIn(entry, name)
    return date !== null && isAfter(date, day)
  }
  return Object.fromEntries(
    Object.entries(entry.values).map(([name, value]) => [
      name,
      [name, ...(fields[name] ?? [])].some(isLater) ? emptyOf(fieldOf(entry.kind, name)) : value,
    ]),
  )
}

/** What a field says when nothing is known. */
function emptyOf(field: Field | undefined): unknown {
  if (field?.type === 'choices' || field?.type === 'countries') return []
  return field?.type === 'choice' ? (field.or ?? null) : null
}
