// The ledger of a case as of a day, over the lines that are public today. It may add too little, and
// never too much: a line counts once it lies wholly before the end of the day, and where the public
// lines do not say whether two overlap, they are not added.
import { daysInMonth } from '../dates/bounds'
import { mayBeAfter } from '../dates/compare'
import { type IsoDay, type PartialDate, parsePartialDate } from '../dates/partial-date'
import { coversUntil } from './ledger'
import type { PublicDeedLine, PublicLedger, PublicTallyLine } from './public-ledger'

/**
 * What is known today about the messages sent by a day. Figures whose as-of date lies wholly by then,
 * and deeds of the months that were over. A figure that lies inside another counts for itself only
 * while nothing else that counts is known: then the largest of them, alone.
 */
export function ledgerAsOf(ledger: PublicLedger, day: IsoDay): PublicLedger {
  const known = ledger.tallies.filter(({ asOf }) => !mayBeAfter(dateOf(asOf), day))
  const alone = known.some(({ counted }) => counted)
    ? null
    : ([...known].sort((a, b) => b.quantity - a.quantity || (a.id < b.id ? -1 : 1))[0] ?? null)
  // In public the counted ones stand first.
  const tallies = known
    .map((tally) => ({ ...tally, counted: tally.counted || tally.id === alone?.id }))
    .sort((a, b) => Number(b.counted) - Number(a.counted))
  const counted = tallies.filter((tally) => tally.counted)
  const deeds = ledger.deeds
    .filter(({ month }) => lastDayOf(month) <= day)
    .map((line) => ({ ...line, uncovered: uncoveredOf(line, counted, alone) }))
  return {
    total: sum(counted.map(({ quantity }) => quantity)) + sum(deeds.map((line) => line.uncovered)),
    estimated: counted.some(({ method }) => method === 'estimated'),
    tallies,
    deeds,
  }
}

/**
 * What a line of deeds adds. All of it, where no counted figure can contain any; else what it adds
 * today, when every figure that counts does so today; else nothing.
 */
function uncoveredOf(
  line: PublicDeedLine,
  counted: readonly PublicTallyLine[],
  alone: PublicTallyLine | null,
): number {
  const covering = counted.filter((tally) => mayCover(tally, line))
  if (covering.length === 0) return line.quantity
  return alone !== null && covering.some(({ id }) => id === alone.id) ? 0 : line.uncovered
}

/** Whether a figure may contain a deed of the line: a line does not say of which section it is. */
function mayCover(tally: PublicTallyLine, { kind, month }: PublicDeedLine): boolean {
  const period = tally.period === null ? null : dateOf(tally.period)
  const until = coversUntil({ period, asOf: dateOf(tally.asOf) })
  const sameScope = tally.scope === 'global' || tally.scope === 'section'
  return tally.kind === kind && sameScope && until !== null && until >= `${month}-01`
}

const lastDayOf = (month: string): IsoDay =>
  `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`

/** A date that the record holds as EDTF; what is no EDTF was not let in. */
function dateOf(edtf: string): PartialDate {
  const parsed = parsePartialDate(edtf)
  if (!parsed.ok) throw new RangeError('the record holds a date that is none')
  return parsed.value
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
