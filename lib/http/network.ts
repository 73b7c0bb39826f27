import 'server-only'
import { sameText } from '../crypto/digest'
import { env } from '../env'
import { addressOf, type Networks, networksOf } from '../limits/network'
import { currentAnswer } from './response-store'

/**
 * The networks from which the request under way was sent. The address itself goes no further than this
 * function: it is neither stored nor written to any log.
 */
export function senderNetworks(): Networks {
  const request = currentAnswer()?.response.req
  const one = (name: string) => {
    const value = request?.headers[name]
    return Array.isArray(value) ? value.join(',') : value
  }
  const proof = one('x-edge-secret')
  const isEdge =
    proof !== undefined && env.EDGE_SECRET !== undefined && sameText(proof, env.EDGE_SECRET)
  return networksOf(
    addressOf({
      remote: request?.socket.remoteAddress,
      forwarded: one('x-forwarded-for'),
      isEdge,
    }),
  )
}
