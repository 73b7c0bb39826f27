// What a file is, from its own first bytes: what a sender says of it proves nothing. It is told to
// staff and decides nothing else: a file is never served as what it is (app/staff/files).

/** The media types that are told apart; everything else is `application/octet-stream`. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/html',
  'text/plain',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/octet-stream',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** As many bytes as it takes to know. */
const ENOUGH = 4_096

/** The media type of a file, as far as its bytes tell. */
export function mediaTypeOf(bytes: Uint8Array): MediaType {
  const start = bytes.subarray(0, ENOUGH)
  const latin = inLatin(start)
  if (latin.startsWith('%PDF-')) return 'application/pdf'
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (latin.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image/webp'
  if (latin.startsWith('PK\x03\x04')) return zipType(latin)
  if (!isText(start)) return 'application/octet-stream'
  return HTML.test(latin) ? 'text/html' : 'text/plain'
}

const HTML = /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html)\b/i
/** A name in a packed office document, by its kind. */
const OFFICE: readonly [RegExp, MediaType][] = [
  [/word\//, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/xl\//, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [/ppt\//, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]
const OPEN_DOCUMENT = ['text', 'spreadsheet'] as const

// The first file in the packet says what it is; its name stands 30 bytes after the beginning.
function zipType(latin: string): MediaType {
  for (const kind of OPEN_DOCUMENT) {
    const type = `application/vnd.oasis.opendocument.${kind}` as const
    if (latin.startsWith(`mimetype${type}`, 30)) return type
  }
  const isOffice = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(
    latin.slice(30),
  )
  return (isOffice && OFFICE.find(([name]) => name.test(latin))?.[1]) || 'application/zip'
}

const inLatin = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** UTF-8 without the bytes that no text has. A letter may be cut at the end. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
