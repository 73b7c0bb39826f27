import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from '../env'

// AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D). Stored as
// `v1.<key id>.<nonce>.<ciphertext and tag>`, base64url, so that keys can be rotated.
const VERSION = 'v1'
const TAG_BYTES = 16

/** Which cell a sealed value belongs to: it opens nowhere else. */
export type SealedCell = { table: string; id: string; field: string }

const associatedData = (cell: SealedCell) =>
  Buffer.from(JSON.stringify([cell.table, cell.id, cell.field]))

type KeyRing = { currentId: string; keys: Map<string, Buffer> }

function readKeys(text: string): KeyRing {
  const keys = new Map<string, Buffer>()
  for (const entry of text.split(',')) {
    const separator = entry.indexOf(':')
    const id = entry.slice(0, separator).trim()
    const key = Buffer.from(entry.slice(separator + 1), 'base64')
    if (!/^[a-z0-9]+$/.test(id) || key.length !== 32)
      throw new Error('VIGIL_KEYS must be a list of <id>:<base64 of 32 bytes>')
    keys.set(id, key)
  }
  return { currentId: text.slice(0, text.indexOf(':')).trim(), keys }
}

/** Seals a restricted value for one cell with the current key. */
export function seal(plain: string, cell: SealedCell): string {
  const ring = readKeys(env.VIGIL_KEYS)
  const key = ring.keys.get(ring.currentId)
  if (!key) throw new Error('VIGIL_KEYS names no current key')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associatedData(cell))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [VERSION, ring.currentId, nonce.toString('base64url'), body.toString('base64url')].join(
    '.',
  )
}

/**
 * Opens a sealed value. Throws when the value was moved from another cell, was altered, or its key
 * is not in the ring.
 */
export function unseal(sealed: string, cell: SealedCell): string {
  const [version, keyId, nonce, body] = sealed.split('.')
  if (version !== VERSION || !keyId || !nonce || body === undefined)
    throw new Error('a sealed value has an unknown form')
  const key = readKeys(env.VIGIL_KEYS).keys.get(keyId)
  if (!key) throw new Error(`a sealed value needs the key ${keyId}, which VIGIL_KEYS does not have`)
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
  decipher.setAAD(associatedData(cell))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  const plain = decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES))
  return Buffer.concat([plain, decipher.final()]).toString('utf8')
}
