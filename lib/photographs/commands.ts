import 'server-only'
import { clearedCases } from '../clearance/queries'
import { randomUUID } from 'node:crypto'
import { write } from '../audit/write'
import { may } from '../auth/may'
import { canEditCase, canReadConfidential } from '../auth/policy'
import type { Keeper, Staff } from '../auth/roles'
import { mergeFields } from '../cases/merge'
import { sha256 } from '../crypto/digest'
import { seal, unseal } from '../crypto/seal'
import { db } from '../db'
import { plainFileName, neutralFileName } from '../files/file-name'
import { readIntact } from '../files/queries'
import type { SavedMeanwhile, SentForm } from '../forms/sent-form'
import type { SentFile } from '../http/upload'
import { makePictures, type PictureRefusal } from '../pictures/make'
import { keepAll, nameAll } from '../pictures/write'
import { cellOf } from '../privacy/sealed-cell'
import { changeRecord, type RecordRefusal } from '../record/write'
import { type Result, ok, refuse } from '../result'
import { getMeanwhile, getStaffCase } from '../staff-cases/queries'
import { removeFile } from '../storage/commands'
import {
  type PhotographTexts,
  type PhotographValues,
  photographTexts,
  readPhotograph,
} from './fields'
import {
  type StoredPhotograph,
  findPhotograph,
  insertPhotograph,
  storeDeletion,
  storePhotograph,
} from './write'

const nameCell = (id: string) => cellOf('Photograph', 'originalNameSealed', id)

/**
 * Keeps a photograph of a case. Clean pictures are made of it, which are all that is ever shown; the
 * original is kept apart, sealed and exactly as it came, as evidence. Without `values` it is for staff
 * alone, and counts as showing everybody in the case, until somebody describes it. Throws
 * StorageTrouble, and then nothing was kept.
 */
export async function addPhotograph(
  actor: Keeper,
  reference: string,
  file: SentFile,
  now: Date,
  values: PhotographValues | null = null,
): Promise<Result<{ id: string }, RecordRefusal | PictureRefusal>> {
  // Asked before anything is unpacked, and once more by the transaction.
  const allowed = await mayAdd(actor, reference)
  if (!allowed.ok) return allowed
  const made = await makePictures(file.bytes)
  if (!made.ok) return made
  const id = randomUUID()
  const originalKey = `originals/${id}`
  const pictures = nameAll(made.value.pictures)
  const files = [
    { key: originalKey, bytes: file.bytes },
    ...pictures.map(({ storageKey, bytes }) => ({ key: storageKey, bytes })),
  ]
  // The files come first and the rows second: a row without its file would be a broken promise.
  await keepAll(files)
  const original = {
    originalKey,
    originalSha256: sha256(file.bytes),
    originalBytes: file.bytes.length,
    originalType: made.value.mediaType,
    originalNameSealed: seal(plainFileName(file.name), nameCell(id)),
  }
  const added = await changeRecord(actor, reference, now, (about) =>
    insertPhotograph(about, id, original, pictures, values),
  )
  if (!added.ok) for (const { key } of files) await removeFile(key)
  return added
}

async function mayAdd(
  actor: Keeper,
  reference: string,
): Promise<Result<null, 'missing' | 'not_permitted'>> {
  const found = await db.case.findUnique({
    where: { reference, deletedAt: null },
    select: { state: true },
  })
  if (!found) return refuse('missing')
  return may(actor, (staff) => canEditCase(staff, found.state)) ? ok(null) : refuse('not_permitted')
}

/** Where a change began: the version that was seen, and what its fields said. */
export type Seen = { version: number; base: Readonly<Record<string, string>> }

export type DescribeRefusal =
  | { code: RecordRefusal }
  /** Somebody changed the same fields meanwhile: what is stored now. */
  | { code: 'conflict'; version: number; theirs: PhotographTexts }

/**
 * Says what a photograph shows, whose it is, and who may see it. When somebody saved it since it was
 * seen, and changed other fields than these, both keep their work; where both changed the same field
 * differently, nothing is saved and the refusal holds what is stored.
 */
export async function describePhotograph(
  actor: Keeper,
  reference: string,
  id: string,
  values: PhotographValues,
  seen: Seen,
  now: Date,
): Promise<Result<{ version: number }, DescribeRefusal>> {
  let conflict: DescribeRefusal | null = null
  const saved = await changeRecord<{ version: number }>(actor, reference, now, async (about) => {
    const before = await findPhotograph(about, id)
    if (!before) return refuse('entry_missing')
    if (before.deletedAt) return refuse('already_deleted')
    const merged = merge(before, values, seen)
    if (merged.ok) return storePhotograph(about, before, merged.value)
    conflict = merged.error
    return refuse('changed_meanwhile')
  })
  return saved.ok ? saved : refuse(conflict ?? { code: saved.error })
}

