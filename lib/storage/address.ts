// Where files are kept, as the setting STORAGE says it: `disk:<absolute folder>`, or
// `s3:<address of a bucket>`, such as s3:https://s3.example.org/vigil-files. Only this form of a
// bucket's address (the bucket as the path) is understood by every service that speaks S3.

export type StorageAddress =
  | { kind: 'disk'; folder: string }
  | { kind: 'bucket'; /** Without a slash at its end. */ url: string }

const ABSOLUTE = /^(\/|[A-Za-z]:[\\/])/
const BUCKET = /^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/

/** Reads the setting; null when it names no place. */
export function parseStorageAddress(text: string): StorageAddress | null {
  const separator = text.indexOf(':')
  const rest = text.slice(separator + 1)
  switch (text.slice(0, separator)) {
    case 'disk':
      return ABSOLUTE.test(rest) ? { kind: 'disk', folder: rest } : null
    case 's3':
      return isBucketAddress(rest) ? { kind: 'bucket', url: rest.replace(/\/$/, '') } : null
    default:
      return null
  }
}

function isBucketAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (
    /^https?:$/.test(url.protocol) &&
    BUCKET.test(url.pathname) &&
    url.href.replace(/\/$/, '') === `${url.origin}${url.pathname.replace(/\/$/, '')}`
  )
}
