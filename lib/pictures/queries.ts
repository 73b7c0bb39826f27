import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, publicDb } from '../db'
import { getFile } from '../storage/queries'

/** A picture as it is sent. */
export type Picture = { bytes: Buffer<ArrayBuffer>; mediaType: string }

const NAME = /^[A-Za-z0-9_-]{22,64}$/

/**
 * A picture by its name, as everybody may see it; null when nothing public has this name. Whether
 * something had it once is not known here. Throws StorageTrouble.
 */
export async function getPublicPicture(name: string): Promise<Picture | null> {
  if (!NAME.test(name)) return null
  return read(
    await publicDb.publishedPhotograph.findUnique({
      where: { name },
      select: { storageKey: true, mediaType: true },
    }),
  )
}

/** The same for staff, also of what is public nowhere. */
export async function getStaffPicture(staff: Staff, name: string): Promise<Picture | null> {
  if (!canReadCases(staff) || !NAME.test(name)) return null
  return read(
    await db.photographVariant.findUnique({
      where: { name },
      select: { storageKey: true, mediaType: true },
    }),
  )
}

async function read(
  found: { storageKey: string; mediaType: string } | null,
): Promise<Picture | null> {
  const bytes = found && (await getFile(found.storageKey))
  return found && bytes && { bytes: Buffer.from(bytes), mediaType: found.mediaType }
}
