import * as z from 'zod'
import { partialDateText } from '../dates/input'
import { CHANNELS, MESSAGE_KINDS, TALLY_METHODS, TALLY_SCOPES } from '../messages/vocabulary'
import { localizedText } from '../text/localized'
import { plainLine } from '../text/plain'

/** A reported figure. `includes`: tallies that lie inside it. `supersedes`: the one it replaces. */
export const tallyInput = z.strictObject({
  campaign: z.string().nullable().default(null),
  sectionId: z.uuid().nullable().default(null),
  quantity: z.number().int().min(1).max(2_000_000_000),
  channel: z.enum(CHANNELS).nullable().default(null),
  kind: z.enum(MESSAGE_KINDS),
  scope: z.enum(TALLY_SCOPES),
  method: z.enum(TALLY_METHODS),
  period: partialDateText.nullable().default(null),
  asOf: partialDateText,
  reportedBy: plainLine({ max: 300 }),
  text: localizedText.nullable().default(null),
  includes: z.array(z.uuid()).default([]),
  supersedes: z.uuid().nullable().default(null),
  sources: z.array(z.uuid()).min(1, { error: 'source_required' }),
})
export type TallyInput = z.infer<typeof tallyInput>
