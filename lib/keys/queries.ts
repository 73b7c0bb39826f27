import 'server-only'
import { keyIdOfBytes, unsealBytes } from '../crypto/seal-bytes'
import { DatabaseAway } from '../db'
import { everyKeptFile } from '../files/queries'
import { SEALED_COLUMNS, type SealedColumn } from '../privacy/sealed-cell'
import { storage } from '../storage/queries'
import { KeyCount, keysFit, type KeyUse, type LookedAt } from './sealed-value'
import { lookAt, openOrNull, readSealed } from './write'

/**
 * The record was sealed with other keys than the ones at hand. Staff are refused, because they would
 * see half of it and seal the rest with a key that nobody keeps. As far as a page is concerned the
 * record is away.
 */
export class WrongKeys extends DatabaseAway {
  override name = 'WrongKeys'
}

const FEW = 3
let fit = false

/**
 * Throws WrongKeys unless a few of the oldest and the newest sealed values open. The record itself is
 * what the keys are tried on: it cannot get lost or be forgotten. Asked until it once held.
 */
export async function ensureKeysFit(): Promise<void> {
  fit ||= keysFit((await Promise.all(SEALED_COLUMNS.map(lookAtFew))).flat())
  if (!fit) throw new WrongKeys('VIGIL_KEYS does not open what is sealed: run keys:check')
}

async function lookAtFew(of: SealedColumn): Promise<LookedAt[]> {
  const [oldest, newest] = await Promise.all(
    [false, true].map((last) => readSealed(of, { after: null, take: FEW, last })),
  )
  return [...(oldest ?? []), ...(newest ?? [])].map((row) => lookAt(of, row))
}

/** What is sealed in one place (a column, or the files), by key, and where something does not open. */
export type SealedPlace = { place: string; uses: KeyUse[]; unopened: string[] }

const PIECE = 500

/** Opens every sealed value and every stored file once. Changes nothing. */
export async function checkKeys(): Promise<SealedPlace[]> {
  const places: SealedPlace[] = []
  for (const of of SEALED_COLUMNS)
    places.push(await examine(`${of.table}.${of.column}`, everyValue(of)))
  places.push(await examine('files', everyFile()))
  return places
}

async function examine(
  place: string,
  values: AsyncIterable<LookedAt & { id: string }>,
): Promise<SealedPlace> {
  const count = new KeyCount()
  const unopened: string[] = []
  for await (const value of values) {
    count.add(value)
    if (!value.opened) unopened.push(value.id)
  }
  return { place, uses: count.uses(), unopened }
}

async function* everyValue(of: SealedColumn) {
  let after: string | null = null
  for (;;) {
    const rows = await readSealed(of, { after, take: PIECE })
    for (const row of rows) yield { id: row.id, ...lookAt(of, row) }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

async function* everyFile() {
  for await (const key of everyStorageKey()) {
    const sealed = await storage().get(key)
    yield {
      id: key,
      keyId: sealed && keyIdOfBytes(sealed),
      opened: sealed !== null && openOrNull(() => unsealBytes(sealed, key)) !== null,
    }
  }
}

/** The storage keys that the record names, also those of files that were removed from every page. */
export async function* everyStorageKey(): AsyncGenerator<string> {
  for await (const { storageKey } of everyKeptFile()) yield storageKey
}
