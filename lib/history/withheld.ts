// What of a change is kept from those who may not read confidential sources: the chain has it all.
import type { AuditDetail } from '../audit/entry'

/** Stands for a text that is not for whoever reads. */
const WITHHELD = '…'

/**
 * The detail of a change as somebody reads it who may open neither files nor confidential sources.
 * `confidential`: it is about a source that is confidential now, whatever it was then.
 */
export function withheld(
  objectType: string,
  { facts, changes, ...rest }: AuditDetail,
  confidential: boolean,
): AuditDetail {
  const secret =
    objectType === 'StoredFile' ? ['sha256'] : confidential ? ['publisher', 'title'] : []
  return {
    ...rest,
    ...(facts && {
      facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !secret.includes(name))),
    }),
    ...(changes && { changes: confidential ? withoutWords(changes) : changes }),
  }
}

/** Which fields changed is told; what they say is not. Null, nothing, stays what it is. */
const withoutWords = (changes: NonNullable<AuditDetail['changes']>) =>
  Object.fromEntries(
    Object.entries(changes).map(([name, { from, to }]) => [
      name,
      { from: from === null ? null : WITHHELD, to: to === null ? null : WITHHELD },
    ]),
  )
