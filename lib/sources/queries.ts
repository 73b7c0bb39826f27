import 'server-only'
import type { Prisma } from '../db'

/** The columns of a source that may become public, and the one that decides whether they do. */
export const publicSourceColumns = {
  id: true,
  kind: true,
  publisher: true,
  title: true,
  url: true,
  archivedUrl: true,
  accessedEdtf: true,
  accessedLower: true,
  accessedUpper: true,
  lastVerifiedOn: true,
  confidential: true,
} satisfies Prisma.SourceSelect

/** The sources cited by something, in the order of citation. */
export const citedSources = {
  select: { source: { select: publicSourceColumns } },
  orderBy: { id: 'asc' },
} satisfies Prisma.Case$citationsArgs
