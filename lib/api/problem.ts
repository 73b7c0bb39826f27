// Refusals of the API as RFC 9457 problem details. A `type` is stable for ever; titles are English,
// because a program reads the type and a programmer the title.
import { problemPath } from '../routes'

const PROBLEMS = {
  'malformed-body': [400, 'The body is not well-formed JSON in UTF-8'],
  'invalid-parameters': [400, 'A parameter of the address is not valid'],
  'invalid-idempotency-key': [400, 'The header Idempotency-Key is missing or malformed'],
  'foreign-origin': [403, 'Requests from pages of another site are refused'],
  'not-found': [404, 'There is nothing at this address'],
  'method-not-allowed': [405, 'This address does not answer to that method'],
  'idempotency-key-reused': [409, 'The idempotency key belongs to another submission'],
  withdrawn: [410, 'What was here has been withdrawn'],
  'body-too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The body must be sent as application/json in UTF-8'],
  'invalid-input': [422, 'Some of what was sent is not valid'],
  'too-many-requests': [429, 'Too many messages come from this network at the moment'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The record cannot be reached at the moment; nothing was changed'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemName = keyof typeof PROBLEMS

/** Every name there is, in the order of their statuses. */
export const PROBLEM_NAMES = Object.keys(PROBLEMS) as readonly ProblemName[]

/** The problem of this name; null when there is none. */
export function problemNamed(
  text: string,
): { name: ProblemName; title: string; status: number } | null {
  const name = PROBLEM_NAMES.find((known) => known === text)
  return name === undefined ? null : { name, status: PROBLEMS[name][0], title: PROBLEMS[name][1] }
}

/**
 * One thing that is wrong. `pointer` is a JSON Pointer (RFC 6901) into the body; /query/page and
 * /header/idempotency-key stand for what lies outside it. `code` is stable; `detail` is for people.
 */
export type ProblemField = { pointer: string; code: string; detail: string }

export type Problem = {
  type: string
  title: string
  status: number
  errors?: ProblemField[]
}

/** A problem as it is sent. `origin` makes its type an absolute URI, which explains it (problem-pages.ts). */
export function toProblem(
  name: ProblemName,
  origin: string,
  errors: readonly ProblemField[] = [],
): Problem {
  const [status, title] = PROBLEMS[name]
  return {
    type: new URL(problemPath(name), origin).href,
    title,
    status,
    ...(errors.length === 0 ? {} : { errors: [...errors] }),
  }
}
