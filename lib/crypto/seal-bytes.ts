import 'server-only'
import { decrypt, encrypt, NONCE_BYTES } from './cipher'
import { currentKey, keyNamed } from './key-ring'

// A file is sealed as one piece: `vigil1.<key id>.` in ASCII, the nonce, the ciphertext and its tag.
// In one piece, because it is whole or it does not open; uploads are small enough for memory.
const VERSION = 'vigil1'
const BEGINNING = /^vigil1\.([a-z0-9]{1,64})\./

const placeOf = (storageKey: string) => JSON.stringify(['file', storageKey])

/** Seals a file with the current key, for one place in the storage. */
export function sealBytes(plain: Uint8Array, storageKey: string): Buffer {
  const { id, key } = currentKey()
  const { nonce, body } = encrypt(key, plain, placeOf(storageKey))
  return Buffer.concat([Buffer.from(`${VERSION}.${id}.`), nonce, body])
}

/**
 * Opens a sealed file. Throws when it was moved from another place, was altered or cut, or its key
 * is not in the ring.
 */
export function unsealBytes(sealed: Uint8Array, storageKey: string): Buffer {
  const keyId = keyIdOfBytes(sealed)
  if (keyId === null) throw new Error('a sealed file has an unknown form')
  const start = VERSION.length + keyId.length + 2
  const nonce = sealed.subarray(start, start + NONCE_BYTES)
  return decrypt(keyNamed(keyId), nonce, sealed.subarray(start + NONCE_BYTES), placeOf(storageKey))
}

/** The name of the key that a file was sealed with; null when it has another form. */
export const keyIdOfBytes = (sealed: Uint8Array): string | null =>
  BEGINNING.exec(Buffer.from(sealed.subarray(0, 80)).toString('latin1'))?.[1] ?? null
