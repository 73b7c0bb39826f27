// How a source is shown to everybody. Whether it may be shown at all is asked first: a confidential
// source is never published, and its existence is not either.
import type { PublicSource } from '../cases/public-case'
import type { SourceKind } from '../cases/vocabulary'
import { fromDateColumn, fromDateColumns } from '../dates/columns'

/** The columns of a source that publishing reads (publicSourceColumns in queries.ts). */
export type SourceRow = {
  id: string
  kind: SourceKind
  publisher: string
  title: string
  author: string | null
  publishedEdtf: string | null
  publishedLower: Date | null
  publishedUpper: Date | null
  url: string | null
  archivedUrl: string | null
  accessedEdtf: string | null
  accessedLower: Date | null
  accessedUpper: Date | null
  lastVerifiedOn: Date | null
  confidential: boolean
}

/** A source as everybody may read it; null when it is confidential. */
export function toPublicSource(source: SourceRow): PublicSource | null {
  if (source.confidential) return null
  return {
    kind: source.kind,
    publisher: source.publisher,
    title: source.title,
    author: source.author,
    published: fromDateColumns(source.publishedEdtf, source.publishedLower, source.publishedUpper),
    url: source.url,
    archivedUrl: source.archivedUrl,
    accessed: fromDateColumns(source.accessedEdtf, source.accessedLower, source.accessedUpper),
    lastVerifiedOn: source.lastVerifiedOn && fromDateColumn(source.lastVerifiedOn),
  }
}

/** A citation as publishing reads it. */
export type CitationRow = { source: SourceRow }
