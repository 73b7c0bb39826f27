import 'server-only'
import { Prisma, type Tx } from '../db'
import { CLASSES } from '../privacy/classes'
import { citationsAt, citedSources } from '../sources/queries'
import type { CitationRow } from '../sources/public-source'
import type { Row } from './entry'
import type { EntryRow } from './entry-row'
import {
  type FieldClass,
  KIND_CODES,
  type KindCode,
  fieldsOfClass,
  isPublicKind,
  kindOf,
} from './kinds'

type Found = Row & {
  id: string
  version: number
  deletedAt?: Date | null
  citations?: CitationRow[]
}

/** A model by the name that a kind gives: every kind is stored and read in the same way. */
export type Table = {
  findMany(args: object): Promise<Found[]>
  findFirst(args: object): Promise<Found | null>
  create(args: object): Promise<Found>
  updateMany(args: object): Promise<{ count: number }>
  count(args: object): Promise<number>
}

/** The table of a kind (of the database client, in or outside a transaction). */
export function tableOf(client: Tx, code: KindCode): Table {
  const { table } = kindOf(code)
  const name = table.charAt(0).toLowerCase() + table.slice(1)
  // Prisma types each model apart; lib/record/every-kind.db.test.ts stores and reads each of them.
  return Reflect.get(client, name) as unknown as Table
}

/** The columns of a table that have one of these classes. */
function columnsOf(table: string, classes: readonly FieldClass[]): Record<string, true> {
  const all = Object.entries(CLASSES[table as keyof typeof CLASSES])
  return Object.fromEntries(
    all.filter(([, found]) => classes.includes(found)).map(([column]) => [column, true]),
  )
}

const always = { id: true, version: true } as const

/** What is read of an entry itself: the columns of these classes. */
function columnsOfEntry(code: KindCode, classes: readonly FieldClass[]): object {
  return {
    ...always,
    ...columnsOf(kindOf(code).table, classes),
    ...(code === 'person' ? {} : { deletedAt: true }),
    ...(code === 'detention' ? { facility: { select: columnsOf('Facility', ['public']) } } : {}),
  }
}

/** What is read of one entry: the columns of these classes, and what it cites. */
export const selectOf = (code: KindCode, classes: readonly FieldClass[]): object => ({
  ...columnsOfEntry(code, classes),
  ...(kindOf(code).cite === null || code === 'person' ? {} : { citations: citedSources }),
})

/** The sealed columns of a kind. */
export const sealedColumns = (code: KindCode): Record<string, true> =>
  Object.fromEntries(fieldsOfClass(code, 'restricted').map((name) => [`${name}Sealed`, true]))

/** Which rows of a kind belong to a case. */
export function withinCase(code: KindCode, caseId: string): object {
  const { parent } = kindOf(code)
  if (code === 'person' || code === 'personName')
    return code === 'person'
      ? { cases: { some: { caseId } } }
      : { person: { cases: { some: { caseId } } } }
  const ofPerson = { casePerson: { caseId } }
  return parent.kind === 'person' ? ofPerson : { [parent.kind]: ofPerson }
}

/** A detention's facility as fields of its own. */
export function flattened(code: KindCode, row: Row): Row {
  if (code !== 'detention') return row
  const facility = Object(row.facility ?? {}) as Row
  return {
    ...row,
    facility: facility.name ?? null,
    facilityKind: facility.kind ?? 'unknown',
    place: facility.place ?? null,
    country: facility.countryCode ?? null,
  }
}

type EntryFilter = { deleted?: boolean; sealed?: boolean; kinds?: readonly KindCode[] }

/**
 * Every entry of a case (or those of some kinds) in the order of entry: those that stand, or with `deleted` also the others.
 * `classes` says which columns are read. Of restricted ones no more is read than whether they hold
 * something (`sealed`); lib/record/write.ts alone opens them. Without internal columns there is
 * nothing to read of a kind that is for staff alone.
 */