function merge(
  before: StoredPhotograph,
  values: PhotographValues,
  { version, base }: Seen,
): Result<PhotographValues, DescribeRefusal> {
  if (before.version === version) return ok(values)
  const theirs = photographTexts(before.values)
  const { merged, disputed } = mergeFields(base, theirs, photographTexts(values))
  const read = readPhotograph(merged)
  return disputed.length === 0 && read.ok
    ? read
    : refuse({ code: 'conflict', version: before.version, theirs })
}

/** Describes a photograph from a form; whoever saves second is told what was saved meanwhile. */
export async function savePhotographForm(
  staff: Staff,
  reference: string,
  id: string,
  values: PhotographValues,
  sent: SentForm,
  now: Date,
): Promise<
  Result<
    { version: number },
    { code: RecordRefusal | 'changed_meanwhile'; meanwhile: SavedMeanwhile | null }
  >
> {
  const seen = { version: Number(sent.version) || 0, base: sent.base }
  const saved = await describePhotograph(staff, reference, id, values, seen, now)
  if (saved.ok) return saved
  const { error } = saved
  if (error.code !== 'conflict') return refuse({ code: error.code, meanwhile: null })
  const current = await getStaffCase(staff, reference)
  if (!current) return refuse({ code: 'missing', meanwhile: null })
  const shown = { fields: error.theirs, version: String(error.version) }
  const meanwhile = await getMeanwhile(staff, current, sent, shown)
  return refuse({ code: 'changed_meanwhile', meanwhile })
}

/** Deletes a photograph softly: it leaves every page, and can be restored. */
export const deletePhotograph = (
  actor: Keeper,
  reference: string,
  id: string,
  now: Date,
): Promise<Result<{ version: number }, RecordRefusal>> =>
  changeRecord<{ version: number }>(actor, reference, now, async (about) => {
    const before = await findPhotograph(about, id)
    if (!before) return refuse('entry_missing')
    return before.deletedAt ? refuse('already_deleted') : storeDeletion(about, before, 'deleted')
  })

/** Brings a deleted photograph back, as it was described: public again if the case is. */
export const restorePhotograph = (
  actor: Keeper,
  reference: string,
  id: string,
  now: Date,
): Promise<Result<{ version: number }, RecordRefusal>> =>
  changeRecord<{ version: number }>(actor, reference, now, async (about) => {
    const before = await findPhotograph(about, id)
    if (!before) return refuse('entry_missing')
    return before.deletedAt ? storeDeletion(about, before, 'restored') : refuse('not_deleted')
  })

/**
 * Opens the original of a photograph, with everything that its file says of whoever took it and where,
 * and notes in the audit chain who opened it. Throws StorageTrouble.
 */
export async function openOriginal(
  staff: Staff,
  id: string,
  now: Date,
): Promise<
  Result<
    { name: string; bytes: Uint8Array<ArrayBuffer> },
    'missing' | 'not_permitted' | 'file_lost' | 'file_altered'
  >
> {
  if (!canReadConfidential(staff)) return refuse('not_permitted')
  const found = await db.photograph.findUnique({
    where: { id },
    select: {
      caseId: true,
      originalKey: true,
      originalSha256: true,
      originalType: true,
      originalNameSealed: true,
    },
  })
  if (!found) return refuse('missing')
  const { caseId, originalKey, originalSha256 } = found
  const bytes = await readIntact({ storageKey: originalKey, sha256: originalSha256 })
  if (!bytes.ok) return bytes
  // The name that the file came with is told to whoever is cleared for the case, and noted.
  const named = await write<string, never>(staff, now, async (tx, record) => {
    record({
      kind: 'photograph_read',
      objectType: 'Photograph',
      objectId: id,
      caseId,
      detail: { facts: { sha256: originalSha256 } },
    })
    const [cleared] = await clearedCases(tx, staff, [caseId])
    if (cleared === undefined) return ok(neutralFileName('evidence', id, found.originalType))
    record({
      kind: 'restricted_read',
      objectType: 'Photograph',
      objectId: id,
      caseId,
      detail: { facts: { field: 'name' } },
    })
    return ok(unseal(found.originalNameSealed, nameCell(id)))
  })
  return named.ok ? ok({ name: named.value, bytes: bytes.value }) : named
}
