import { AsyncLocalStorage } from 'node:async_hooks'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { env } from '../env'
import { refusalOf } from './gate'
import { usualHeaders } from './headers'

/**
 * Puts a small room before Next's server: every answer gets the usual headers, requests that Next
 * stumbles over are refused in plain words, and pages can reach their response to set its status
 * (status.ts). It wraps Node's own dispatch, because Next offers no such place; a browser test
 * guards it.
 */
export function openFrontRoom(): void {
  if (globalThis.vigilAnswer) return
  const answers = (globalThis.vigilAnswer = new AsyncLocalStorage())
  const secure = env.PUBLIC_ORIGIN.startsWith('https:')
  const emit = Server.prototype.emit as (this: Server, event: string, ...args: unknown[]) => boolean
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event !== 'request') return emit.call(this, event, ...args)
    const [request, response] = args as [IncomingMessage, ServerResponse]
    const { method = '', url = '' } = request
    for (const [name, value] of Object.entries(usualHeaders(url.split('?', 1)[0] ?? '', secure))) {
      response.setHeader(name, value)
    }
    const refusal = refusalOf(method, url)
    if (refusal) {
      response.writeHead(refusal.status, {
        'content-type': 'text/plain; charset=utf-8',
        ...refusal.headers,
      })
      response.end(method === 'HEAD' ? undefined : `${refusal.words}\n`)
      return true
    }
    return answers.run({ response }, () => emit.call(this, event, ...args))
  }
}
