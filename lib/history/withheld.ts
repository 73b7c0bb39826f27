import type { AuditDetail } from '../audit/entry'
import { isSourceText, WITHHELD } from '../sources/source-changes'

const OF_CITATION = ['locator', 'quote']

/**
 * A change of a source that became confidential later, for whoever may not read it: which fields, and
 * not what they say. The entry was written when everybody might read it, and is never rewritten.
 */
export function withheldFrom({ changes = {}, facts = {}, ...rest }: AuditDetail): AuditDetail {
  const told = <T>(name: string, value: T): T | string =>
    (isSourceText(name) || OF_CITATION.includes(name)) && value !== null && value !== ''
      ? WITHHELD
      : value
  return {
    ...rest,
    changes: Object.fromEntries(
      Object.entries(changes).map(([name, { from, to }]) => [
        name,
        { from: told(name, from), to: told(name, to) },
      ]),
    ),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, told(name, fact)]),
    ),
  }
}

/** A change of a file for whoever may open none: without the digest of what is in it. */
export function withoutDigest({ facts = {}, ...rest }: AuditDetail): AuditDetail {
  const { sha256: _, ...told } = facts
  return { ...rest, facts: told }
}
