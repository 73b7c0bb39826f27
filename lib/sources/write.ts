import 'server-only'
import type { AuditEntryDraft } from '../audit/entry'
import { type Recorder, write } from '../audit/write'
import { canEditSource } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import type { CaseState } from '../cases/vocabulary'
import { settleCase } from '../cases/write'
import { dateColumns } from '../dates/columns'
import type { Tx } from '../db'
import { publishDocuments } from '../publications/write'
import { type Result, ok, refuse } from '../result'
import type { RevisionHow } from '../revisions/version'
import { keepFirstVersion, keepVersion } from '../versions/write'
import { type SourceValues, fromSourceColumns, sourceTexts, toSourceColumns } from './fields'
import type { SourceInput } from './input'
import { casesCiting, sourceColumns } from './queries'
import { sourceChanges, toldOf } from './source-changes'

export type SourceRefusal = 'missing' | 'not_permitted' | 'changed_meanwhile' | 'too_late_to_undo'

/** Its version afterwards, and the id under which what is recorded now was kept. */
export type SavedSource = { version: number; revisionId: string }

type Decided = Result<SourceValues, SourceRefusal>
/** Told what is stored, in the transaction, it says what is to be. */
type SourceChange = (before: SourceValues, version: number, tx: Tx) => Decided | Promise<Decided>

/** What must be known of a source; the rest has safe defaults. */
export type NewSource = Pick<SourceInput, 'kind' | 'publisher' | 'title' | 'url' | 'accessed'> &
  Partial<SourceInput>

/** Writes a new source inside somebody's transaction, with its trace. Answers its id. */
export async function insertSource(
  tx: Tx,
  record: Recorder,
  input: NewSource,
  caseId: string | undefined,
): Promise<string> {
  const { accessed, ...columns } = input
  const source = await tx.source.create({
    // Typed in openly beside a public fact: not confidential unless somebody says so.
    data: { confidential: false, ...columns, ...dateColumns('accessed', accessed) },
  })
  record({
    kind: 'source_added',
    objectType: 'Source',
    objectId: source.id,
    ...(caseId === undefined ? {} : { caseId }),
    detail: {
      facts: {
        publisher: toldOf(source.confidential, input.publisher),
        title: toldOf(source.confidential, input.title),
      },
    },
  })
  return source.id
}

/** The cases that cite a source. */
export type Citing = readonly { id: string; state: CaseState }[]

/** The cases that cite a source, if the actor may change it and its files. */
export async function citingIfMayEdit(
  client: Tx,
  actor: Keeper,
  sourceId: string,
): Promise<Result<Citing, 'missing' | 'not_permitted'>> {
  const source = await client.source.findFirst({
    where: { id: sourceId, deletedAt: null },
    select: { id: true },
  })
  if (!source) return refuse('missing')
  const cases = await casesCiting(client, sourceId)
  const states = cases.map(({ state }) => state)
  return actor.kind === 'system' || canEditSource(actor, states)
    ? ok(cases)
    : refuse('not_permitted')
}

/** Notes something in the history of each case that it concerns; of none, in the chain alone. */
export function recordInCases(record: Recorder, cases: Citing, entry: AuditEntryDraft): void {
  for (const { id } of cases) record({ ...entry, caseId: id })
  if (cases.length === 0) record(entry)
}

/**
 * Changes a source, and with it everything public that shows it: `change` is told what is stored and
 * says what is to be. One that becomes confidential is in no snapshot afterwards, current or older.
 */
export async function changeSource(
  actor: Keeper,
  id: string,
  now: Date,
  change: SourceChange,
  how: RevisionHow = 'saved',
): Promise<Result<SavedSource, SourceRefusal>> {
  return write<SavedSource, SourceRefusal>(actor, now, async (tx, record) => {
    // A case that begins to cite it at this moment waits, and then publishes what is written here.
    await tx.$queryRaw`SELECT 1 FROM "Source" WHERE "id" = ${id}::uuid FOR UPDATE`
    const citing = await citingIfMayEdit(tx, actor, id)
    if (!citing.ok) return citing
    const row = await tx.source.findUniqueOrThrow({ where: { id }, select: sourceColumns })
    const before = fromSourceColumns(row)
    const after = await change(before, row.version, tx)
    if (!after.ok) return after
    const of = { caseId: null, objectType: 'Source', objectId: id }
    const first = { version: row.version, fields: sourceTexts(before) }
    await keepFirstVersion(tx, of, first, actor, now)
    await tx.source.update({
      where: { id },
      data: { version: { increment: 1 }, ...toSourceColumns(after.value) },
    })
    recordInCases(record, citing.value, {
      kind: 'source_saved',
      objectType: 'Source',
      objectId: id,
      detail: { changes: sourceChanges(before, after.value) },
    })
    await settleCiting(tx, record, id, citing.value, now)
    if (after.value.confidential && !before.confidential)
      await forgetOlderSnapshots(tx, citing.value)
    const version = row.version + 1
    const said = { version, how, fields: sourceTexts(after.value) }
    return ok({ version, revisionId: await keepVersion(tx, of, said, actor, now) })
  })
}

/** Whatever is public and shows a source is made anew. */
async function settleCiting(
  tx: Tx,
  record: Recorder,
  sourceId: string,
  cases: Citing,
  now: Date,
): Promise<void> {
  for (const { id } of cases) {
    await tx.case.update({
      where: { id },
      data: { version: { increment: 1 }, updatedAt: now },
    })
    await settleCase(tx, record, id, now)
  }
  const publications = await tx.publication.findMany({
    where: { sourceId, state: 'published' },
    select: { id: true },
  })
  for (const { id } of publications) await publishDocuments(tx, id, now)
}

/** Older snapshots are out of everybody's reach; what must not be known is not kept in them either. */
async function forgetOlderSnapshots(tx: Tx, cases: Citing): Promise<void> {
  const caseId = { in: cases.map(({ id }) => id) }
  await tx.publishedCase.deleteMany({ where: { caseId, current: { none: {} } } })
}
