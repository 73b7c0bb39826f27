// An entry of the record as staff see it, with what stands within it.
import { type Texts, type Values, valuesOfRow } from './entry'
import { entryTextsOf } from './entry-form'
import type { EntryRow } from './entry-row'
import { KIND_CODES, type KindCode } from './kinds'

export type StaffEntry = {
  kind: KindCode
  id: string
  parentId: string
  version: number
  /** Deleted softly: shown only among what can be restored. */
  deletedAt: Date | null
  values: Values
  /** What its form would show, with the ids of its sources. */
  texts: Texts
  /** The restricted fields that hold something. */
  sealed: string[]
  children: StaffEntry[]
}

/** The entries within a person or another entry, kind by kind, in the order of entry. */
export function staffEntriesWithin(
  rows: readonly EntryRow[],
  parentId: string,
  deleted = false,
): StaffEntry[] {
  return rows
    .filter((row) => row.parentId === parentId && (deleted || row.deletedAt === null))
    .sort((a, b) => KIND_CODES.indexOf(a.kind) - KIND_CODES.indexOf(b.kind))
    .map((row) => toStaffEntry(row, rows))
}

/** One row as staff see it. A person's own entry has nothing within: the person has. */
export function toStaffEntry(entry: EntryRow, rows: readonly EntryRow[]): StaffEntry {
  const values = valuesOfRow(entry.kind, entry.row)
  const sources = entry.citations.map(({ source }) => source.id)
  return {
    kind: entry.kind,
    id: entry.id,
    parentId: entry.parentId,
    version: entry.version,
    deletedAt: entry.deletedAt,
    values,
    texts: entryTextsOf(values, sources),
    sealed: entry.sealed,
    children: entry.kind === 'person' ? [] : staffEntriesWithin(rows, entry.id),
  }
}
