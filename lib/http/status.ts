import 'server-only'
import { notFound } from 'next/navigation'
import { begin, currentAnswer } from './response-store'

/** What a page or an action may answer beside 200 and its redirects. */
export type PageStatus = 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503 | 507

/** Says after how many seconds it is worth trying again. */
export function setRetryAfter(seconds: number): void {
  const response = currentAnswer()?.response
  if (response && !response.headersSent) response.setHeader('retry-after', String(seconds))
}

/**
 * Sets the status of the page or Server Action that is being answered, which Next has no way to say.
 * Call it before anything streams: no loading.tsx and no Suspense above. Without the hook of
 * instrumentation.ts, absent things fall back to Next's own 404.
 */
export function setStatus(code: PageStatus): void {
  begin()
  const answer = currentAnswer()
  if (answer && !answer.response.headersSent) answer.response.statusCode = code
  else if (!answer && (code === 404 || code === 410)) notFound()
}
