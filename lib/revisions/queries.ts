import 'server-only'
import { canReadCases } from '../auth/policy'
import type { Staff } from '../auth/roles'
import type { StaffCase, StaffSource } from '../cases/staff-case'
import { db } from '../db'
import { valuesOf } from '../forms/read-form'
import { textsOf, valuesOfRow } from '../record/entry'
import type { KindCode } from '../record/kinds'
import { listEntries } from '../record/queries'
import { type StaffEntry, toStaffEntry } from '../record/staff-entry'
import { type KeptVersion, type Version, versionsOf } from './version'
import { storedTexts } from './texts'
import { openRestricted } from './write'

/** Every entry of a case, deleted or not, with its fields as text; restricted ones left out. */
export async function listEntryTexts(caseId: string) {
  const entries = await listEntries(db, caseId, ['public', 'internal'], { deleted: true })
  return entries.map(({ kind, id, parentId, version, row }) => ({
    kind,
    id,
    parentId,
    version,
    fields: textsOf(valuesOfRow(kind, row)),
  }))
}

/** An entry with its versions, and what is needed to read them. */
export type EntryVersions = {
  entry: StaffEntry
  /** Newest first. */
  versions: Version[]
  /** Every source that any version cites, as far as it is still there. */
  sources: StaffSource[]
  /** The entries of the case, deleted or not, that a version may name. */
  others: StaffEntry[]
}

/** All versions of an entry, deleted or not; null when the case has no such entry. */
export async function listVersions(
  staff: Staff,
  { caseId }: Pick<StaffCase, 'caseId'>,
  kind: KindCode,
  id: string,
): Promise<EntryVersions | null> {
  if (!canReadCases(staff)) return null
  const rows = await listEntries(db, caseId, ['public', 'internal'], {
    deleted: true,
    sealed: true,
  })
  const row = rows.find((each) => each.kind === kind && each.id === id)
  if (!row) return null
  const entry = toStaffEntry(row, rows)
  const revisions = await keptVersions(caseId, kind, id)
  const kept = revisions.length === 0 ? [unkept(entry)] : revisions
  return {
    entry,
    versions: versionsOf(kind, kept),
    sources: await namedSources(kept),
    others: rows.map((each) => toStaffEntry(each, rows)),
  }
}

/** Every version that is kept of an entry, of a case's own fields (`Case`), or of a source, which is of no case. */
export async function keptVersions(
  caseId: string | null,
  objectType: KindCode | 'Case' | 'Source',
  objectId: string,
): Promise<KeptVersion[]> {
  const revisions = await db.revision.findMany({
    where: { caseId, objectType, objectId },
    select: {
      id: true,
      version: true,
      how: true,
      fields: true,
      restrictedSealed: true,
      deleted: true,
      actorKind: true,
      actorName: true,
      at: true,
    },
  })
  return revisions.map((revision) => ({
    id: revision.id,
    version: revision.version,
    how: revision.how,
    texts: storedTexts.parse(revision.fields),
    restricted: openRestricted(revision),
    deleted: revision.deleted,
    by: revision.actorName,
    byMachine: revision.actorKind === 'system',
    at: revision.at,
  }))
}

// Of what is sealed no more is known here than that it is there.
const unkept = (entry: StaffEntry): KeptVersion => ({
  id: null,
  version: entry.version,
  how: 'saved',
  texts: entry.texts,
  restricted: Object.fromEntries(entry.sealed.map((name) => [name, name])),
  deleted: entry.deletedAt !== null,
  by: '',
  byMachine: true,
  at: new Date(0),
})

async function namedSources(kept: readonly KeptVersion[]): Promise<StaffSource[]> {
  const ids = [...new Set(kept.flatMap(({ texts }) => valuesOf(texts.sources)))]
  const found = await db.source.findMany({
    where: { id: { in: ids } },
    select: { id: true, publisher: true, title: true, confidential: true },
  })
  return found.map(({ id, publisher, title, confidential }) =>
    confidential ? { id, confidential } : { id, publisher, title },
  )
}
