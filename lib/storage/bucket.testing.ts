// A bucket to test with: a server that speaks S3 and verifies signatures, on this machine.
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { BucketSettings } from './bucket'

export type TestBucket = {
  settings: BucketSettings
  /** The next answers have this status, whatever is asked. */
  failWith: (status: number | null) => void
  close: () => Promise<void>
}

/**
 * Opens an empty bucket. The server behind it does not know `If-None-Match` on a PUT, so that is heeded
 * before it is asked, as Amazon documents it (conditional writes): 412 when the key is taken.
 */
export async function openTestBucket({ conditions = true } = {}): Promise<TestBucket> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'vigil-bucket-'))
  const s3 = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: 'vigil-files' }],
  })
  await s3.configureBuckets()
  const answer = s3.callback()
  const taken = new Set<string>()
  let failing: number | null = null
  const server = http.createServer((request, response) => {
    const { method, url = '', headers } = request
    if (failing !== null) return void response.writeHead(failing).end('<Error/>')
    if (conditions && method === 'PUT' && headers['if-none-match'] === '*') {
      if (taken.has(url)) return void response.writeHead(412).end('<Error/>')
      taken.add(url)
    }
    if (method === 'DELETE') taken.delete(url)
    answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    settings: {
      url: `http://127.0.0.1:${address.port}/vigil-files`,
      region: 'us-east-1',
      keyId: 'S3RVER',
      secret: 'S3RVER',
    },
    failWith: (status) => (failing = status),
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      fs.rmSync(directory, { recursive: true })
    },
  }
}
