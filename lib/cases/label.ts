// What a list or a headline says of a case in few words, as data. The words are label-words.ts.
import { daysInMonth } from '../dates/bounds'
import type { PartialDate } from '../dates/partial-date'
import { LIBERTY_STATUSES, type LibertyStatus, type ReleaseManner } from './vocabulary'

/** A sentence in force. null parts are not known or not part of it. */
export type LabelSentence = {
  years: number | null
  months: number | null
  days: number | null
  life: boolean
  death: boolean
}

/** What is known of one person's liberty; a null status is nothing recorded. */
export type LabelPerson = {
  status: LibertyStatus | null
  manner: ReleaseManner | null
  since: PartialDate | null
  sentence: LabelSentence | null
}

export type StatusLabel =
  | {
      kind: 'one'
      status: LibertyStatus
      manner: ReleaseManner | null
      /** For released: the year, or the years between. Otherwise the date, if all share it. */
      since: PartialDate | null
      /** Only for people who serve it, and only if all share it. */
      sentence: LabelSentence | null
      /** The month up to which this is known; null when it is kept up to date or cannot change. */
      asOf: PartialDate | null
    }
  | { kind: 'several'; counts: { status: LibertyStatus; count: number }[] }
  | { kind: 'unknown' }

const SERVING: readonly LibertyStatus[] = ['imprisoned', 'house_arrest']
// What has happened does not need "as known in": it stays true.
const HAPPENED: readonly LibertyStatus[] = ['released', 'died_in_custody', 'executed', 'died']

/**
 * The label of a case: the status that its people share, else how many have which. `knownAsOf` is up
 * to when the record is known; null when it is kept up to date.
 */
export function statusLabel(
  people: readonly LabelPerson[],
  knownAsOf: PartialDate | null,
): StatusLabel {
  const statuses = people.map(({ status }) => status ?? 'unknown')
  const [status] = statuses
  if (status === undefined || statuses.every((each) => each === 'unknown'))
    return { kind: 'unknown' }
  if (statuses.some((each) => each !== status))
    return { kind: 'several', counts: countsOf(statuses) }
  const dates = people.map(({ since }) => since)
  return {
    kind: 'one',
    status,
    manner: shared(people.map(({ manner }) => manner)),
    since: status === 'released' ? yearsOf(dates) : shared(dates),
    sentence: SERVING.includes(status) ? shared(people.map(({ sentence }) => sentence)) : null,
    asOf: HAPPENED.includes(status) || knownAsOf === null ? null : monthOf(knownAsOf),
  }
}

/** Most frequent first, else in the order of the vocabulary. */
function countsOf(statuses: LibertyStatus[]) {
  return LIBERTY_STATUSES.map((status) => ({
    status,
    count: statuses.filter((each) => each === status).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** The value that all share; null when they differ. Compares plain data. */
function shared<T>(values: readonly (T | null)[]): T | null {
  const texts = new Set(values.map((value) => JSON.stringify(value)))
  return texts.size === 1 ? (values[0] ?? null) : null
}

/** The years in which all dates lie; null when one of them is open or missing. */
function yearsOf(dates: readonly (PartialDate | null)[]): PartialDate | null {
  const years = dates.flatMap((date) =>
    date?.lower && date.upper ? [date.lower.slice(0, 4), date.upper.slice(0, 4)] : [],
  )
  const [from, to] = [years.sort()[0], years.at(-1)]
  if (from === undefined || to === undefined || years.length < 2 * dates.length) return null
  // "About" and "uncertain" are kept where one date speaks for all.
  const mark = /[~?%]$/.exec(shared(dates)?.edtf ?? '')?.[0] ?? ''
  const edtf = from === to ? `${from}${mark}` : `[${from}..${to}]`
  return { edtf, lower: `${from}-01-01`, upper: `${to}-12-31` }
}

/** A day said as its month: a headline does not need the day. Other precisions stay as they are. */
function monthOf(date: PartialDate): PartialDate {
  const month = /^\d{4}-\d{2}(?=-\d{2}$)/.exec(date.edtf)?.[0]
  if (month === undefined) return date
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))
  return { edtf: month, lower: `${month}-01`, upper: `${month}-${last}` }
}

/** A status alone, as a label that knows nothing else. */
export const plainLabel = (status: LibertyStatus): StatusLabel => ({
  kind: 'one',
  status,
  manner: null,
  since: null,
  sentence: null,
  asOf: null,
})
