// The headers that every answer carries, whatever it is: page, feed, file, refusal or fault.

import { EMBED_STYLE } from '../embed/document'
import { embedPolicy } from './embed-policy'

const OTHERS_MAY_READ = ['/api/v1/', '/feeds/', '/embed/', '/share/']
/** What other sites may show in a frame: it has no form, knows nobody, and leads out of the frame. */
const OTHERS_MAY_FRAME = ['/embed/']
const STAFF = ['/staff', '/sign-in', '/api/auth']

const isBelow = (path: string, rooms: readonly string[]) =>
  rooms.some((room) => path === room || path.startsWith(room.endsWith('/') ? room : `${room}/`))

/** The policy of everything that is not a page: it loads nothing, runs nothing, frames nowhere. */
const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Of what others may frame. It stands here because Next keeps a header that an answer has already. */
const FRAME_POLICY = embedPolicy(EMBED_STYLE)

/**
 * The headers of an answer at `path` (without the query). `secure`: people reach us over https, so
 * their browsers may be told never to try http again. The proxy replaces the policy on pages.
 */
export function usualHeaders(path: string, secure: boolean): Record<string, string> {
  return {
    'content-security-policy': isBelow(path, OTHERS_MAY_FRAME) ? FRAME_POLICY : NOTHING_POLICY,
    'x-content-type-options': 'nosniff',
    // An old header with no word for "anybody": there it is left out.
    ...(isBelow(path, OTHERS_MAY_FRAME) ? {} : { 'x-frame-options': 'DENY' }),
    // With `no-referrer` a plain form would arrive with `Origin: null`.
    'referrer-policy': isBelow(path, STAFF) ? 'same-origin' : 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': isBelow(path, OTHERS_MAY_READ) ? 'cross-origin' : 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}
