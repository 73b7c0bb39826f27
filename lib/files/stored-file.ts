// A file that belongs to a source, as staff see it. Its name is sealed, and is told
// to whoever opens it and is cleared for a case that cites the source.
import type { MediaType } from './media-type'

/** `evidence`: kept exactly as it came and never touched; `working`: to work with. */
export const FILE_ROLES = ['evidence', 'working'] as const
export type FileRole = (typeof FILE_ROLES)[number]
export const isFileRole = (text: string): text is FileRole =>
  (FILE_ROLES as readonly string[]).includes(text)

export type SourceFile = {
  id: string
  role: FileRole
  /** SHA-256 of the bytes as they came, hex. */
  sha256: string
  bytes: number
  mediaType: MediaType
  addedAt: Date
}
