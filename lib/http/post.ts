import type { Refusal } from './gate'
import { FORM_LIMIT } from './limits'

/** What the proxy knows of a request before anything reads its body; null is a missing header. */
export type Posted = {
  method: string
  ownOrigin: boolean
  contentLength: string | null
  transferEncoding: string | null
}

/**
 * The refusal of a request to a page, other than a plain reading one; null when it may pass. `limit`:
 * the longest body, in bytes.
 */
export function refusalOfPost(posted: Posted, limit = FORM_LIMIT): Refusal | null {
  if (posted.method === 'GET' || posted.method === 'HEAD') return null
  if (posted.method !== 'POST')
    return {
      status: 405,
      words: 'Pages are read and forms are sent.',
      headers: { allow: 'GET, HEAD, POST' },
    }
  if (!posted.ownOrigin)
    return { status: 403, words: 'This form was sent from somewhere else, so nothing was done.' }
  if (posted.transferEncoding !== null || posted.contentLength === null)
    return { status: 411, words: 'The length of what was sent must be stated.' }
  if (!/^\d{1,12}$/.test(posted.contentLength) || Number(posted.contentLength) > limit)
    return { status: 413, words: 'What was sent is too large, so nothing was kept.' }
  return null
}
