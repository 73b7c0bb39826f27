import { randomBytes } from 'node:crypto'
import { sameText } from '../crypto/digest'

/**
 * Stands where the edge puts a nonce of its own into each copy of a cached page. As long as that
 * nonce, because React's payload counts bytes.
 */
export const EDGE_NONCE = 'edge-nonce-edge-nonce-edge-nonce'

/**
 * The nonce of a page: 32 characters that nobody can guess. Only our own edge, which proves itself
 * with the secret, is given the placeholder; `secret` is undefined when there is no edge.
 */
export function nonceFor(proof: string | null, secret: string | undefined): string {
  const isEdge = proof !== null && secret !== undefined && sameText(proof, secret)
  return isEdge ? EDGE_NONCE : randomBytes(16).toString('hex')
}
