// Sent, handed over and received are three figures (DESIGN rule 3). What was sent is the ledger's and
// is never touched here; the other two are added up only where nothing can be in them twice.
import type { PublicCase } from '../cases/public-case'
import { type PublicEntry, entriesOf } from '../record/public-entry'
import type { FigureMethod, FigureOverlap } from './vocabulary'

/** One report of messages handed over or received. `quantity` null: nobody counted, or nobody said. */
export type FigureLine = { quantity: number | null; method: FigureMethod; overlap: FigureOverlap }

/**
 * `one`: a single report with a number. `sum`: every report was counted one by one, and is said to lie
 * apart from the others. `lines`: there are reports, and no sum of them would be honest.
 */
export type Figure =
  | { kind: 'none' }
  | { kind: 'one'; quantity: number; method: FigureMethod }
  | { kind: 'sum'; quantity: number }
  | { kind: 'lines'; lines: number }

/** What may be said of these reports together. */
export function figureOf(lines: readonly FigureLine[]): Figure {
  const [first] = lines
  if (!first) return { kind: 'none' }
  if (lines.length === 1 && first.quantity !== null)
    return { kind: 'one', quantity: first.quantity, method: first.method }
  const numbers = lines.flatMap(({ quantity, method, overlap }) =>
    quantity !== null && method === 'counted' && overlap === 'apart' ? [quantity] : [],
  )
  if (numbers.length < lines.length) return { kind: 'lines', lines: lines.length }
  return { kind: 'sum', quantity: numbers.reduce((sum, number) => sum + number, 0) }
}

/** Everything that is told of the messages of a case, in the order of entry. */
export type Became = {
  asks: PublicEntry<'ask'>[]
  deliveries: PublicEntry<'delivery'>[]
  receipts: PublicEntry<'receipt'>[]
  replies: PublicEntry<'authorityReply'>[]
  outcomes: PublicEntry<'outcome'>[]
}

/** The same of everybody in a case. */
export function becameOf({ people }: Pick<PublicCase, 'people'>): Became {
  const entries = people.flatMap((person) => person.entries)
  return {
    asks: entriesOf(entries, 'ask'),
    deliveries: entriesOf(entries, 'delivery'),
    receipts: entriesOf(entries, 'receipt'),
    replies: entriesOf(entries, 'authorityReply'),
    outcomes: entriesOf(entries, 'outcome'),
  }
}

/** Whether anything at all is told. */
export const saysAnything = (became: Became): boolean =>
  Object.values(became).some((entries) => entries.length > 0)

/** `sent` is the total of the ledger as it is, whatever was handed over or received. */
export type ThreeFigures = { sent: number; handedOver: Figure; received: Figure }

/** Only what came into somebody's hands was handed over: not what was posted, refused or is unknown. */
export const threeFigures = (
  { total }: { total: number },
  { deliveries, receipts }: Pick<Became, 'deliveries' | 'receipts'>,
): ThreeFigures => ({
  sent: total,
  handedOver: figureOf(
    deliveries.filter(({ values }) => values.state === 'handed_over').map(({ values }) => values),
  ),
  received: figureOf(receipts.map(({ values }) => values)),
})
