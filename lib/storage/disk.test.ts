import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDisk } from './disk'
import { describeStorage, freshKey } from './storage.testing'

const ROOT = path.resolve(import.meta.dirname, '../..')
const NOBODY = 65_534

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-disk-'))
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Every file below a folder. */
const filesIn = (place: string) =>
  fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

describeStorage('a disk', () => openDisk(path.join(folder, 'files')))

test('what is kept is readable by its user alone, and nothing is left of the writing', async () => {
  const place = path.join(folder, 'private')
  await openDisk(place).put('tests/private', Buffer.from('x'))
  const files = filesIn(place)
  expect(files).toEqual([path.join(place, 'kept/tests/private')])
  for (const entry of [...files, path.join(place, 'kept/tests')])
    expect(fs.statSync(entry).mode & 0o077).toBe(0)
})

test('a folder that may not be written to says so, keeps what it has, and gets nothing half', async () => {
  const place = path.join(folder, 'read-only')
  await openDisk(place).put('tests/before', Buffer.from('before'))
  const closed = ['incoming', 'kept', 'kept/tests', ''].map((name) => path.join(place, name))
  fs.chmodSync(folder, 0o711)
  await asOrdinaryUser(place, async () => {
    for (const each of closed) fs.chmodSync(each, 0o500)
    const storage = openDisk(place)
    for (const refused of [
      () => storage.put(freshKey(), Buffer.from('x')),
      () => storage.replace('tests/before', Buffer.from('x')),
      () => storage.remove('tests/before'),
    ])
      await expect(refused()).rejects.toMatchObject({ fault: 'read_only' })
    expect(Buffer.from((await storage.get('tests/before')) ?? '').toString()).toBe('before')
    for (const each of closed.reverse()) fs.chmodSync(each, 0o700)
  })
  expect(filesIn(place)).toEqual([path.join(place, 'kept/tests/before')])
})

describe('a disk on which no room is left', () => {
  test('says so in the middle of a file, and keeps no part of it; what was there stays', async () => {
    const place = path.join(folder, 'full')
    await openDisk(place).put('tests/before', Buffer.from('before'))
    for (const write of ['put("tests/large", large)', 'replace("tests/before", large)'])
      expect(withinOneMegabyte(place, write)).toBe('StorageTrouble full EFBIG')
    expect(filesIn(place)).toEqual([path.join(place, 'kept/tests/before')])
    expect(withinOneMegabyte(place, 'put("tests/small", Buffer.from("x"))')).toBe('true')
  })
})

test('a folder that is a file is a disk that is away', async () => {
  const place = path.join(folder, 'file')
  fs.writeFileSync(place, '')
  await expect(openDisk(place).put(freshKey(), Buffer.from('x'))).rejects.toMatchObject({
    fault: 'away',
  })
})

// Nothing stops root, so for a moment it is somebody else.
async function asOrdinaryUser(place: string, work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work()
  for (const entry of [place, ...fs.readdirSync(place, { recursive: true, encoding: 'utf8' })])
    fs.chownSync(path.resolve(place, entry), NOBODY, NOBODY)
  process.seteuid?.(NOBODY)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}

/**
 * Runs one call in a process that the system lets write no file beyond a megabyte: it fails in the
 * middle, as on a disk or a quota that is full. Answers what came of it.
 */
function withinOneMegabyte(place: string, call: string): string {
  const program = `
    import { openDisk } from './lib/storage/disk.ts'
    const large = Buffer.alloc(3_000_000, 1)
    const done = openDisk(${JSON.stringify(place)}).${call}
    console.log(await done.then(String, (error) => [error.name, error.fault, error.cause?.code].join(' ')))`
  const options = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '-e']
  return execFileSync(
    '/bin/sh',
    ['-c', 'ulimit -f 2000 && exec "$0" "$@"', process.execPath, ...options, program],
    { cwd: ROOT, encoding: 'utf8' },
  ).trim()
}
