// Which words the public number of a case gets: they say what was counted, and how.
import { type LedgerBrief, type PublicLedger, partsOf } from '@/lib/messages/public-ledger'
import type { TallyMethod } from '@/lib/messages/vocabulary'

const methodWords = {
  counted: 'count.counted',
  estimated: 'count.estimated',
  imported: 'count.imported',
  platform: 'count.platform',
  published: 'count.published',
} as const satisfies Record<TallyMethod, string>

/** The key in "messages-ledger" of the sentence that says the number of a case. */
export function countWords(ledger: PublicLedger | LedgerBrief) {
  const { reported, added, methods } = 'parts' in ledger ? ledger.parts : partsOf(ledger)
  if (ledger.total === 0) return 'count.none'
  if (reported === 0) return 'count.logged'
  if (added > 0) return ledger.estimated ? 'count.mixedEstimated' : 'count.mixed'
  if (ledger.estimated) return 'count.estimated'
  const [only] = methods
  return only === undefined || methods.length > 1 ? 'count.sum' : methodWords[only]
}
