// Which words the public number of a case gets: they say what was counted, and how.
import type { PublicLedger } from '@/lib/messages/public-ledger'
import type { TallyMethod } from '@/lib/messages/vocabulary'

const methodWords = {
  counted: 'count.counted',
  estimated: 'count.estimated',
  imported: 'count.imported',
  platform: 'count.platform',
  published: 'count.published',
} as const satisfies Record<TallyMethod, string>

/** The messages in reported figures that are added, and those logged by supporters. */
export const partsOf = (ledger: PublicLedger) => ({
  reported: sum(ledger.tallies.filter((tally) => tally.counted).map((tally) => tally.quantity)),
  reportedIsEstimate: ledger.tallies.some((tally) => tally.counted && tally.method === 'estimated'),
  added: sum(ledger.deeds.map((line) => line.uncovered)),
  inside: sum(ledger.deeds.map((line) => line.quantity - line.uncovered)),
})

/** The key in "messages-ledger" of the sentence that says the number of a case. */
export function countWords(ledger: PublicLedger) {
  const { reported, added } = partsOf(ledger)
  if (ledger.total === 0) return 'count.none'
  if (reported === 0) return 'count.logged'
  if (added > 0) return ledger.estimated ? 'count.mixedEstimated' : 'count.mixed'
  if (ledger.estimated) return 'count.estimated'
  const methods = new Set(
    ledger.tallies.filter((tally) => tally.counted).map((tally) => tally.method),
  )
  const [only] = methods
  return only === undefined || methods.size > 1 ? 'count.sum' : methodWords[only]
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
