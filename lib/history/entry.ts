import type { AuditDetail, AuditKind } from '../audit/entry'
import { type KindCode, isKindCode, kindOf } from '../record/kinds'
import { isUuid } from '../text/uuid'

/** One change of a case, as the audit chain has it. */
export type HistoryEntry = {
  /** The number in the chain, as text: it is larger than a JavaScript number may become. */
  seq: string
  at: Date
  /** The person's name, or what the machine calls itself. */
  by: string
  /** Whether the machine did it by itself. */
  byMachine: boolean
  kind: AuditKind
  reference: string
  /** What was changed: a kind of entry (lib/record/kinds.ts), or a model. */
  objectType: string
  detail: AuditDetail
  /** What the ids in it stand for, as far as it is still there and the reader may know. */
  named: Readonly<Record<string, Named>>
}

/** A source that a change names, or another entry of the record. */
export type Named =
  | { kind: 'source'; publisher: string; title: string }
  | { kind: 'confidential_source' }
  | { kind: 'entry'; of: KindCode }

/** The ids that a change names in fields that hold ids: sources, and links to other entries. */
export function idsNamedIn(
  objectType: string,
  detail: AuditDetail,
): { sources: string[]; entries: [KindCode, string][] } {
  const sources: string[] = []
  const entries: [KindCode, string][] = []
  for (const [name, { from, to }] of Object.entries(detail.changes ?? {})) {
    const ids = [from, to].flatMap((value) => (typeof value === 'string' ? value.split(' ') : []))
    const field = isKindCode(objectType) ? kindOf(objectType).fields[name] : undefined
    if (name === 'sources') sources.push(...ids.filter(isUuid))
    else if (field?.type === 'link' && isKindCode(field.to))
      for (const id of ids.filter(isUuid)) entries.push([field.to, id])
  }
  return { sources, entries }
}
