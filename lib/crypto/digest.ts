import 'server-only'
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '../env'

/** SHA-256 as lower-case hex. */
export const sha256 = (given: string | Uint8Array) =>
  createHash('sha256').update(given).digest('hex')

/**
 * A keyed digest (HMAC-SHA-256, hex) of a text for one purpose. The purpose keeps digests of
 * different things apart; the key keeps short private texts from being guessed.
 */
export const keyedDigest = (purpose: string, text: string) =>
  createHmac('sha256', env.VIGIL_HMAC_KEY).update(`${purpose}\0${text}`).digest('hex')

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
