import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** What is known about the answer under way: Node's own response. */
export type Answer = { response: ServerResponse }

// The hook and the pages are built into different bundles, so they meet on the global object.
declare global {
  var vigilAnswer: AsyncLocalStorage<Answer> | undefined
}

/** The answer that is being given to the request that asks; undefined outside of a request. */
export const currentAnswer = (): Answer | undefined => globalThis.vigilAnswer?.getStore()
