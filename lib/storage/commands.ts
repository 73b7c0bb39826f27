import 'server-only'
import { sealBytes } from '../crypto/seal-bytes'
import { ok, refuse, type Result } from '../result'
import { storage } from './queries'
import { MAX_FILE_BYTES } from './storage'

/**
 * Seals a file and keeps it under a key that nothing has yet. Do it before the row that names it is
 * written, inside the same `write`: when that fails, remove the file again with `removeFile`. Throws
 * StorageTrouble.
 */
export async function keepFile(
  key: string,
  bytes: Uint8Array,
): Promise<Result<null, 'too_large' | 'key_taken'>> {
  if (bytes.length > MAX_FILE_BYTES) return refuse('too_large')
  return (await storage().put(key, sealBytes(bytes, key))) ? ok(null) : refuse('key_taken')
}

/** Removes a file for good, if there is one. Throws StorageTrouble. */
export const removeFile = (key: string): Promise<void> => storage().remove(key)
