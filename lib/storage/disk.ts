import 'server-only'
import { randomUUID } from 'node:crypto'
import fs, { type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { storageKey } from './key'
import { faultOfCode, type Storage, StorageTrouble } from './storage'

// Files that are being written. They get their name only when they are whole and on the disk, so
// that a full disk or a power cut leaves no half file under a key.
const INCOMING = 'incoming'
const OURS_ALONE = { folder: 0o700, file: 0o600 }

/** Files below a folder of this machine. */
export function openDisk(folder: string): Storage {
  const pathOf = (key: string) => path.join(folder, 'kept', storageKey(key))

  /** Writes a whole file and lets `name` give it its name; removes what is left when either fails. */
  async function settle(bytes: Uint8Array, name: (incoming: string) => Promise<void>) {
    const incoming = path.join(folder, INCOMING, randomUUID())
    try {
      await makeFolder(path.dirname(incoming))
      await writeWhole(incoming, bytes)
      await name(incoming)
    } finally {
      await fs.rm(incoming, { force: true }).catch(unlessItCannotBeThere)
    }
  }

  return {
    put: (key, bytes) =>
      attempt(async () => {
        const target = pathOf(key)
        if (await exists(target)) return false
        let stored = true
        await settle(bytes, async (incoming) => {
          await makeFolder(path.dirname(target))
          // Unlike a renaming, a link never takes a name that somebody has.
          stored = await linked(incoming, target)
          await flushFolder(path.dirname(target))
        })
        return stored
      }),
    get: (key) => attempt(() => unlessMissing(fs.readFile(pathOf(key)), null)),
    has: (key) => attempt(() => exists(pathOf(key))),
    replace: (key, bytes) =>
      attempt(async () => {
        const target = pathOf(key)
        if (!(await exists(target))) return false
        await settle(bytes, async (incoming) => {
          await fs.rename(incoming, target)
          await flushFolder(path.dirname(target))
        })
        return true
      }),
    remove: (key) => attempt(() => fs.rm(pathOf(key), { force: true })),
  }
}

const makeFolder = (folder: string) =>
  fs.mkdir(folder, { recursive: true, mode: OURS_ALONE.folder })

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await withHandle(await fs.open(file, 'wx', OURS_ALONE.file), async (handle) => {
    await handle.writeFile(bytes)
    await handle.sync()
  })
}

/** A name is on the disk when its folder is. */
const flushFolder = async (folder: string) =>
  withHandle(await fs.open(folder, 'r'), (handle) => handle.sync())

async function withHandle(handle: FileHandle, work: (handle: FileHandle) => Promise<void>) {
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await fs.link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const exists = (file: string): Promise<boolean> =>
  unlessMissing(
    fs.access(file).then(() => true),
    false,
  )

async function unlessMissing<T, Missing>(work: Promise<T>, missing: Missing): Promise<T | Missing> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return missing
    throw error
  }
}

/** Where nothing could be written there is nothing to remove, and the first error is the one to tell. */
function unlessItCannotBeThere(error: unknown): void {
  if (faultOfCode(codeOf(error)) !== 'read_only') throw error
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) === '') throw error
    throw new StorageTrouble(faultOfCode(codeOf(error)), { cause: error })
  }
}
