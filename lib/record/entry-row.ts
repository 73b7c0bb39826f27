import type { CitationRow } from '../sources/public-source'
import type { Row } from './entry'
import type { KindCode } from './kinds'

/** One entry as it is stored, without restricted columns; `parentId`: the CasePerson or entry it is in. */
export type EntryRow = {
  kind: KindCode
  id: string
  parentId: string
  version: number
  deletedAt: Date | null
  row: Row
  /** The restricted fields that hold something; empty when nobody asked. */
  sealed: string[]
  citations: CitationRow[]
}
