import { AsyncLocalStorage } from 'node:async_hooks'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { env } from '../env'
import { blameTheRequest } from './blame'
import { listen } from './connections'
import { type Refusal, refusalOf } from './gate'
import { usualHeaders } from './headers'
import { networksOfRequest } from './network'
import type { Answer } from './response-store'

type Emit = (this: Server, event: string, ...args: unknown[]) => boolean

/**
 * Puts a small room before Next's server: every answer gets the usual headers, requests that Next
 * stumbles over are refused in plain words, and pages can reach their response to set its status
 * (status.ts). It wraps Node's own dispatch, because Next offers no such place; a browser test
 * guards it.
 */
export function openFrontRoom(): void {
  if (globalThis.vigilAnswer) return
  const answers = (globalThis.vigilAnswer = new AsyncLocalStorage<Answer>())
  const emit = Server.prototype.emit as Emit
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'connection') listen(this)
    if (event !== 'request') return emit.call(this, event, ...args)
    const [request, response] = args as [IncomingMessage, ServerResponse]
    if (!admit(request, response)) return true
    const networks = request.method === 'POST' ? networksOfRequest(request) : null
    const answer: Answer = { response, begun: false, networks }
    blameTheRequest(request, answer)
    return answers.run(answer, () => emit.call(this, event, ...args))
  }
}

/** Whether a request goes on to Next; otherwise it has been answered. */
function admit(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?', 1)[0] ?? ''
  for (const [name, value] of Object.entries(usualHeaders(path, isSecure()))) {
    response.setHeader(name, value)
  }
  const refusal = refusalOf(request)
  if (refusal) answer(request, response, refusal)
  return refusal === null
}

function answer(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', ...refusal.headers }
  response.writeHead(refusal.status, { ...headers, connection: 'close' })
  response.end(request.method === 'HEAD' ? undefined : `${refusal.words}\n`)
}

const isSecure = () => env.PUBLIC_ORIGIN.startsWith('https:')
