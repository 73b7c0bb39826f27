// What staff say about a correction: parsed once at the door.
import * as z from 'zod'
import { plainText } from '../text/plain'

/** Why something public was changed, in English and for everybody. */
export const explainInput = z.strictObject({
  id: z.uuid({ error: 'missing' }),
  reason: plainText({ max: 1_000 }),
})
export type ExplainInput = z.infer<typeof explainInput>

/** Why the former public versions of a case are deleted; for the history, which only staff read. */
export const redactInput = z.strictObject({ reason: plainText({ max: 1_000 }) })
export type RedactInput = z.infer<typeof redactInput>
