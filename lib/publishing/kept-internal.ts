// What staff keep to themselves in a case that is public, by keys that can be remembered: when such a
// thing becomes public later, a second person must have looked at it (trust.md R23).
import type { CaseRecord, EventRow } from '../cases/record'
import { CONSENT_GROUPS, decisionsOf } from '../consent/decision'
import type { IsoDay } from '../dates/partial-date'
import type { CitationRow } from '../sources/public-source'

type Kept = { key: string; internal: boolean }

/** The keys of what is kept back on a day, sorted. */
export const keptInternalOf = (record: CaseRecord, today: IsoDay): string[] =>
  unique(thingsOf(record, today).filter(({ internal }) => internal))

/** The keys among `kept` that would be public now: what this change discloses. */
export function disclosedOf(kept: readonly string[], record: CaseRecord, today: IsoDay): string[] {
  const open = new Set(unique(thingsOf(record, today).filter(({ internal }) => !internal)))
  return kept.filter((key) => open.has(key)).sort()
}

/** What somebody refused, or no longer agrees to, that was not refused when `kept` was noted. */
export const newlyRefused = (
  kept: readonly string[],
  record: CaseRecord,
  today: IsoDay,
): string[] => {
  const refused = unique(consentsOf(record, today).filter(({ internal }) => internal))
  return refused.filter((key) => !kept.includes(key))
}

const consentsOf = (record: CaseRecord, today: IsoDay): Kept[] =>
  decisionsOf(record, today).flatMap(({ id, groups }) =>
    CONSENT_GROUPS.map((group) => ({
      key: `consent ${group} ${id}`,
      internal: !groups[group].allowed,
    })),
  )

const unique = (things: readonly Kept[]): string[] => [
  ...new Set(things.map(({ key }) => key).sort()),
]

function thingsOf(record: CaseRecord, today: IsoDay): Kept[] {
  return [
    ...consentsOf(record, today),
    ...record.events
      .filter((event) => !event.retractedAt)
      .flatMap((event) => keysOf(event, record)),
    ...citationsOf(record).map(({ source }) => ({
      key: `source ${source.id}`,
      internal: source.confidential,
    })),
    ...record.photographs.map(({ id, internal }) => ({ key: `photograph ${id}`, internal })),
    ...record.entries.flatMap(({ kind, id, row }) =>
      kind === 'personRelation'
        ? [{ key: `relation ${id}`, internal: (row.publicName ?? null) === null }]
        : kind === 'person'
          ? [{ key: `pseudonym ${id}`, internal: row.pseudonymised === true }]
          : [],
    ),
  ]
}

// A correction is a row of its own: what it says was kept back under the name of the row it corrects.
function keysOf(event: EventRow, { events }: CaseRecord): Kept[] {
  const keys: Kept[] = []
  for (
    let at: EventRow | undefined = event;
    at && keys.length <= events.length;
    at = events.find(({ id }) => id === at?.correctsId)
  )
    keys.push({ key: `event ${at.id}`, internal: event.internal })
  return keys
}

const citationsOf = (record: CaseRecord): CitationRow[] => [
  ...record.citations,
  ...record.events.flatMap((event) => event.citations),
  ...record.entries.flatMap((entry) => entry.citations),
]
