// An entry of the record as the API tells it: every public field of its kind, in snake case, and what
// stands within it.
import type { PartialDate } from '../dates/partial-date'
import { termOf } from '../cases/term'
import { kindOf } from '../record/kinds'
import { type PublicEntry, entriesOf } from '../record/public-entry'
import { toApiDate } from './date'

/** A name of ours as the API writes it. */
export const snake = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function valuesOf(entry: PublicEntry): Record<string, unknown> {
  const { fields } = kindOf(entry.kind)
  return Object.fromEntries(
    Object.entries(entry.values).map(([name, value]) => [
      snake(name),
      fields[name]?.type === 'date' ? toApiDate(value as PartialDate | null) : value,
    ]),
  )
}

/** The fields of an entry, its id and the numbers of its sources. */
const toApiEntry = (entry: PublicEntry) => ({
  id: entry.id,
  ...valuesOf(entry),
  sources: entry.sources,
})

/** Everything in the record of a person, kind by kind. */
export const toApiRecord = (entries: readonly PublicEntry[]) => ({
  about: entriesOf(entries, 'person').map((entry) => valuesOf(entry))[0] ?? null,
  charges: entriesOf(entries, 'charge').map((charge) => ({
    ...toApiEntry(charge),
    updates: entriesOf(charge.children, 'chargeUpdate').map(toApiEntry),
  })),
  sentences: entriesOf(entries, 'sentence').map((sentence) => ({
    ...toApiEntry(sentence),
    kind: sentence.values.kind,
    term: termOf(sentence.values),
    changes: entriesOf(sentence.children, 'sentenceChange').map((change) => ({
      ...toApiEntry(change),
      term: termOf(change.values),
    })),
  })),
  allegations: entriesOf(entries, 'allegation').map((allegation) => {
    const perpetrators = entriesOf(allegation.children, 'perpetrator')
    return {
      ...toApiEntry(allegation),
      // The member is older than the list, and says the first of them.
      perpetrator: perpetrators[0]?.values.type ?? 'unknown',
      perpetrators: perpetrators.map(({ values }) => values),
    }
  }),
  detentions: entriesOf(entries, 'detention').map(toApiEntry),
  proceedings: entriesOf(entries, 'proceeding').map((proceeding) => ({
    ...toApiEntry(proceeding),
    hearings: entriesOf(proceeding.children, 'hearing').map(toApiEntry),
  })),
  health: entriesOf(entries, 'healthConcern').map(toApiEntry),
  asylum: entriesOf(entries, 'asylumMatter').map(toApiEntry),
  mechanism_actions: entriesOf(entries, 'mechanismAction').map(toApiEntry),
  relations: entriesOf(entries, 'personRelation').map(toApiEntry),
  ...toApiBecame(entries),
})

/** What was asked for a person, and what became of the messages. */
export const toApiBecame = (entries: readonly PublicEntry[]) => ({
  asks: entriesOf(entries, 'ask').map(toApiEntry),
  deliveries: entriesOf(entries, 'delivery').map(toApiEntry),
  receipts: entriesOf(entries, 'receipt').map(toApiEntry),
  authority_replies: entriesOf(entries, 'authorityReply').map(toApiEntry),
  outcomes: entriesOf(entries, 'outcome').map((outcome) => ({
    ...toApiEntry(outcome),
    claims: entriesOf(outcome.children, 'outcomeClaim').map(toApiEntry),
  })),
})
