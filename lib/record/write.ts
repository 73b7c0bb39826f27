import 'server-only'
import type { AuditEntryDraft } from '../audit/entry'
import { type Recorder, write } from '../audit/write'
import { may } from '../auth/may'
import { canEditCase } from '../auth/policy'
import type { Keeper } from '../auth/roles'
import { settleCase } from '../cases/write'
import { keyedDigest } from '../crypto/digest'
import { seal, unseal } from '../crypto/seal'
import { Prisma, type Tx } from '../db'
import { cellIn } from '../privacy/sealed-cell'
import { type Result, ok, refuse } from '../result'
import { type Row, type Texts, type Values, textsOf, toColumns, valuesOfRow } from './entry'
import type { Code } from './choices'
import { type KindCode, fieldsOfClass, kindOf } from './kinds'
import { flattened, sealedColumns, selectOf, tableOf, withinCase } from './queries'
import { textOf } from './read-field'

export type RecordRefusal =
  | 'missing'
  | 'not_permitted'
  | 'person_not_in_case'
  | 'entry_missing'
  | 'source_missing'
  | 'changed_meanwhile'
  | 'already_deleted'
  | 'not_deleted'
  | 'last_name'
  | 'too_late_to_undo'

/** What work on the record of one case is given. */
export type RecordWork = { tx: Tx; record: Recorder; caseId: string; actor: Keeper; now: Date }

/**
 * Changes the record of a case: the case must exist and the actor may edit it. The case's version
 * rises, statuses are settled, and a published case is published anew.
 */
export async function changeRecord<T>(
  actor: Keeper,
  reference: string,
  now: Date,
  work: (about: RecordWork) => Promise<Result<T, RecordRefusal>>,
): Promise<Result<T, RecordRefusal>> {
  return write<T, RecordRefusal>(actor, now, async (tx, record) => {
    const caseRecord = await tx.case.findUnique({
      where: { reference, deletedAt: null },
      select: { id: true, state: true },
    })
    if (!caseRecord) return refuse('missing')
    if (!may(actor, (staff) => canEditCase(staff, caseRecord.state))) return refuse('not_permitted')
    const caseId = caseRecord.id
    const done = await work({
      tx,
      caseId,
      actor,
      now,
      record: (entry: AuditEntryDraft) => record({ ...entry, caseId }),
    })
    if (!done.ok) return done
    await tx.case.update({
      where: { id: caseId },
      data: { version: { increment: 1 }, updatedAt: now },
    })
    await settleCase(tx, record, caseId, now)
    return done
  })
}

/** An entry with everything that is stored of it. */
export type StoredEntry = {
  kind: KindCode
  /** The id by which the case knows it: a person's is that of the CasePerson. */
  id: string
  /** The id of its own row. */
  rowId: string
  parentId: string
  version: number
  deleted: boolean
  values: Values
  row: Row
  /** Ids of sources, sorted. */
  sources: string[]
  sealed: Readonly<Record<string, string>>
}

/** One entry of a case, deleted or not; null when the case has no such entry. */
export async function findEntry(
  tx: Tx,
  caseId: string,
  code: KindCode,
  id: string,
): Promise<StoredEntry | null> {
  const person = code === 'person' ? await findPerson(tx, caseId, id) : null
  if (code === 'person' && !person) return null
  const found = await tableOf(tx, code).findFirst({
    where: { ...withinCase(code, caseId), id: person?.personId ?? id },
    select: { ...selectOf(code, ['public', 'internal']), ...sealedColumns(code) },
  })
  if (!found) return null
  const row = flattened(code, found)
  const cited = person ?? found
  return {
    kind: code,
    id,
    rowId: found.id,
    parentId: person ? id : await parentIdOf(tx, caseId, code, found),
    version: found.version,
    deleted: (found.deletedAt ?? null) !== null,
    values: valuesOfRow(code, row),
    row,
    sources: (cited.citations ?? []).map(({ source }) => source.id).sort(),
    sealed: Object.fromEntries(
      Object.keys(sealedColumns(code)).flatMap((column) =>
        typeof found[column] === 'string'
          ? [[column.slice(0, -'Sealed'.length), found[column]]]
          : [],
      ),
    ),
  }
}

const findPerson = (tx: Tx, caseId: string, id: string) =>
  tx.casePerson.findFirst({
    where: { id, caseId },
    select: {
      id: true,
      personId: true,
      citations: { select: { source: { select: { id: true } } } },
    },
  })

async function parentIdOf(tx: Tx, caseId: string, code: KindCode, row: Row): Promise<string> {
  if (code !== 'personName') return String(row[kindOf(code).parent.column])
  const person = await tx.casePerson.findFirstOrThrow({
    where: { caseId, personId: String(row.personId) },
    select: { id: true },
  })
  return person.id
}

/** Whether an entry may stand there: its parent is in the case and stands. Answers the parent's own id. */
export async function findParent(
  tx: Tx,
  caseId: string,
  code: KindCode,
  parentId: string,
): Promise<Result<string, RecordRefusal>> {
  const { parent } = kindOf(code)
  if (parent.kind === 'person') {
    const person = await findPerson(tx, caseId, parentId)
    if (!person) return refuse('person_not_in_case')
    return ok(code === 'personName' ? person.personId : person.id)
  }
  const above = await findEntry(tx, caseId, parent.kind as KindCode, parentId)
  return above && !above.deleted ? ok(above.rowId) : refuse('entry_missing')
}

