/** The largest file that is taken: 25 MB. It is held in memory as one piece. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

/**
 * A place for files. It knows nothing of what is in them: what it is given is sealed already.
 * Every function throws StorageTrouble when the place does not do its part, and then left nothing half done.
 */
export type Storage = {
  /** Puts bytes under a key for the first time. False, and nothing is changed, when the key is taken. */
  put(key: string, bytes: Uint8Array): Promise<boolean>
  /** The bytes under a key; null when there are none. */
  get(key: string): Promise<Uint8Array | null>
  has(key: string): Promise<boolean>
  /** Puts other bytes in the place of those under a key, all at once; false when there are none. Only for sealing anew. */
  replace(key: string, bytes: Uint8Array): Promise<boolean>
  /** Removes what is under a key, if anything is. */
  remove(key: string): Promise<void>
}

/** `full`: no room is left; `read_only`: it may not be written to; `away`: it does not answer. */
export type StorageFault = 'full' | 'read_only' | 'away'

/** The storage does not do its part; nothing was changed. `full` and `read_only` are answered 507, `away` 503. */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
  constructor(
    readonly fault: StorageFault,
    options?: ErrorOptions,
  ) {
    super(`the storage is ${fault}`, options)
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM']

/** What an operating system's error code says about a disk; every other trouble is `away`. */
export const faultOfCode = (code: string): StorageFault =>
  FULL.includes(code) ? 'full' : READ_ONLY.includes(code) ? 'read_only' : 'away'

/** What the status of an answer says about a bucket that refused; 507 is RFC 4918, 403 a key without the right. */
export const faultOfStatus = (status: number): StorageFault =>
  status === 507 ? 'full' : status === 403 || status === 405 ? 'read_only' : 'away'
