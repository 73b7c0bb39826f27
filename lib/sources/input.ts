import * as z from 'zod'
import { RELIABILITIES, SOURCE_KINDS } from '../cases/vocabulary'
import { partialDateText } from '../dates/input'
import { plainLine } from '../text/plain'

export const sourceInput = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: plainLine({ max: 300 }),
  title: plainLine({ max: 500 }),
  url: z.httpUrl({ error: 'not_a_web_address' }).nullable().default(null),
  accessed: partialDateText.nullable().default(null),
  reliability: z.enum(RELIABILITIES).default('unknown'),
  /** A confidential source is never shown and never published. */
  confidential: z.boolean().default(false),
  note: plainLine({ max: 500 }).nullable().default(null),
})
export type SourceInput = z.infer<typeof sourceInput>
