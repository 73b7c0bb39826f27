import 'server-only'
import type { IncomingMessage } from 'node:http'
import { sameText } from '../crypto/digest'
import { env } from '../env'
import { addressOf, type Networks, networksOf } from '../limits/network'
import { currentAnswer } from './response-store'

/**
 * The networks from which a request comes. The address itself goes no further than this function: it is
 * neither stored nor written to any log. Asked before Next has the request, because the proxy removes
 * what proves the edge.
 */
export function networksOfRequest({ headers, socket }: IncomingMessage): Networks {
  const proof = headers['x-edge-secret']
  const secret = env.EDGE_SECRET
  const isEdge = typeof proof === 'string' && secret !== undefined && sameText(proof, secret)
  const forwarded = headers['x-forwarded-for']
  return networksOf(
    addressOf({
      remote: socket.remoteAddress,
      forwarded: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      isEdge,
    }),
  )
}

/** The networks of whoever sent the form or the message that is being answered. */
export const senderNetworks = (): Networks => currentAnswer()?.networks ?? networksOf('')
