// When a sentence would end, as exactly as the dates and the term allow and no more so.
import { Temporal } from 'temporal-polyfill'
import type { IsoDay, PartialDate } from '../dates/partial-date'
import type { CalendarSpan } from './detention-time'
import type { SentenceChangeKind, SentenceKind } from './vocabulary'

type Bounds = Pick<PartialDate, 'lower' | 'upper'>

/**
 * A term in whole numbers, zero or more; null: its length is not known. Of a change it says by how much
 * a sentence was extended or reduced, and to what it was commuted.
 */
type SentenceChange = { kind: SentenceChangeKind; term: CalendarSpan | null }
/** `changes` in the order in which they happened. */
export type SentenceTerm = {
  kind: SentenceKind
  term: CalendarSpan | null
  changes: readonly SentenceChange[]
}

/**
 * `expected`: not before `from`, not after `to`; null: no such bound is known. `unknown`: it ends, and
 * nobody knows when. `none`: there is no end to expect.
 */
type ExpectedEnd =
  | { kind: 'expected'; from: IsoDay | null; to: IsoDay | null }
  | { kind: 'unknown'; why: 'start' | 'term' | 'change' | 'term_too_long' }
  | { kind: 'none'; why: Endless | 'pardoned' | 'quashed' | 'served' }

// What has no term, or whose term is not served.
const ENDLESS = ['life', 'death', 'fine', 'indeterminate', 'suspended'] as const
type Endless = (typeof ENDLESS)[number]
// A term beyond this leaves the calendar; courts have handed down longer ones.
const LONGEST_YEARS = 5_000

type Step = { by: 'add' | 'subtract'; span: CalendarSpan }
type Term = { steps: Step[]; extendedUnknown: boolean; reducedUnknown: boolean }

/**
 * The time at which a term begins to count. The sentence's own beginning, where it is recorded. Else
 * whether the time between arrest and sentence counts is for the law of the country and not known
 * here: it began with the one or the other. Whoever is arrested after the sentence (in absentia)
 * serves it from the arrest at the earliest. Null: no date is known.
 */
export function termStart(known: {
  starts: PartialDate | null
  arrest: PartialDate | null
  imposed: PartialDate | null
}): Bounds | null {
  const { starts, arrest, imposed } = known
  if (starts) return starts
  if (!arrest || !imposed) return arrest ?? imposed
  if (arrest.lower !== null && imposed.upper !== null && arrest.lower > imposed.upper) return arrest
  return { lower: first(arrest.lower, imposed.lower), upper: last(arrest.upper, imposed.upper) }
}

const first = (a: IsoDay | null, b: IsoDay | null) =>
  a === null || b === null ? null : a < b ? a : b
const last = (a: IsoDay | null, b: IsoDay | null) =>
  a === null || b === null ? null : a > b ? a : b

/**
 * The expected end of a sentence whose term begins at `start` (see termStart): the calendar day on
 * which the term has passed. A change of unknown length leaves one bound: extended, at the earliest;
 * reduced, at the latest.
 */
export function expectedEnd(sentence: SentenceTerm, start: Bounds | null): ExpectedEnd {
  const term = termOf(sentence)
  if ('kind' in term) return term
  if (start === null || (start.lower === null && start.upper === null))
    return { kind: 'unknown', why: 'start' }
  if (yearsOf(term.steps) > LONGEST_YEARS) return { kind: 'unknown', why: 'term_too_long' }
  const from = term.reducedUnknown ? null : dayAfter(start.lower, term.steps)
  const to = term.extendedUnknown ? null : dayAfter(start.upper, term.steps)
  return from === null && to === null
    ? { kind: 'unknown', why: 'change' }
    : { kind: 'expected', from, to }
}

/** The term with every change, or why there is none. A change after an end opens the matter again. */
function termOf({
  kind,
  term,
  changes,
}: SentenceTerm): Term | Exclude<ExpectedEnd, { from: unknown }> {
  let current = isEndless(kind) ? null : begin(term)
  let ended: 'pardoned' | 'quashed' | 'served' | null = null
  let commuted = false
  for (const change of changes) {
    if (change.kind === 'pardoned' || change.kind === 'quashed' || change.kind === 'served') {
      ended = change.kind
      continue
    }
    ended = null
    if (change.kind === 'commuted') {
      commuted = true
      current = begin(change.term)
    } else if (current) current = changed(current, change.kind, change.term)
  }
  if (ended) return { kind: 'none', why: ended }
  if (isEndless(kind) && !commuted) return { kind: 'none', why: kind }
  return current ?? { kind: 'unknown', why: 'term' }
}

const isEndless = (kind: SentenceKind): kind is Endless =>
  ENDLESS.some((endless) => endless === kind)

const begin = (span: CalendarSpan | null): Term | null =>
  span && { steps: [{ by: 'add', span }], extendedUnknown: false, reducedUnknown: false }

function changed(term: Term, kind: 'extended' | 'reduced', span: CalendarSpan | null): Term {
  if (span) {
    const by = kind === 'extended' ? 'add' : 'subtract'
    return { ...term, steps: [...term.steps, { by, span }] }
  }
  return kind === 'extended'
    ? { ...term, extendedUnknown: true }
    : { ...term, reducedUnknown: true }
}

const yearsOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { span }) => sum + span.years + span.months / 12 + span.days / 365, 0)

/** No sentence ends before it begins, however much of it was taken off. */
function dayAfter(start: IsoDay | null, steps: readonly Step[]): IsoDay | null {
  if (start === null) return null
  const day = Temporal.PlainDate.from(start)
  const end = steps.reduce((at, { by, span }) => at[by](span), day)
  return (Temporal.PlainDate.compare(end, day) < 0 ? day : end).toString()
}
