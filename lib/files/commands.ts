import 'server-only'
import { write } from '../audit/write'
import { canReadConfidential } from '../auth/policy'
import type { Keeper, Staff } from '../auth/roles'
import { clearedCases } from '../clearance/queries'
import { unseal } from '../crypto/seal'
import { db } from '../db'
import type { SentFile } from '../http/upload'
import { type Result, ok, refuse } from '../result'
import { casesCiting } from '../sources/queries'
import { citingIfMayEdit, recordInCases } from '../sources/write'
import { neutralFileName } from './file-name'
import { readIntact } from './queries'
import type { FileRole } from './stored-file'
import { type FileRefusal, nameCell, storeFile } from './write'

export type { FileRefusal }

/** Keeps a file of a source, sealed. Throws StorageTrouble, and then nothing was kept. */
export const addFile = (
  actor: Keeper,
  sourceId: string,
  role: FileRole,
  file: SentFile,
  now: Date,
): Promise<Result<{ id: string }, FileRefusal>> =>
  storeFile(actor, { sourceId, role }, file, now, (client) =>
    citingIfMayEdit(client, actor, sourceId),
  )

/** Deletes a working copy softly. An evidentiary copy is kept, whoever asks. */
export async function deleteFile(
  actor: Keeper,
  id: string,
  now: Date,
): Promise<Result<{ sourceId: string }, FileRefusal>> {
  return write<{ sourceId: string }, FileRefusal>(actor, now, async (tx, record) => {
    const file = await tx.storedFile.findUnique({
      where: { id },
      select: { sourceId: true, role: true, sha256: true },
    })
    if (!file) return refuse('missing')
    const { sourceId, role, sha256: digest } = file
    const citing = await citingIfMayEdit(tx, actor, sourceId)
    if (!citing.ok) return citing
    if (role === 'evidence') return refuse('evidence_is_kept')
    const { count } = await tx.storedFile.updateMany({
      where: { id, role: 'working', deletedAt: null },
      data: { deletedAt: now },
    })
    if (count === 0) return refuse('already_deleted')
    recordInCases(record, citing.value, {
      kind: 'file_deleted',
      objectType: 'StoredFile',
      objectId: id,
      detail: { facts: { role, sha256: digest, source: sourceId } },
    })
    return ok({ sourceId })
  })
}

/**
 * Opens a file for somebody of the staff, and notes in the audit chain who opened which. Only whole
 * and unaltered bytes are given. Its own name is restricted: it is told to whoever is cleared for a
 * case that cites the source, and noted as one more reading; for others the file has a neutral one.
 * Throws StorageTrouble.
 */
export async function openFile(
  staff: Staff,
  id: string,
  now: Date,
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, FileRefusal>> {
  if (!canReadConfidential(staff)) return refuse('not_permitted')
  const file = await db.storedFile.findUnique({
    where: { id, deletedAt: null },
    select: {
      sourceId: true,
      role: true,
      storageKey: true,
      sha256: true,
      mediaType: true,
      nameSealed: true,
    },
  })
  if (!file) return refuse('missing')
  const { sourceId, role, sha256: digest } = file
  const bytes = await readIntact(file)
  if (!bytes.ok) return bytes
  const named = await write<string, never>(staff, now, async (tx, record) => {
    const citing = await casesCiting(tx, sourceId)
    recordInCases(record, citing, {
      kind: 'file_read',
      objectType: 'StoredFile',
      objectId: id,
      detail: { facts: { role, sha256: digest, source: sourceId } },
    })
    const ids = citing.map((each) => each.id)
    const [caseId] = await clearedCases(tx, staff, ids)
    if (caseId === undefined) return ok(neutralFileName(role, id, file.mediaType))
    record({
      kind: 'restricted_read',
      objectType: 'StoredFile',
      objectId: id,
      caseId,
      detail: { facts: { field: 'name' } },
    })
    return ok(unseal(file.nameSealed, nameCell(id)))
  })
  return named.ok ? ok({ name: named.value, bytes: bytes.value }) : named
}
