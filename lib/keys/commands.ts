import 'server-only'
import type { AuditEntryDraft } from '../audit/entry'
import { write } from '../audit/write'
import type { System } from '../auth/roles'
import { keyRing } from '../crypto/key-ring'
import { seal, unseal } from '../crypto/seal'
import { keyIdOfBytes, sealBytes, unsealBytes } from '../crypto/seal-bytes'
import { cellIn, SEALED_COLUMNS, type SealedColumn } from '../privacy/sealed-cell'
import { ok, refuse } from '../result'
import { storage } from '../storage/queries'
import { everyStorageKey } from './queries'
import { countOlder, exchange, lockOlder, openOrNull } from './write'

/** What became of one place: how many values were sealed anew, and how many are left under another key. */
export type Resealed = { place: string; resealed: number; left: number }

// Small enough that nobody waits long for a row that is being sealed anew.
const PIECE = 200

/**
 * Seals anew, with the current key, whatever is sealed with another one: every sealed column and
 * every stored file. Safe while Vigil runs and safe to break off: each piece is a transaction with an
 * audit entry of its own, and running it again does the rest. What does not open, and what somebody
 * was writing at that moment, is left. Every server must know the current key before.
 */
export async function rotateKeys(actor: System, now: Date): Promise<Resealed[]> {
  const places: Resealed[] = []
  for (const of of SEALED_COLUMNS) places.push(await resealColumn(actor, of, now))
  places.push(await resealFiles(actor, now))
  return places
}

async function resealColumn(actor: System, of: SealedColumn, now: Date): Promise<Resealed> {
  let resealed = 0
  let after: string | null = null
  for (;;) {
    const piece: Piece = await resealPiece(actor, of, after, now)
    resealed += piece.resealed
    if (piece.last === null) break
    after = piece.last
  }
  const left = await countOlder(of, keyRing().currentId)
  return { place: `${of.table}.${of.column}`, resealed, left }
}

/** `last` is the key of the last row that was looked at; null when there was none. */
type Piece = { resealed: number; last: string | null }

async function resealPiece(
  actor: System,
  of: SealedColumn,
  after: string | null,
  now: Date,
): Promise<Piece> {
  const { currentId } = keyRing()
  const piece: Piece = { resealed: 0, last: null }
  await write<null, 'nothing_opens'>(actor, now, async (tx, record) => {
    for (const row of await lockOlder(tx, of, { currentId, after, take: PIECE })) {
      piece.last = row.id
      const cell = cellIn(of, row.id)
      const plain = openOrNull(() => unseal(row.sealed, cell))
      if (plain !== null && (await exchange(tx, of, row, seal(plain, cell)))) piece.resealed += 1
    }
    if (piece.resealed === 0) return refuse('nothing_opens')
    record(entryAbout(of.table, of.column, piece.resealed))
    return ok(null)
  })
  return piece
}

// A file is exchanged before the entry about it is written: between the two it is under the new key
// without a trace of that, and opens all the same.
async function resealFiles(actor: System, now: Date): Promise<Resealed> {
  let resealed = 0
  let left = 0
  for await (const key of everyStorageKey()) {
    const sealed = await storage().get(key)
    if (sealed && keyIdOfBytes(sealed) === keyRing().currentId) continue
    if (sealed && (await resealFile(key, sealed))) resealed += 1
    else left += 1
  }
  if (resealed > 0)
    await write<null, never>(actor, now, async (_tx, record) => {
      record(entryAbout('StoredFile', 'files', resealed))
      return ok(null)
    })
  return { place: 'files', resealed, left }
}

async function resealFile(key: string, sealed: Uint8Array): Promise<boolean> {
  const plain = openOrNull(() => unsealBytes(sealed, key))
  return plain !== null && storage().replace(key, sealBytes(plain, key))
}

const entryAbout = (objectType: string, objectId: string, values: number): AuditEntryDraft => ({
  kind: 'keys_rotated',
  objectType,
  objectId,
  detail: { facts: { key: keyRing().currentId, values } },
})
