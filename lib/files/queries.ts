import 'server-only'
import { canReadConfidential } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { sha256 } from '../crypto/digest'
import { db } from '../db'
import { type Result, ok, refuse } from '../result'
import { getFile } from '../storage/queries'
import { StorageTrouble } from '../storage/storage'
import { MEDIA_TYPES } from './media-type'
import type { SourceFile } from './stored-file'

/** The files of a source, the evidentiary copies first, oldest first. */
export async function listFiles(staff: Staff, sourceId: string): Promise<SourceFile[]> {
  if (!canReadConfidential(staff)) return []
  const rows = await db.storedFile.findMany({
    where: { sourceId, deletedAt: null },
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      role: true,
      sha256: true,
      bytes: true,
      mediaType: true,
      createdAt: true,
    },
  })
  return rows.map(({ createdAt, mediaType, ...row }) => ({
    ...row,
    mediaType: MEDIA_TYPES.find((known) => known === mediaType) ?? 'application/octet-stream',
    addedAt: createdAt,
  }))
}

/** How many files each of these sources has. */
export async function countFiles(
  staff: Staff,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (!canReadConfidential(staff)) return new Map()
  const rows = await db.storedFile.groupBy({
    by: ['sourceId'],
    where: { sourceId: { in: [...sourceIds] }, deletedAt: null },
    _count: true,
  })
  return new Map(rows.map(({ sourceId, _count }) => [sourceId, _count]))
}

/**
 * The bytes of a stored file, which are those that came: their SHA-256 is computed anew each time.
 * `file_lost`: the storage has none; `file_altered`: it does not open, or is another. Throws
 * StorageTrouble.
 */
export async function readIntact(stored: {
  storageKey: string
  sha256: string
}): Promise<Result<Buffer<ArrayBuffer>, 'file_lost' | 'file_altered'>> {
  const bytes = await opened(stored.storageKey)
  if (bytes === 'altered') return refuse('file_altered')
  if (bytes === null) return refuse('file_lost')
  return sha256(bytes) === stored.sha256 ? ok(bytes) : refuse('file_altered')
}

async function opened(storageKey: string) {
  try {
    const bytes = await getFile(storageKey)
    return bytes && Buffer.from(bytes)
  } catch (error) {
    if (error instanceof StorageTrouble) throw error
    console.error(`the file ${storageKey} does not open:`, error)
    return 'altered' as const
  }
}

const PIECE = 500

/** Where a file is kept, and the SHA-256 of what came. */
export type KeptFile = { storageKey: string; sha256: string }

/**
 * Every file that the record names, also those that were removed from every page: the files of
 * sources, the originals of photographs, and the pictures that were made of them.
 */
export async function* everyKeptFile(): AsyncGenerator<KeptFile> {
  yield* inPieces((after) =>
    db.storedFile.findMany({
      where: { storageKey: { gt: after } },
      orderBy: { storageKey: 'asc' },
      take: PIECE,
      select: { storageKey: true, sha256: true },
    }),
  )
  yield* inPieces(async (after) => {
    const rows = await db.photograph.findMany({
      where: { originalKey: { gt: after } },
      orderBy: { originalKey: 'asc' },
      take: PIECE,
      select: { originalKey: true, originalSha256: true },
    })
    return rows.map((row) => ({ storageKey: row.originalKey, sha256: row.originalSha256 }))
  })
  yield* inPieces((after) =>
    db.photographVariant.findMany({
      where: { storageKey: { gt: after } },
      orderBy: { storageKey: 'asc' },
      take: PIECE,
      select: { storageKey: true, sha256: true },
    }),
  )
}

async function* inPieces(read: (after: string) => Promise<KeptFile[]>): AsyncGenerator<KeptFile> {
  let after = ''
  for (;;) {
    const rows = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.storageKey
  }
}
