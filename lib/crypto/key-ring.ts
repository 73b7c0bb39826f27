import 'server-only'
import { env } from '../env'

/** The first key seals; all of them open. */
export type KeyRing = { currentId: string; keys: ReadonlyMap<string, Buffer> }

let known: { text: string; ring: KeyRing } | undefined

/** The keys of this installation. Throws when VIGIL_KEYS is no list of keys. */
export function keyRing(): KeyRing {
  const text = env.VIGIL_KEYS
  if (known?.text !== text) known = { text, ring: readKeys(text) }
  return known.ring
}

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

/** The key that seals, and its name. */
export function currentKey(): { id: string; key: Buffer } {
  const { currentId, keys } = keyRing()
  const key = keys.get(currentId)
  if (!key) throw new Error('VIGIL_KEYS names no current key')
  return { id: currentId, key }
}

/** The key with this name. Throws when the ring does not have it. */
export function keyNamed(id: string): Buffer {
  const key = keyRing().keys.get(id)
  if (!key) throw new Error(`a sealed value needs the key ${id}, which VIGIL_KEYS does not have`)
  return key
}
