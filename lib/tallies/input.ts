import * as z from 'zod'
import { newSource } from '../cases/input'
import { partialDateText } from '../dates/input'
import { CHANNELS, MESSAGE_KINDS, TALLY_METHODS, TALLY_SCOPES } from '../messages/vocabulary'
import { localizedText } from '../text/localized'
import { plainLine, plainText } from '../text/plain'

const choice = { error: 'not_a_choice' } as const
/** The largest number that the ledger can hold and still add to others. */
const LARGEST_FIGURE = 2_000_000_000
const number = { error: 'number_out_of_range' } as const

/** What every reported figure says. `includes`: tallies that lie inside it. `supersedes`: the one it replaces. */
const figure = {
  sectionId: z.uuid(choice).nullable().default(null),
  quantity: z
    .number({ error: 'not_a_number' })
    .int(number)
    .min(1, number)
    .max(LARGEST_FIGURE, number),
  channel: z.enum(CHANNELS, choice).nullable().default(null),
  scope: z.enum(TALLY_SCOPES, choice),
  method: z.enum(TALLY_METHODS, choice),
  period: partialDateText.nullable().default(null),
  asOf: partialDateText,
  reportedBy: plainLine({ max: 300 }),
  text: localizedText.nullable().default(null),
  includes: z.array(z.uuid(choice)).max(200).default([]),
  supersedes: z.uuid(choice).nullable().default(null),
  sources: z.array(z.uuid(choice)).max(20).default([]),
  newSource: newSource.nullable().optional(),
}

/** The fields of a figure about a case. */
export const tallyFields = z.strictObject({
  campaign: z.string().nullable().default(null),
  kind: z.enum(MESSAGE_KINDS, choice),
  ...figure,
})
type Said = Pick<z.infer<typeof tallyFields>, 'scope' | 'sectionId' | 'sources' | 'newSource'>

const namesItsSection = ({ scope, sectionId }: Said) => scope !== 'section' || sectionId !== null
const hasASource = ({ sources, newSource: typed }: Said) =>
  sources.length > 0 || (typed !== null && typed !== undefined)
const noSection = { error: 'section_required', path: ['sectionId'] }
const noSource = { error: 'source_required', path: ['sources'] }

/** A reported figure about a case. */
export const tallyInput = tallyFields
  .refine(namesItsSection, noSection)
  .refine(hasASource, noSource)
export type TallyInput = z.infer<typeof tallyInput>

/** A reported figure about a campaign as a whole; `kind` null: messages of every kind. */
export const campaignTallyInput = z
  .strictObject({ kind: z.enum(MESSAGE_KINDS, choice).nullable(), ...figure })
  .refine(namesItsSection, noSection)
  .refine(hasASource, noSource)
export type CampaignTallyInput = z.infer<typeof campaignTallyInput>

/** Why a figure does not count, and is not to. */
export const rejectInput = z.strictObject({ reason: plainText({ max: 1_000 }) })
