import 'server-only'
import { randomBytes } from 'node:crypto'
import { sha256 } from './digest'

/** A secret of 256 random bits for a cookie or a link, and the digest that is stored in its place. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: sha256(token) }
}
