import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

// AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D).
const ALGORITHM = 'aes-256-gcm'
const TAG_BYTES = 16
export const NONCE_BYTES = 12

/** Encrypts for one place (`place` is authenticated, not stored). `body` ends with the tag. */
export function encrypt(key: Buffer, plain: Uint8Array, place: string) {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, nonce)
  cipher.setAAD(Buffer.from(place))
  return { nonce, body: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) }
}

/** Opens what `encrypt` made. Throws with another key, in another place, or when it was altered. */
export function decrypt(key: Buffer, nonce: Uint8Array, body: Uint8Array, place: string): Buffer {
  const end = body.length - TAG_BYTES
  if (end < 0) throw new Error('a sealed value was cut short')
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(body.subarray(end))
  return Buffer.concat([decipher.update(body.subarray(0, end)), decipher.final()])
}
