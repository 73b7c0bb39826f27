// What everybody may read behind a number: a line for each figure, and the deeds by month.
import {
  type Deed,
  type StandingTally,
  type TallyEntry,
  countedTallies,
  isAccepted,
  standingTallies,
  uncoveredDeeds,
} from './ledger'
import type { Channel, MessageKind, TallyMethod } from './vocabulary'

/** The deeds of one kind, channel and month (YYYY-MM). The total adds `uncovered` of `quantity`. */
type DeedLine = {
  kind: MessageKind
  channel: Channel
  month: string
  quantity: number
  uncovered: number
}

export type LedgerLines = { tallies: StandingTally[]; deeds: DeedLine[] }

/**
 * The lines of a ledger. Their counted figures and uncovered deeds sum up to the total. Figures come in
 * the order given; deeds newest month first.
 */
export function ledgerLines(tallies: readonly TallyEntry[], deeds: readonly Deed[]): LedgerLines {
  const uncovered = new Set(uncoveredDeeds(countedTallies(tallies), deeds))
  const lines = new Map<string, DeedLine>()
  for (const deed of deeds.filter(isAccepted)) {
    const { kind, channel, quantity } = deed
    const month = deed.on.slice(0, 7)
    const key = `${month} ${kind} ${channel}`
    const line = lines.get(key) ?? { kind, channel, month, quantity: 0, uncovered: 0 }
    line.quantity += quantity
    if (uncovered.has(deed)) line.uncovered += quantity
    lines.set(key, line)
  }
  return {
    tallies: standingTallies(tallies),
    deeds: [...lines.values()].sort(
      (a, b) => order(b.month, a.month) || order(a.kind, b.kind) || order(a.channel, b.channel),
    ),
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How a figure is said: "427,000", "about 200,000", "427,000, as published". */
export type QuantityWording = 'exact' | 'about' | 'as_published'

/** The wording that fits how a figure came about. */
export function quantityWording(method: TallyMethod): QuantityWording {
  if (method === 'estimated') return 'about'
  return method === 'published' ? 'as_published' : 'exact'
}
