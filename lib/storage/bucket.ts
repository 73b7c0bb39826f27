import 'server-only'
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { storageKey } from './key'
import { faultOfStatus, type Storage, StorageTrouble } from './storage'

/** A bucket at a service that speaks S3. `url` is its address, with the bucket as the path. */
export type BucketSettings = { url: string; region: string; keyId: string; secret: string }

// Long enough for the largest file on a slow line; nothing waits for ever.
const PATIENCE_MS = 30_000
const EMPTY = new Uint8Array()

/**
 * Files in a bucket. The service must heed `If-None-Match: *` when it is given a file (Amazon,
 * MinIO, Ceph and others do): otherwise two writers of one new key would not notice each other.
 */
export function openBucket({ url, region, keyId, secret }: BucketSettings): Storage {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    region,
    service: 's3',
  })

  async function ask(
    method: string,
    key: string,
    body: Uint8Array = EMPTY,
    headers = {},
  ): Promise<Response> {
    const request = await client.sign(`${url}/${storageKey(key)}`, {
      method,
      headers: {
        ...headers,
        // Signed with the rest, so that the service refuses what arrives otherwise than it was sent.
        'X-Amz-Content-Sha256': createHash('sha256').update(body).digest('hex'),
      },
      ...(method === 'PUT' ? { body: Buffer.from(body) } : {}),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return answered(() => fetch(request))
  }

  const has = async (key: string) => (await settled(await ask('HEAD', key), [200, 404])) === 200

  return {
    has,
    async put(key, bytes) {
      // Asked first, because a service that does not know the condition would overwrite.
      if (await has(key)) return false
      const answer = await ask('PUT', key, bytes, { 'If-None-Match': '*' })
      return (await settled(answer, [200, 412])) === 200
    },
    async get(key) {
      const answer = await ask('GET', key)
      if (answer.status !== 200) {
        await settled(answer, [404])
        return null
      }
      return new Uint8Array(await answered(() => answer.arrayBuffer()))
    },
    async replace(key, bytes) {
      if (!(await has(key))) return false
      await settled(await ask('PUT', key, bytes), [200])
      return true
    },
    remove: async (key) => void (await settled(await ask('DELETE', key), [200, 204, 404])),
  }
}

/** The status, when it is one of those expected. The body is let go, so that the connection is free. */
async function settled(answer: Response, expected: readonly number[]): Promise<number> {
  await answer.body?.cancel()
  if (!expected.includes(answer.status))
    throw new StorageTrouble(faultOfStatus(answer.status), {
      cause: new Error(`the bucket answered ${answer.status}`),
    })
  return answer.status
}

/** A line that breaks, and a service that does not answer in time, are both away. */
async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new StorageTrouble('away', { cause: error })
  }
}
