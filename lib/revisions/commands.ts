import 'server-only'
import type { Keeper } from '../auth/roles'
import { readEntry } from '../record/entry'
import { type Saved, remove, store } from '../record/commands'
import { type KindCode, fieldsOfClass, isKindCode } from '../record/kinds'
import {
  type RecordRefusal,
  type RecordWork,
  type StoredEntry,
  changeRecord,
  findEntry,
} from '../record/write'
import { type Result, refuse } from '../result'
import { type KeptRow, findUndo, findVersion } from '../versions/write'
import { storedTexts } from './texts'
import { openRestricted } from './write'

/** Makes an entry say again what it said in an earlier version; a deleted one comes back. */
export async function restoreRevision(
  actor: Keeper,
  reference: string,
  revisionId: string,
  now: Date,
): Promise<Result<Saved, RecordRefusal>> {
  return changeRecord<Saved>(actor, reference, now, async (about) => {
    const revision = await findVersion(about.tx, { id: revisionId, caseId: about.caseId })
    const entry = await entryOf(about, revision)
    if (!revision || !entry) return refuse('entry_missing')
    return bringBack(about, entry, revision, 'restored')
  })
}

/** Brings a deleted entry back as it was when it was deleted. */
export async function restoreEntry(
  actor: Keeper,
  reference: string,
  kind: KindCode,
  id: string,
  now: Date,
): Promise<Result<Saved, RecordRefusal>> {
  return changeRecord<Saved>(actor, reference, now, async (about) => {
    const entry = await findEntry(about.tx, about.caseId, kind, id)
    if (!entry?.deleted) return refuse('entry_missing')
    const { values, sources } = entry
    return store(about, entry, { values, sources, restricted: {} }, 'restored')
  })
}

/**
 * Takes back one's own latest change of an entry, within ten minutes: an added one goes, a changed one
 * says what it said before, a deleted one comes back. Refused when somebody changed it since.
 */
export async function undoRevision(
  actor: Keeper,
  reference: string,
  revisionId: string,
  now: Date,
): Promise<Result<Saved, RecordRefusal>> {
  return changeRecord<Saved>(actor, reference, now, async (about) => {
    const { tx, caseId } = about
    const undo = await findUndo(tx, { id: revisionId, caseId }, actor, now)
    if (!undo.ok) return refuse(undo.error === 'missing' ? 'entry_missing' : undo.error)
    const { change, before } = undo.value
    const entry = await entryOf(about, change)
    if (!entry) return refuse('entry_missing')
    if (change.how === 'added') return remove(about, entry, 'undone')
    if (!before) return refuse('entry_missing')
    return before.deleted
      ? remove(about, entry, 'undone')
      : bringBack(about, entry, before, 'undone')
  })
}

async function entryOf(
  { tx, caseId }: RecordWork,
  revision: KeptRow | null,
): Promise<StoredEntry | null> {
  if (!revision || !isKindCode(revision.objectType)) return null
  return findEntry(tx, caseId, revision.objectType, revision.objectId)
}

async function bringBack(
  about: RecordWork,
  entry: StoredEntry,
  revision: KeptRow,
  how: 'restored' | 'undone',
): Promise<Result<Saved, RecordRefusal>> {
  const fields = storedTexts.parse(revision.fields)
  const restricted = openRestricted(revision)
  const read = readEntry(entry.kind, { ...fields, ...restricted })
  // A rule may have become stricter since: what no longer fits is not brought back by force.
  if (!read.ok) return refuse('entry_missing')
  return store(
    about,
    entry,
    {
      values: read.value,
      sources: (fields.sources ?? '').split(' ').filter(Boolean),
      restricted: Object.fromEntries(
        fieldsOfClass(entry.kind, 'restricted').map((name) => [name, restricted[name] ?? null]),
      ),
    },
    how,
  )
}
