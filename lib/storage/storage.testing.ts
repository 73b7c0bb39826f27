// What every storage must do, whatever it is made of.
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES, type Storage } from './storage'

let made = 0
/** A key that no other test has. */
export const freshKey = () => `tests/file-${(made += 1)}`

export function describeStorage(name: string, open: () => Storage): void {
  describe(name, () => {
    test('gives back what it was given, to the byte, also the largest file that is taken', async () => {
      for (const bytes of [new Uint8Array(), randomBytes(1000), randomBytes(MAX_FILE_BYTES)]) {
        const key = freshKey()
        expect(await open().has(key)).toBe(false)
        expect(await open().put(key, bytes)).toBe(true)
        expect(await open().has(key)).toBe(true)
        const kept = await open().get(key)
        expect(Buffer.compare(kept ?? Buffer.from('nothing'), bytes)).toBe(0)
      }
    })

    test('keeps nothing under a key that was never given', async () => {
      expect(await open().get(freshKey())).toBeNull()
    })

    test('never overwrites: the second to bring a file under one key is told, and the first stays', async () => {
      const key = freshKey()
      expect(await open().put(key, Buffer.from('the first'))).toBe(true)
      expect(await open().put(key, Buffer.from('the second'))).toBe(false)
      expect(Buffer.from((await open().get(key)) ?? '').toString()).toBe('the first')
    })

    test('of twenty who bring a file under one key at once, one wins, and it is whole', async () => {
      const key = freshKey()
      const files = Array.from({ length: 20 }, (_, index) => Buffer.alloc(100_000, index))
      const stored = await Promise.all(files.map((file) => open().put(key, file)))
      expect(stored.filter(Boolean)).toHaveLength(1)
      const kept = Buffer.from((await open().get(key)) ?? '')
      expect(kept.equals(files[stored.indexOf(true)] ?? Buffer.from('none'))).toBe(true)
    })

    test('exchanges what is there, whole, and brings nothing back that was removed', async () => {
      const key = freshKey()
      expect(await open().replace(key, Buffer.from('nothing there'))).toBe(false)
      expect(await open().has(key)).toBe(false)
      await open().put(key, Buffer.from('old'))
      expect(await open().replace(key, Buffer.from('new and longer'))).toBe(true)
      expect(Buffer.from((await open().get(key)) ?? '').toString()).toBe('new and longer')
    })

    test('removes what is there, and does not mind when nothing is', async () => {
      const key = freshKey()
      await open().put(key, Buffer.from('to be removed'))
      await open().remove(key)
      await open().remove(key)
      expect(await open().has(key)).toBe(false)
      expect(await open().put(key, Buffer.from('again'))).toBe(true)
    })

    test('refuses a key that could lead elsewhere, whatever is asked', async () => {
      for (const key of ['../outside', 'tests/../../outside', '/etc/passwd', 'tests'])
        for (const ask of [
          () => open().put(key, Buffer.from('x')),
          () => open().replace(key, Buffer.from('x')),
          () => open().get(key),
          () => open().has(key),
          () => open().remove(key),
        ])
          await expect(async () => ask()).rejects.toThrow('unknown form')
    })
  })
}
