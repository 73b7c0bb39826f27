import 'server-only'
import type { Keeper } from '../auth/roles'
import { mergeFields } from '../cases/merge'
import { type Result, ok, refuse } from '../result'
import { type NewSource, insertSource } from '../sources/write'
import { keepFirstRevision, keepRevision } from '../revisions/write'
import { type FieldErrors, type Texts, type Values, canonicalTexts, readEntry } from './entry'
import { type KindCode, fieldsOfClass, kindOf, needsSource } from './kinds'
import { tableOf, withinCase } from './queries'
import {
  type RecordRefusal,
  type RecordWork,
  type RestrictedChange,
  type StoredEntry,
  changeRecord,
  changesBetween,
  citeSources,
  columnsFor,
  entryTexts,
  findEntry,
  findParent,
  restrictedTexts,
  sealedChange,
} from './write'

/** What somebody says about an entry: its fields as typed, and the ids of its sources. */
export type Said = {
  fields: Texts
  sources: readonly string[]
  /** A source that is added on the way and cited too. */
  newSource?: NewSource | null | undefined
  /** Restricted fields to be emptied; one that is left empty stays as it was. */
  clear?: readonly string[]
}

/** Where a change began: the version that was seen, and what its fields said. */
export type Seen = { version: number; base: Texts }

export type SaveRefusal =
  | { code: RecordRefusal }
  | { code: 'invalid'; errors: FieldErrors }
  /** Somebody changed the same fields meanwhile: what is stored now. */
  | { code: 'conflict'; version: number; theirs: Texts }

/** The entry's id, its version, and the revision that can be undone. */
export type Saved = { id: string; version: number; revisionId: string }

const because = <T>(result: { ok: false; error: T }) => refuse({ code: result.error })

/** Adds an entry to the record of a case: within a person of the case, or within another entry. */
export async function addEntry(
  actor: Keeper,
  reference: string,
  code: KindCode,
  parentId: string,
  said: Said,
  now: Date,
): Promise<Result<Saved, SaveRefusal>> {
  const read = readSaid(code, said)
  if (!read.ok) return refuse({ code: 'invalid', errors: read.error })
  const added = await changeRecord(actor, reference, now, async (about) => {
    const parent = await findParent(about.tx, about.caseId, code, parentId)
    if (!parent.ok) return parent
    const linked = await areLinksFit(about, code, read.value)
    if (!linked.ok) return linked
    const table = tableOf(about.tx, code)
    const { column } = kindOf(code).parent
    const position = kindOf(code).ordered
      ? { position: await table.count({ where: { [column]: parent.value } }) }
      : {}
    const columns = await columnsFor(about.tx, code, read.value, null)
    const { id } = await table.create({ data: { [column]: parent.value, ...position, ...columns } })
    // A value is sealed for its row, which must be there first.
    const restricted = restrictedTexts(code, read.value)
    if (Object.keys(restricted).length > 0)
      await table.updateMany({ where: { id }, data: sealedChange(code, id, restricted) })
    const sources = await sourcesOf(about, said)
    return leaveTrace(about, code, id, sources, 'added', null)
  })
  return added.ok ? added : because(added)
}

/**
 * Saves an entry. When somebody saved it since it was seen, and changed other fields than these,
 * both keep their work; where both changed the same field differently, nothing is saved and the
 * refusal holds what is stored.
 */
export async function saveEntry(
  actor: Keeper,
  reference: string,
  code: KindCode,
  id: string,
  said: Said,
  seen: Seen,
  now: Date,
): Promise<Result<Saved, SaveRefusal>> {
  const read = readSaid(code, said)
  if (!read.ok) return refuse({ code: 'invalid', errors: read.error })
  let conflict: SaveRefusal | null = null
  const saved = await changeRecord<Saved>(actor, reference, now, async (about) => {
    const before = await findEntry(about.tx, about.caseId, code, id)
    if (!before) return refuse('entry_missing')
    if (before.deleted) return refuse('already_deleted')
    const merged = mergeSaid(before, said, seen, read.value)
    if (!merged.ok) {
      conflict = merged.error
      return refuse('changed_meanwhile')
    }
    const { newSource } = said
    const sources = await sourcesOf(about, { sources: merged.value.sources, newSource })
    return store(about, before, { ...merged.value, sources }, 'saved')
  })
  if (saved.ok) return saved
  return refuse(conflict ?? { code: saved.error })
}

/** Reads all fields; a statement that is to be public needs a source. */
function readSaid(code: KindCode, said: Said): Result<Values, FieldErrors> {
  const read = readEntry(code, said.fields)
  if (!needsSource(code) || said.sources.length > 0 || said.newSource) return read
  return refuse({ ...(read.ok ? {} : read.error), sources: 'source_required' })
}

async function sourcesOf(
  { tx, record, caseId }: RecordWork,
  said: Pick<Said, 'sources' | 'newSource'>,
): Promise<readonly string[]> {
  if (!said.newSource) return said.sources
  return [...said.sources, await insertSource(tx, record, said.newSource, caseId)]
}

type Change = { values: Values; sources: readonly string[]; restricted: RestrictedChange }

