import type { AuditDetail, AuditKind } from '../audit/entry'

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
}