/** Which cell a restricted field of an entry is sealed for. */
const cellOf = (code: KindCode, rowId: string, field: string) =>
  cellIn({ table: kindOf(code).table, column: `${field}Sealed` }, rowId)

/** Opens the restricted fields of an entry, as text. */
export const openSealed = ({ kind, rowId, sealed }: StoredEntry): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sealed).map(([field, value]) => [
      field,
      unseal(value, cellOf(kind, rowId, field)),
    ]),
  )

/** Opens one restricted field of an entry; null when it holds nothing. Throws when it does not open. */
export function openOne({ kind, rowId, sealed }: StoredEntry, field: string): string | null {
  const value = Object.hasOwn(sealed, field) ? sealed[field] : undefined
  return value === undefined ? null : unseal(value, cellOf(kind, rowId, field))
}

/** New texts of restricted fields; null clears one, and what is not named stays. */
export type RestrictedChange = Readonly<Record<string, string | null>>

/** The columns that a change of restricted fields makes. */
export const sealedChange = (code: KindCode, rowId: string, change: RestrictedChange) =>
  Object.fromEntries(
    Object.entries(change).map(([field, text]) => [
      `${field}Sealed`,
      text === null ? null : seal(text, cellOf(code, rowId, field)),
    ]),
  )

/** The texts of the restricted fields among values that say something. */
export const restrictedTexts = (code: KindCode, values: Values): Record<string, string> =>
  Object.fromEntries(
    fieldsOfClass(code, 'restricted')
      .map((name) => [name, textOf(values[name] ?? null)] as const)
      .filter(([, text]) => text !== ''),
  )

/** All columns of an entry's own row, with the facility that a detention names. */
export async function columnsFor(
  tx: Tx,
  code: KindCode,
  values: Values,
  before: Row | null,
): Promise<Row> {
  const columns = withJsonNulls(code, toColumns(code, values, before))
  if (code !== 'detention') return columns
  return { ...columns, facilityId: await facilityOf(tx, values) }
}

// Prisma wants to be told which null a JSON column is to hold.
const withJsonNulls = (code: KindCode, columns: Row): Row =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      value === null && kindOf(code).fields[name]?.type === 'words' ? Prisma.DbNull : value,
    ]),
  )

async function facilityOf(tx: Tx, values: Values): Promise<string | null> {
  const { facility: name, country, place, facilityKind } = values
  if (typeof name !== 'string' || typeof country !== 'string') return null
  // What is not said here does not take away what another entry said of the same place.
  const known = {
    ...(typeof place === 'string' ? { place } : {}),
    ...(facilityKind === 'unknown' ? {} : { kind: facilityKind as Code<'facilityKind'> }),
  }
  const found = await tx.facility.upsert({
    where: { countryCode_name: { countryCode: country, name } },
    create: { countryCode: country, name, ...known },
    update: known,
  })
  return found.id
}

/** Sets what an entry cites. Every source must exist. */
export async function citeSources(
  tx: Tx,
  code: KindCode,
  id: string,
  sources: readonly string[],
): Promise<Result<null, 'source_missing'>> {
  const { cite } = kindOf(code)
  if (cite === null) return ok(null)
  const wanted = [...new Set(sources)]
  const known = await tx.source.count({ where: { id: { in: wanted }, deletedAt: null } })
  if (known !== wanted.length) return refuse('source_missing')
  const about: Prisma.CitationWhereInput = { [cite]: id }
  await tx.citation.deleteMany({ where: { ...about, sourceId: { notIn: wanted } } })
  const there = await tx.citation.findMany({ where: about, select: { sourceId: true } })
  const fresh = wanted.filter((sourceId) => there.every((row) => row.sourceId !== sourceId))
  await tx.citation.createMany({ data: fresh.map((sourceId) => ({ sourceId, [cite]: id })) })
  return ok(null)
}

/** What a form shows of an entry, and what a revision keeps: its fields and the sources it cites. */
export const entryTexts = (entry: Pick<StoredEntry, 'values' | 'sources'>): Texts => ({
  ...textsOf(entry.values),
  sources: [...entry.sources].sort().join(' '),
})

/** What changed between two states of an entry, for the audit: restricted values as keyed digests. */
export function changesBetween(before: StoredEntry, after: StoredEntry) {
  const clear = (entry: StoredEntry) => entryTexts(entry)
  const digest = (entry: StoredEntry) =>
    Object.fromEntries(
      // Bound to its cell, so that nobody sees that two people are said to be the same.
      Object.entries(openSealed(entry)).map(([field, text]) => [
        field,
        keyedDigest('audit', JSON.stringify([cellOf(entry.kind, entry.rowId, field), text])),
      ]),
    )
  const from: Texts = { ...clear(before), ...digest(before) }
  const to: Texts = { ...clear(after), ...digest(after) }
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return Object.fromEntries(
    names
      .filter((name) => (from[name] ?? '') !== (to[name] ?? ''))
      .map((name) => [name, { from: from[name] || null, to: to[name] || null }]),
  )
}
