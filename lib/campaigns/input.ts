import * as z from 'zod'
import { partialDateText } from '../dates/input'
import { plainLine } from '../text/plain'

export const campaignInput = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: plainLine({ max: 200 }),
  period: partialDateText.nullable().default(null),
})
export type CampaignInput = z.infer<typeof campaignInput>
