import 'server-only'
import { detailOf } from '../api/details'
import { type ProblemName, toProblem } from '../api/problem'
import { DatabaseAway } from '../db'
import { env } from '../env'
import { isOwnOrigin } from './origin'
import { begin } from './response-store'

type Wrong = { pointer: string; code: string }

/** A JSON answer. Nothing of it may be kept without asking again: a take-down holds at once. */
export const jsonAnswer = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  })

/** A refusal as RFC 9457 problem details. */
export function problemAnswer(
  name: ProblemName,
  wrong: readonly Wrong[] = [],
  headers: Record<string, string> = {},
): Response {
  const errors = wrong.map((each) => ({ ...each, detail: detailOf(each.code) }))
  const problem = toProblem(name, env.PUBLIC_ORIGIN, errors)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** Runs what answers a request of the API; a database that is away becomes a 503. */
export async function answerApi(work: () => Promise<Response>): Promise<Response> {
  begin()
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseAway)
      return problemAnswer('unavailable', [], { 'retry-after': '5' })
    console.error('the API could not answer:', error)
    return problemAnswer('internal')
  }
}

/** Answers 405 to every method but the allowed ones. */
export const refuseMethod = (allow: string) => () =>
  problemAnswer('method-not-allowed', [], { allow })

/** Whether a browser sent this from a page of another site. Programs that are no browsers send no Origin. */
export const isForeign = ({ headers }: Request): boolean =>
  headers.get('origin') !== null && !isOwnOrigin(headers)
