import type { IncomingMessage } from 'node:http'
import type { Answer } from './response-store'

/** Headers that make Next decode something before any page or action begins. */
const DECODED = ['next-action', 'next-router-state-tree']

const isDecoded = ({ method, headers }: IncomingMessage) =>
  DECODED.some((name) => headers[name] !== undefined) ||
  (method === 'POST' && /^multipart\//i.test(headers['content-type'] ?? ''))

/**
 * Next answers 500 to a form, to the arguments of an action and to a router state that it cannot
 * decode. When none of our code had begun by then, the request was at fault, and the answer is 400.
 */
export function blameTheRequest(request: IncomingMessage, answer: Answer): void {
  if (!isDecoded(request)) return
  const { response } = answer
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => typeof response
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status === 500 && !answer.begun ? 400 : status, ...rest)
}