export async function listEntries(
  client: Tx,
  caseId: string,
  classes: readonly Exclude<FieldClass, 'restricted' | 'secret'>[],
  { deleted = false, sealed = false, kinds = KIND_CODES }: EntryFilter = {},
): Promise<EntryRow[]> {
  const people = await client.casePerson.findMany({
    where: { caseId },
    select: { id: true, personId: true },
  })
  const inCase = new Map(people.map((row) => [row.personId, row.id]))
  const entries: EntryRow[] = []
  const wanted = kinds.filter((each) => classes.includes('internal') || isPublicKind(each))
  // One after another: a transaction has one connection.
  for (const kind of await kindsIn(client, caseId, wanted)) {
    const { ordered, parent } = kindOf(kind)
    const rows = await tableOf(client, kind).findMany({
      where: {
        ...withinCase(kind, caseId),
        ...(deleted || kind === 'person' ? {} : { deletedAt: null }),
      },
      orderBy: ordered ? [{ position: 'asc' }, { id: 'asc' }] : { id: 'asc' },
      select: { ...columnsOfEntry(kind, classes), ...(sealed ? sealedColumns(kind) : {}) },
    })
    for (const row of rows) {
      const person = inCase.get(kind === 'person' ? row.id : String(row.personId))
      const id = kind === 'person' ? person : row.id
      const parentId =
        kind === 'person' || kind === 'personName' ? person : String(row[parent.column])
      if (id === undefined || parentId === undefined) continue
      entries.push({
        kind,
        id,
        parentId,
        version: row.version,
        deletedAt: row.deletedAt ?? null,
        row: flattened(kind, row),
        sealed: Object.keys(sealedColumns(kind))
          .filter((column) => typeof row[column] === 'string')
          .map((column) => column.slice(0, -'Sealed'.length)),
        citations: [],
      })
    }
  }
  return withCitations(client, entries)
}

const quoted = (name: string) => Prisma.raw(`"${name}"`)

/** From an entry to the case that it is in, as the joins of a query; the entry is called `entry`. */
function waysToCase(code: KindCode, at = Prisma.sql`entry`): Prisma.Sql {
  const { parent } = kindOf(code)
  if (parent.kind === 'person')
    return Prisma.sql`JOIN "CasePerson" p ON p."id" = ${at}.${quoted(parent.column)}`
  const outer = parent.kind as KindCode
  const name = quoted(outer)
  return Prisma.sql`JOIN ${quoted(kindOf(outer).table)} ${name}
    ON ${name}."id" = ${at}.${quoted(parent.column)} ${waysToCase(outer, name)}`
}

/** Those of some kinds of which a case has any entry, deleted or not: most cases have few. */
async function kindsIn(client: Tx, caseId: string, kinds: readonly KindCode[]) {
  // Everybody has a person and a name.
  const always = (code: KindCode) => code === 'person' || code === 'personName'
  const asked = kinds.filter((code) => !always(code))
  if (asked.length === 0) return kinds
  const rows = await client.$queryRaw<{ kind: string }[]>(
    Prisma.join(
      asked.map(
        (code) => Prisma.sql`SELECT ${code} AS kind WHERE EXISTS (
          SELECT FROM ${quoted(kindOf(code).table)} entry ${waysToCase(code)}
          WHERE p."caseId" = ${caseId}::uuid)`,
      ),
      ' UNION ALL ',
    ),
  )
  const found = new Set(rows.map(({ kind }) => kind))
  return kinds.filter((code) => always(code) || found.has(code))
}

/** The same entries with what each of them cites: of all kinds in one query. */
async function withCitations(client: Tx, entries: readonly EntryRow[]): Promise<EntryRow[]> {
  const places = new Map<string, string[]>()
  for (const { kind, id } of entries) {
    const column = kindOf(kind).cite
    if (column !== null) places.set(column, [...(places.get(column) ?? []), id])
  }
  const cited = await citationsAt(client, places)
  return entries.map((entry) => ({ ...entry, citations: cited.get(entry.id) ?? [] }))
}
