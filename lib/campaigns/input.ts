import * as z from 'zod'
import { partialDateText, wholeDayText } from '../dates/input'
import { LOCALES } from '../i18n/locales'
import { isSlug } from '../text/slug'
import { plainLine, plainText } from '../text/plain'

const version = z.coerce
  .number({ error: 'not_a_version' })
  .int({ error: 'not_a_version' })
  .min(1, { error: 'not_a_version' })
  .max(2_147_483_647, { error: 'not_a_version' })

const named = {
  /** What it is called in English. */
  name: plainLine({ max: 200 }),
  edition: plainLine({ max: 100 }).nullable().default(null),
  period: partialDateText.nullable().default(null),
}

/** A new campaign. Its address stays as it is. */
export const campaignInput = z.strictObject({
  slug: z.string().min(1, { error: 'required' }).refine(isSlug, { error: 'not_an_address' }),
  ...named,
})
export type CampaignInput = z.infer<typeof campaignInput>

/** What a campaign is called and says in one language; all of it may be empty but the English name. */
const translation = z.strictObject({
  name: plainLine({ min: 0, max: 200 }),
  summary: plainText({ min: 0, max: 1_000 }),
  text: plainText({ min: 0, max: 10_000 }),
})

export const editCampaignInput = z.strictObject({
  edition: named.edition,
  period: named.period,
  translations: z
    .record(z.enum(LOCALES), translation)
    .refine(({ en }) => en.name !== '', { error: 'required', path: ['en', 'name'] }),
  version,
})
export type EditCampaignInput = z.infer<typeof editCampaignInput>

/** A section that takes part, and the last day for its figures; null: no day was said. */
export const campaignSectionInput = z.strictObject({
  section: z.uuid({ error: 'not_a_choice' }),
  reportBy: wholeDayText.nullable(),
})

/** Which version is withdrawn, and why. */
export const withdrawCampaignInput = z.strictObject({
  version,
  reason: plainText({ max: 1_000 }),
})
export const publishCampaignInput = z.strictObject({ version })
