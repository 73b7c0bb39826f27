import 'server-only'
import { sha256 } from '../crypto/digest'

/** What is sent, before anybody asks whether it changed. `modified`: an instant, ISO 8601. */
export type Sendable = {
  body: string | Buffer<ArrayBuffer>
  contentType: string
  modified: string | null
}

/**
 * Answers with a text or a picture, or 304 when the asker has exactly this one. Only a matching ETag counts: a
 * date cannot prove that nothing was taken back since, so If-Modified-Since gets the whole answer.
 */
export function conditionalAnswer(
  request: Request,
  { body, contentType, modified }: Sendable,
): Response {
  const etag = `"${sha256(body).slice(0, 32)}"`
  const headers = new Headers({ etag, 'cache-control': 'no-cache' })
  if (modified !== null) headers.set('last-modified', new Date(modified).toUTCString())
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('content-type', contentType)
  return new Response(body, { headers })
}

/** The weak comparison of RFC 9110, 13.1.2. A star asks for any text, and there is one. */
function matches(asked: string | null, etag: string): boolean {
  if (asked === null) return false
  return asked.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim()))
}
