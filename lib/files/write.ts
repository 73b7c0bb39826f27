import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Recorder, write } from '../audit/write'
import type { Keeper } from '../auth/roles'
import { sha256 } from '../crypto/digest'
import { seal } from '../crypto/seal'
import { db, type Tx } from '../db'
import type { SentFile } from '../http/upload'
import { cellOf } from '../privacy/sealed-cell'
import { type Result, ok, refuse } from '../result'
import { type Citing, recordInCases } from '../sources/write'
import { keepFile, removeFile } from '../storage/commands'
import { plainFileName } from './file-name'
import { mediaTypeOf } from './media-type'
import type { FileRole } from './stored-file'

export type FileRefusal =
  | 'missing'
  | 'not_permitted'
  | 'no_file'
  | 'file_too_large'
  | 'evidence_twice'
  | 'evidence_is_kept'
  | 'already_deleted'
  | 'file_lost'
  | 'file_altered'

export const nameCell = (id: string) => cellOf('StoredFile', 'nameSealed', id)

/** The cases in whose history the file is noted, or why it may not be kept. */
type Allowing = (client: Tx) => Promise<Result<Citing, FileRefusal>>

/**
 * Keeps a file of a source, sealed. The evidentiary copy is kept exactly as it came, and once; of
 * working copies there may be several. `allow` is asked before anything is stored, and once more by
 * the transaction; `also` does what belongs to it there. Throws StorageTrouble, and then nothing was
 * kept.
 */
export async function storeFile(
  actor: Keeper,
  { sourceId, role }: { sourceId: string; role: FileRole },
  file: SentFile,
  now: Date,
  allow: Allowing,
  also: (tx: Tx, record: Recorder, id: string) => Promise<void> = () => Promise.resolve(),
): Promise<Result<{ id: string }, FileRefusal>> {
  if (file.bytes.length === 0) return refuse('no_file')
  const digest = sha256(file.bytes)
  const same = { sourceId, sha256: digest, role: 'evidence', deletedAt: null } as const
  const allowed = await allow(db)
  if (!allowed.ok) return allowed
  if (role === 'evidence' && (await db.storedFile.count({ where: same })) > 0)
    return refuse('evidence_twice')
  const id = randomUUID()
  const storageKey = `${role}/${id}`
  // The file comes first and its row second. When the row is never written, the sealed file stays:
  // it is found by nobody and read by nobody, where a row without its file would be a broken promise.
  const kept = await keepFile(storageKey, file.bytes)
  if (!kept.ok) return refuse('file_too_large')
  const added = await write<{ id: string }, FileRefusal>(actor, now, async (tx, record) => {
    const citing = await allow(tx)
    if (!citing.ok) return citing
    const bytes = file.bytes.length
    const { count } = await tx.storedFile.createMany({
      data: {
        id,
        sourceId,
        role,
        storageKey,
        sha256: digest,
        bytes,
        mediaType: mediaTypeOf(file.bytes),
        nameSealed: seal(plainFileName(file.name), nameCell(id)),
        createdAt: now,
      },
      // Of two who bring the same evidence at once, one is told.
      skipDuplicates: true,
    })
    if (count === 0) return refuse('evidence_twice')
    recordInCases(record, citing.value, {
      kind: 'file_added',
      objectType: 'StoredFile',
      objectId: id,
      detail: { facts: { role, sha256: digest, bytes, source: sourceId } },
    })
    await also(tx, record, id)
    return ok({ id })
  })
  if (!added.ok) await removeFile(storageKey)
  return added
}
