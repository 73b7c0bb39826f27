import 'server-only'
import { seal, unseal } from '../crypto/seal'
import { cellOf } from '../privacy/sealed-cell'
import { type RecordWork, type StoredEntry, entryTexts, openSealed } from '../record/write'
import { keepVersion } from '../versions/write'
import { storedTexts } from './texts'
import type { RevisionHow } from './version'

/** Keeps a version of an entry, as it is stored now. */
export async function keepRevision(
  { tx, caseId, actor, now }: RecordWork,
  entry: StoredEntry,
  how: RevisionHow,
): Promise<string> {
  const id = crypto.randomUUID()
  const restricted = openSealed(entry)
  const said = {
    id,
    version: entry.version,
    how,
    fields: { ...entryTexts(entry) },
    restrictedSealed:
      Object.keys(restricted).length === 0
        ? null
        : seal(JSON.stringify(restricted), cellOf('Revision', 'restrictedSealed', id)),
    parentId: entry.parentId,
    deleted: entry.deleted,
  }
  return keepVersion(tx, { caseId, objectType: entry.kind, objectId: entry.id }, said, actor, now)
}

/** An entry that is older than keeping versions gets its first one before it changes. */
export async function keepFirstRevision(about: RecordWork, entry: StoredEntry): Promise<void> {
  const kept = await about.tx.revision.count({
    where: { objectType: entry.kind, objectId: entry.id, version: entry.version },
  })
  if (kept === 0) await keepRevision(about, entry, entry.deleted ? 'deleted' : 'saved')
}

/** Opens the restricted fields of a version, as text. */
export const openRestricted = ({
  id,
  restrictedSealed,
}: {
  id: string
  restrictedSealed: string | null
}): Record<string, string> =>
  restrictedSealed === null
    ? {}
    : storedTexts.parse(
        JSON.parse(unseal(restrictedSealed, cellOf('Revision', 'restrictedSealed', id))),
      )
