import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import { db, type Prisma } from '../db'
import { fromPhotographColumns } from './fields'
import { type StaffPhotograph, isDescribed } from './photograph'

const staffSelect = {
  id: true,
  version: true,
  alt: true,
  caption: true,
  credit: true,
  licence: true,
  focalX: true,
  focalY: true,
  internal: true,
  originalSha256: true,
  originalBytes: true,
  originalType: true,
  createdAt: true,
  deletedAt: true,
  people: { select: { casePersonId: true } },
  variants: {
    select: { name: true, width: true, height: true, mediaType: true },
    orderBy: { width: 'asc' },
  },
} satisfies Prisma.PhotographSelect

/** Every photograph of a case in its order, also those that were deleted and can be restored. */
export async function listPhotographs(staff: Staff, caseId: string): Promise<StaffPhotograph[]> {
  if (!canReadCases(staff)) return []
  const rows = await db.photograph.findMany({
    where: { caseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: staffSelect,
  })
  return rows.map((row) => {
    const values = fromPhotographColumns(row)
    return {
      id: row.id,
      version: row.version,
      values,
      described: isDescribed(values),
      variants: row.variants,
      original: {
        sha256: row.originalSha256,
        bytes: row.originalBytes,
        mediaType: row.originalType,
      },
      addedAt: row.createdAt,
      deletedAt: row.deletedAt,
    }
  })
}
