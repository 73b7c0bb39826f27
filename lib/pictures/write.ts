import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import type { PublicCase } from '../cases/public-case'
import type { Tx } from '../db'
import { keepFile, removeFile } from '../storage/commands'
import type { Made } from './make'

/** A clean picture that is kept: its random name, and where the storage has it. */
export type KeptPicture = Made & { name: string; storageKey: string }

/**
 * Puts the pictures that a case's documents show, and no others, where everybody may read them. The
 * name of a picture stays the same when it was taken away and comes back: between the two there is
 * nothing at its address.
 */
export async function publishPictures(
  tx: Tx,
  caseId: string,
  documents: readonly Pick<PublicCase, 'photographs'>[],
): Promise<void> {
  const names = documents.flatMap(({ photographs }) =>
    photographs.flatMap(({ variants }) => variants.map(({ name }) => name)),
  )
  await unpublishPictures(tx, caseId)
  if (names.length === 0) return
  const pictures = await tx.photographVariant.findMany({
    where: { name: { in: [...new Set(names)] }, photograph: { caseId, deletedAt: null } },
    select: {
      name: true,
      photographId: true,
      width: true,
      height: true,
      mediaType: true,
      bytes: true,
      storageKey: true,
    },
  })
  await tx.publishedPhotograph.createMany({
    data: pictures.map((picture) => ({ ...picture, caseId })),
  })
}

/** Takes every picture of a case away from everybody. */
export async function unpublishPictures(tx: Tx, caseId: string): Promise<void> {
  await tx.publishedPhotograph.deleteMany({ where: { caseId } })
}

/** Gives each picture a name that nobody can guess, and that says nothing. */
export const nameAll = (pictures: readonly Made[]): KeptPicture[] =>
  pictures.map((picture) => ({
    ...picture,
    // The same form as the check in the database.
    name: randomBytes(16).toString('base64url'),
    storageKey: `pictures/${randomUUID()}`,
  }))

/**
 * Keeps several files, or none: what was kept before one failed is removed again. Throws
 * StorageTrouble.
 */
export async function keepAll(files: readonly { key: string; bytes: Uint8Array }[]): Promise<void> {
  const kept: string[] = []
  try {
    for (const { key, bytes } of files) {
      const done = await keepFile(key, bytes)
      if (!done.ok) throw new Error(`a picture could not be kept: ${done.error}`)
      kept.push(key)
    }
  } catch (error) {
    // A storage that is away now may be away for the removing too; the first error is the one to tell.
    await Promise.allSettled(kept.map(removeFile))
    throw error
  }
}
