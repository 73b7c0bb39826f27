// What the address of a problem's type tells the programmer who opens it. English, as the titles are.
import { type ProblemName, problemNamed } from './problem'

/** `meaning`: why the API answered so. `remedy`: what the program that asked can do about it. */
export type ProblemPage = {
  name: ProblemName
  title: string
  status: number
  meaning: string
  remedy: string
}

const PAGES: Record<ProblemName, readonly [meaning: string, remedy: string]> = {
  'malformed-body': [
    'The body could not be read as JSON in UTF-8, so nothing of it was looked at.',
    'Send one well-formed JSON object, encoded in UTF-8.',
  ],
  'invalid-parameters': [
    'A parameter after the question mark is unknown, stands there twice, or has a value that it cannot have.',
    'Each entry of “errors” names the parameter in its pointer, such as /query/page. Correct it, or leave it out.',
  ],
  'invalid-idempotency-key': [
    'A message is logged only together with the header Idempotency-Key, which lets a request be repeated safely when its answer was lost.',
    'Make a new random key of 8 to 64 letters, digits, full stops, underscores and hyphens for each message, such as a UUID. Send the same key again only to repeat the same message.',
  ],
  'foreign-origin': [
    'A browser sent this from a page of another site, and nobody’s browser should log messages without their knowledge.',
    'Log messages from a server, or send people to the page of the case.',
  ],
  'not-found': [
    'There is nothing at this address that is public, or ever was.',
    'Take addresses from the list at /api/v1/cases instead of making them up.',
  ],
  'method-not-allowed': [
    'The address exists, but does not answer to the method of the request.',
    'The header Allow names the methods that it answers to.',
  ],
  'idempotency-key-reused': [
    'The key of this request came before with another message. That one was kept, this one was not counted.',
    'Make a new key for each message.',
  ],
  withdrawn: [
    'What was here has been taken off the site. It may have been taken down to protect somebody.',
    'Please remove it from your pages and caches too, and do not ask for it again.',
  ],
  'body-too-large': [
    'The body has more bytes than this address takes.',
    'A message is logged with a few short fields, in at most 16 KB.',
  ],
  'unsupported-media-type': [
    'The header Content-Type does not say that the body is JSON in UTF-8.',
    'Send Content-Type: application/json.',
  ],
  'invalid-input': [
    'The body was read, but some of what it says is missing, unknown or not possible. Nothing was counted.',
    'Each entry of “errors” has a pointer into the body (RFC 6901), a code that does not change, and a sentence for people. Correct those members and send the message again.',
  ],
  'too-many-requests': [
    'This network logged more messages than its share, for the moment or for the hour. This one was not counted.',
    'Wait as many seconds as the header Retry-After says, then send it again with the same Idempotency-Key. Who logs for many people reports a figure to the organisation instead.',
  ],
  internal: [
    'This is a fault of ours. Nothing about the request has to be wrong.',
    'Try again later, a message with the same Idempotency-Key: it is counted once.',
  ],
  unavailable: [
    'The database does not answer at the moment. Nothing was changed.',
    'Wait for as many seconds as the header Retry-After says and send the same request again, a message with the same Idempotency-Key.',
  ],
}

/** The page of one problem; null when there is no problem of that name. */
export function problemPage(name: string): ProblemPage | null {
  const problem = problemNamed(name)
  if (problem === null) return null
  const [meaning, remedy] = PAGES[problem.name]
  return { ...problem, meaning, remedy }
}
