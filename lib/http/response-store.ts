import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import type { Networks } from '../limits/network'

/**
 * What is known of the answer under way. `begun`: code of ours has run for it. `networks`: from where
 * something was sent; null when something was only asked for.
 */
export type Answer = { response: ServerResponse; begun: boolean; networks: Networks | null }

// The hook and the pages are built into different bundles, so they meet on the global object.
declare global {
  var vigilAnswer: AsyncLocalStorage<Answer> | undefined
}

/** The answer that is being given to the request that asks; undefined outside of a request. */
export const currentAnswer = (): Answer | undefined => globalThis.vigilAnswer?.getStore()

/** Says that from here on a fault is ours, and not one of the request (see blame.ts). */
export function begin(): void {
  const answer = currentAnswer()
  if (answer) answer.begun = true
}
