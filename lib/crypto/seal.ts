import 'server-only'
import type { SealedCell } from '../privacy/sealed-cell'
import { decrypt, encrypt } from './cipher'
import { currentKey, keyNamed } from './key-ring'

// Stored as `v1.<key id>.<nonce>.<ciphertext and tag>`, base64url, so that keys can be rotated.
const VERSION = 'v1'

const placeOf = (cell: SealedCell) => JSON.stringify([cell.table, cell.id, cell.field])

/** What every value begins with that is sealed with this key. */
export const beginningUnder = (keyId: string) => `${VERSION}.${keyId}.`

/** Seals a restricted value for one cell with the current key. */
export function seal(plain: string, cell: SealedCell): string {
  const { id, key } = currentKey()
  const { nonce, body } = encrypt(key, Buffer.from(plain, 'utf8'), placeOf(cell))
  return `${beginningUnder(id)}${nonce.toString('base64url')}.${body.toString('base64url')}`
}

/**
 * Opens a sealed value. Throws when the value was moved from another cell, was altered, or its key
 * is not in the ring.
 */
export function unseal(sealed: string, cell: SealedCell): string {
  const [version, keyId, nonce, body] = sealed.split('.')
  if (version !== VERSION || !keyId || !nonce || body === undefined)
    throw new Error('a sealed value has an unknown form')
  return decrypt(
    keyNamed(keyId),
    Buffer.from(nonce, 'base64url'),
    Buffer.from(body, 'base64url'),
    placeOf(cell),
  ).toString('utf8')
}

/** The name of the key that a value was sealed with; null when it has another form. */
export const keyIdOf = (sealed: string): string | null =>
  /^v1\.([a-z0-9]+)\./.exec(sealed)?.[1] ?? null
