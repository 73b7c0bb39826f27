// The package brings no types; this is all that tests use of it.
declare module '@20minutes/s3rver' {
  import type { RequestListener } from 'node:http'

  /** A server that speaks S3, verifies signatures, and knows one account: S3RVER, with S3RVER as its secret. */
  export default class S3rver {
    constructor(options: {
      directory: string
      silent: boolean
      vhostBuckets: boolean
      configureBuckets: { name: string }[]
    })
    configureBuckets(): Promise<unknown>
    callback(): RequestListener
  }
}
