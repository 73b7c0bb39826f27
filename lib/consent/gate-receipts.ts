// The part of the gate for receipts: whose words may be told, and who may be named.
import type { EntryRow } from '../record/entry-row'
import type { PersonDecisions } from './decision'

/**
 * The entries with each receipt as everybody may read it; the same list when nothing was taken. The
 * words of the person or of somebody close to them are told only with a consent that names messages,
 * or where they were published before; silence is not enough. An authority speaks for itself, and
 * nobody else is named: a relative's name is theirs.
 */
export function gateReceipts(
  entries: EntryRow[],
  decisions: readonly PersonDecisions[],
): EntryRow[] {
  let taken = false
  const gated = entries.map((entry) => {
    if (entry.kind !== 'receipt' || entry.row.by === 'authority') return entry
    const hasWords = (entry.row.quote ?? null) !== null && !maySpeak(entry, decisions)
    const hasName = (entry.row.office ?? null) !== null
    if (!hasWords && !hasName) return entry
    taken = true
    const { row } = entry
    return { ...entry, row: { ...row, office: null, quote: hasWords ? null : row.quote } }
  })
  return taken ? gated : entries
}

function maySpeak({ parentId, row }: EntryRow, decisions: readonly PersonDecisions[]): boolean {
  const decision = decisions.find(({ id }) => id === parentId)?.groups.messages
  if (!decision?.allowed) return false
  return decision.by === 'consent' || row.quotePublished === true
}