/** What is to be stored: what was said, and where somebody else changed other fields, theirs. */
function mergeSaid(
  before: StoredEntry,
  said: Said,
  seen: Seen,
  values: Values,
): Result<Change, SaveRefusal> {
  const restricted = {
    ...restrictedTexts(before.kind, values),
    ...Object.fromEntries((said.clear ?? []).map((name) => [name, null])),
  }
  if (before.version === seen.version) return ok({ values, sources: said.sources, restricted })
  const hidden = fieldsOfClass(before.kind, 'restricted')
  const open = (texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => !hidden.includes(name)))
  const theirs = entryTexts(before)
  const mine = open({
    ...canonicalTexts(before.kind, said.fields),
    sources: [...said.sources].sort().join(' '),
  })
  const { merged, disputed } = mergeFields(open(seen.base), theirs, mine)
  const conflict = { code: 'conflict', version: before.version, theirs } as const
  if (disputed.length > 0) return refuse(conflict)
  const read = readEntry(before.kind, merged)
  if (!read.ok) return refuse(conflict)
  return ok({
    values: read.value,
    sources: (merged.sources ?? '').split(' ').filter(Boolean),
    restricted,
  })
}

/** Writes a new version of an entry over the one that was read in this transaction. */
export async function store(
  about: RecordWork,
  before: StoredEntry,
  { values, sources, restricted }: Change,
  how: 'saved' | 'restored' | 'undone',
): Promise<Result<Saved, RecordRefusal>> {
  await keepFirstRevision(about, before)
  const { kind: code, id } = before
  const linked = await areLinksFit(about, code, values)
  if (!linked.ok) return linked
  const { count } = await tableOf(about.tx, code).updateMany({
    where: { id: before.rowId, version: before.version },
    data: {
      version: { increment: 1 },
      ...(code === 'person' ? {} : { deletedAt: null }),
      ...(await columnsFor(about.tx, code, values, before.row)),
      ...sealedChange(code, before.rowId, restricted),
    },
  })
  if (count === 0) return refuse('changed_meanwhile')
  return leaveTrace(about, code, id, sources, how, before)
}

/** Deletes an entry softly: it leaves every page, and can be restored. What is in it goes with it. */
export async function deleteEntry(
  actor: Keeper,
  reference: string,
  code: KindCode,
  id: string,
  version: number,
  now: Date,
): Promise<Result<Saved, RecordRefusal>> {
  return changeRecord<Saved>(actor, reference, now, async (about) => {
    const before = await findEntry(about.tx, about.caseId, code, id)
    if (!before || code === 'person') return refuse('entry_missing')
    if (before.deleted) return refuse('already_deleted')
    if (before.version !== version) return refuse('changed_meanwhile')
    return remove(about, before, 'deleted')
  })
}

/** The soft deletion itself, inside a transaction. Somebody's last name stays. */
export async function remove(
  about: RecordWork,
  before: StoredEntry,
  how: 'deleted' | 'undone',
): Promise<Result<Saved, RecordRefusal>> {
  const { tx, caseId, now } = about
  const { kind: code, id } = before
  if (code === 'personName') {
    const names = await tableOf(tx, code).count({
      where: { ...withinCase(code, caseId), personId: before.row.personId, deletedAt: null },
    })
    if (names <= 1) return refuse('last_name')
  }
  await keepFirstRevision(about, before)
  const { count } = await tableOf(tx, code).updateMany({
    where: { id: before.rowId, version: before.version },
    data: { version: { increment: 1 }, deletedAt: now },
  })
  if (count === 0) return refuse('changed_meanwhile')
  return leaveTrace(about, code, id, before.sources, how, before)
}

/** Sources, revision and audit entry: what every change of an entry ends with. */
async function leaveTrace(
  about: RecordWork,
  code: KindCode,
  id: string,
  sources: readonly string[],
  how: 'added' | 'saved' | 'deleted' | 'restored' | 'undone',
  before: StoredEntry | null,
): Promise<Result<Saved, RecordRefusal>> {
  const cited = await citeSources(about.tx, code, id, sources)
  if (!cited.ok) return cited
  const after = await findEntry(about.tx, about.caseId, code, id)
  if (!after) return refuse('entry_missing')
  const revisionId = await keepRevision(about, after, how)
  const nothing = { ...after, values: {}, sources: [], sealed: {} }
  about.record({
    kind: `entry_${how}`,
    objectType: code,
    objectId: id,
    detail: { changes: changesBetween(before ?? nothing, after) },
  })
  return ok({ id, version: after.version, revisionId })
}

/** Another entry that is named must be in the same case, and stand. */
async function areLinksFit(
  { tx, caseId }: RecordWork,
  code: KindCode,
  values: Values,
): Promise<Result<null, RecordRefusal>> {
  for (const [name, field] of Object.entries(kindOf(code).fields)) {
    const id = values[name]
    if (field.type !== 'link' || typeof id !== 'string') continue
    const named = await findEntry(tx, caseId, field.to as KindCode, id)
    if (!named || named.deleted) return refuse('entry_missing')
  }
  return ok(null)
}
