// What an audit entry says. `detail` is stored as JSON: a change of its shape is a migration.
import * as z from 'zod'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const value = z.union([scalar, z.array(scalar), z.record(z.string(), z.unknown())])

/** Before and after, per field. Restricted values stand here as keyed digests, never in clear. */
export const auditDetail = z.strictObject({
  changes: z.record(z.string(), z.strictObject({ from: value, to: value })).optional(),
  facts: z.record(z.string(), value).optional(),
  reason: z.string().optional(),
})
export type AuditDetail = z.infer<typeof auditDetail>

export const AUDIT_KINDS = [
  'case_opened',
  'case_edited',
  'case_published',
  'case_withdrawn',
  'case_paused',
  'case_deleted',
  'case_restored',
  'case_republished',
  'case_held_back',
  'case_paused',
  'case_scheduled',
  'case_archived',
  'case_reopened',
  'review_requested',
  'review_approved',
  'review_declined',
  'review_voided',
  'correction_explained',
  'history_redacted',
  'case_event_added',
  'case_event_corrected',
  'case_event_retracted',
  'person_added',
  'entry_added',
  'entry_saved',
  'entry_deleted',
  'entry_restored',
  'entry_undone',
  'person_described',
  'charge_added',
  'sentence_added',
  'allegation_added',
  'detention_added',
  'source_added',
  'source_saved',
  'citation_saved',
  'file_added',
  'file_deleted',
  'file_read',
  'clearance_given',
  'clearance_taken',
  'restricted_read',
  'photograph_added',
  'photograph_saved',
  'photograph_deleted',
  'photograph_restored',
  'photograph_read',
  'appeal_opened',
  'appeal_saved',
  'appeal_live',
  'appeal_paused',
  'appeal_expired',
  'appeal_closed',
  'campaign_added',
  'campaign_case_added',
  'tally_reported',
  'tally_verified',
  'tally_rejected',
  'tally_included',
  'tally_evidence_added',
  'sheet_uploaded',
  'tallies_imported',
  'section_added',
  'sections_given',
  'campaign_saved',
  'campaign_published',
  'campaign_withdrawn',
  'campaign_case_removed',
  'campaign_section_set',
  'campaign_section_removed',
  'deeds_accepted',
  'deeds_rejected',
  'deeds_invalidated',
  'invalidation_step',
  'invalidation_cancelled',
  'invalidation_undone',
  'publication_added',
  'publication_published',
  'publication_withdrawn',
  'followers_told',
  'mail_bounced',
  'keys_rotated',
  'user_created',
  'user_disabled',
  'password_set',
  'sign_in_link_made',
  'signed_in',
  'signed_out',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** What leaves a trace and changes nothing. */
export const READING_KINDS: readonly AuditKind[] = [
  'file_read',
  'photograph_read',
  'restricted_read',
]

/** What changes who may read, and nothing that stands in a case. */
export const CLEARANCE_KINDS: readonly AuditKind[] = ['clearance_given', 'clearance_taken']

export type AuditEntryDraft = {
  kind: AuditKind
  objectType: string
  objectId: string
  caseId?: string
  detail?: AuditDetail
}

/** The fields of an entry that its hash covers, in this order. */
export type ChainedEntry = {
  seq: bigint
  at: Date
  actorKind: string
  actorId: string | null
  actorName: string
  kind: string
  caseId: string | null
  objectType: string
  objectId: string
  detail: unknown
  previousHash: string
}

/** The hash before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/**
 * JSON with sorted keys: the database keeps JSON objects in an order of its own, so the text that is
 * hashed must not depend on it.
 */
export function canonicalJson(given: unknown): string {
  if (Array.isArray(given)) return `[${given.map(canonicalJson).join(',')}]`
  if (given !== null && typeof given === 'object') {
    const entries = Object.entries(given)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(given)
}

/** The text whose SHA-256 is the hash of an entry. */
export const chainedText = (entry: ChainedEntry) =>
  canonicalJson([
    entry.seq.toString(),
    entry.at.toISOString(),
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.kind,
    entry.caseId,
    entry.objectType,
    entry.objectId,
    entry.detail,
    entry.previousHash,
  ])

/**
 * Where a chain breaks. `wrong_hash`: the entry says something else than when it was written, or its
 * hash was changed. `wrong_predecessor`: it follows another entry than the one that stands before it:
 * it was put there, moved there, or what stands before it was. `missing`: there is no entry of this
 * number; `at` is then the time of the next one that is there. `before_the_first`: no entry has such
 * a number.
 */
export type ChainBreak = {
  seq: bigint
  at: Date
  why: 'wrong_hash' | 'wrong_predecessor' | 'missing' | 'before_the_first'
}

/**
 * Walks a piece of the chain in order of seq. `before` is the hash and number that the first entry
 * must follow. Answers the first break, or null and thereby that the piece holds.
 */
export function findChainBreak(
  entries: readonly (ChainedEntry & { hash: string })[],
  before: { hash: string; seq: bigint },
  hashOf: (text: string) => string,
): ChainBreak | null {
  let { hash, seq } = before
  for (const entry of entries) {
    const { at } = entry
    if (entry.seq <= seq) return { seq: entry.seq, at, why: 'before_the_first' }
    if (entry.seq !== seq + 1n) return { seq: seq + 1n, at, why: 'missing' }
    if (entry.previousHash !== hash) return { seq: entry.seq, at, why: 'wrong_predecessor' }
    if (hashOf(chainedText(entry)) !== entry.hash) return { seq: entry.seq, at, why: 'wrong_hash' }
    hash = entry.hash
    seq = entry.seq
  }
  return null
}
