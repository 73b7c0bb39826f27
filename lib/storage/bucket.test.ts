import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBucket } from './bucket'
import { openTestBucket, type TestBucket } from './bucket.testing'
import { describeStorage, freshKey } from './storage.testing'

let bucket: TestBucket
beforeAll(async () => {
  bucket = await openTestBucket()
})
afterAll(() => bucket.close())

describeStorage('a bucket', () => openBucket(bucket.settings))

describe('a bucket that does not do its part', () => {
  test.each([
    [507, 'full'],
    [403, 'read_only'],
    [500, 'away'],
    [503, 'away'],
    [301, 'away'],
  ])('answering %i is said to be %s, whatever was asked', async (status, fault) => {
    const storage = openBucket(bucket.settings)
    bucket.failWith(status)
    try {
      const key = freshKey()
      for (const asked of [
        () => storage.put(key, Buffer.from('x')),
        () => storage.get(key),
        () => storage.has(key),
        () => storage.replace(key, Buffer.from('x')),
        () => storage.remove(key),
      ])
        await expect(asked()).rejects.toMatchObject({ name: 'StorageTrouble', fault })
    } finally {
      bucket.failWith(null)
    }
  })

  test('that nobody serves is away', async () => {
    const gone = await openTestBucket()
    await gone.close()
    const asked = openBucket(gone.settings).get(freshKey())
    await expect(asked).rejects.toMatchObject({ name: 'StorageTrouble', fault: 'away' })
  })

  test('lets nobody in who signs with another secret, or for another region', async () => {
    const stranger = openBucket({ ...bucket.settings, secret: 'a guess' })
    const key = freshKey()
    await expect(stranger.put(key, Buffer.from('x'))).rejects.toThrow('read_only')
    expect(await openBucket(bucket.settings).has(key)).toBe(false)
  })

  test('that does not know conditions keeps the first file of two who come one after the other', async () => {
    const simple = await openTestBucket({ conditions: false })
    const storage = openBucket(simple.settings)
    const key = freshKey()
    expect(await storage.put(key, Buffer.from('the first'))).toBe(true)
    expect(await storage.put(key, Buffer.from('the second'))).toBe(false)
    expect(Buffer.from((await storage.get(key)) ?? '').toString()).toBe('the first')
    await simple.close()
  })
})
