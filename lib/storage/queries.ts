import 'server-only'
import { unsealBytes } from '../crypto/seal-bytes'
import { env } from '../env'
import { parseStorageAddress } from './address'
import { openBucket } from './bucket'
import { openDisk } from './disk'
import type { Storage } from './storage'

let known: { address: string; storage: Storage } | undefined

/** The storage of this installation (STORAGE). It holds sealed files; most callers want `getFile`. */
export function storage(): Storage {
  if (known?.address !== env.STORAGE) known = { address: env.STORAGE, storage: open(env.STORAGE) }
  return known.storage
}

function open(setting: string): Storage {
  const address = parseStorageAddress(setting)
  if (address === null) throw new Error('STORAGE names no place')
  return address.kind === 'disk'
    ? openDisk(address.folder)
    : openBucket({
        url: address.url,
        region: env.STORAGE_REGION,
        keyId: env.STORAGE_KEY_ID ?? '',
        secret: env.STORAGE_SECRET ?? '',
      })
}

/**
 * A file as it came; null when there is none. Throws StorageTrouble, and an error when it was moved,
 * altered, or sealed with a key that is not in the ring.
 */
export async function getFile(key: string): Promise<Buffer | null> {
  const sealed = await storage().get(key)
  return sealed && unsealBytes(sealed, key)
}
