import 'server-only'
import { beginningUnder, keyIdOf, unseal } from '../crypto/seal'
import { Prisma, type Tx, db } from '../db'
import { cellIn, type SealedColumn } from '../privacy/sealed-cell'
import type { LookedAt } from './sealed-value'

/** A sealed value and the key of its row, as text. */
export type SealedRow = { id: string; sealed: string }

// Of which type the key of a table is, where it starts, and how a key of several columns becomes one
// text (lib/privacy/sealed-cell.ts, draftId).
const UUID = {
  key: Prisma.raw('"id"'),
  type: Prisma.raw('uuid'),
  first: '0'.repeat(8) + '-0000-0000-0000-' + '0'.repeat(12),
}
const DRAFT = {
  key: Prisma.raw(`("userId"::text || '/' || "form")`),
  type: Prisma.raw('text'),
  first: '',
}

/** The names in SQL. They are ours (the classes of the columns), never a visitor's. */
function namesOf({ table, column }: SealedColumn) {
  const quoted = (name: string) => {
    if (!/^[A-Za-z]+$/.test(name)) throw new Error('a column has an unknown name')
    return Prisma.raw(`"${name}"`)
  }
  return { table: quoted(table), column: quoted(column), ...(table === 'Draft' ? DRAFT : UUID) }
}

/**
 * The next values of a column that are under another key than this one, in order of their rows' keys,
 * locked. Rows that somebody else is writing are passed over: waiting for them while holding others
 * could lock both for ever.
 */
export function lockOlder(
  tx: Tx,
  of: SealedColumn,
  { currentId, after, take }: { currentId: string; after: string | null; take: number },
): Promise<SealedRow[]> {
  const { table, column, key, type, first } = namesOf(of)
  return tx.$queryRaw<SealedRow[]>`SELECT ${key}::text AS "id", ${column} AS "sealed" FROM ${table}
    WHERE ${key} > ${after ?? first}::${type} AND ${column} NOT LIKE ${beginningUnder(currentId) + '%'}
    ORDER BY ${key} LIMIT ${take} FOR UPDATE SKIP LOCKED`
}

/** Puts another sealed value in the place of the one that was read; false when it is not there any more. */
export async function exchange(
  tx: Tx,
  of: SealedColumn,
  row: SealedRow,
  sealed: string,
): Promise<boolean> {
  const { table, column, key, type } = namesOf(of)
  const changed = await tx.$executeRaw`UPDATE ${table} SET ${column} = ${sealed}
    WHERE ${key} = ${row.id}::${type} AND ${column} = ${row.sealed}`
  return changed === 1
}

/** The next values of a column under any key, in order of their rows' keys; `last` begins at the end. */
export function readSealed(
  of: SealedColumn,
  { after, take, last = false }: { after: string | null; take: number; last?: boolean },
): Promise<SealedRow[]> {
  const { table, column, key, type, first } = namesOf(of)
  return db.$queryRaw<SealedRow[]>`SELECT ${key}::text AS "id", ${column} AS "sealed" FROM ${table}
    WHERE ${key} > ${after ?? first}::${type} AND ${column} IS NOT NULL
    ORDER BY ${key} ${Prisma.raw(last ? 'DESC' : 'ASC')} LIMIT ${take}`
}

/** How many values of a column are under another key than this one. */
export async function countOlder(of: SealedColumn, currentId: string): Promise<number> {
  const { table, column } = namesOf(of)
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM ${table}
    WHERE ${column} NOT LIKE ${beginningUnder(currentId) + '%'}`
  return row?.count ?? 0
}

/** Opens a value where it stands, to see whether it opens. */
export function lookAt(of: SealedColumn, { id, sealed }: SealedRow): LookedAt {
  const plain = openOrNull(() => unseal(sealed, cellIn(of, id)))
  return { keyId: keyIdOf(sealed), opened: plain !== null }
}

/** What opens, or null: why it does not is the same to whoever asks here, it is lost to these keys. */
export function openOrNull<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}
