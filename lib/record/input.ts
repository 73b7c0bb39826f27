// What may be added to the record of a case: parsed once at the door, then trusted.
import * as z from 'zod'
import {
  ALLEGATION_TYPES,
  CHARGE_STATUSES,
  PERPETRATOR_TYPES,
  SENTENCE_KINDS,
  TRISTATE,
} from '../cases/vocabulary'
import { isCountryCode } from '../countries/country'
import { partialDateText } from '../dates/input'
import { localizedText } from '../text/localized'
import { plainLine } from '../text/plain'

const countryCode = z.string().refine(isCountryCode, { error: 'not_a_country' })
const sourceIds = z.array(z.uuid()).min(1, { error: 'source_required' })

export const chargeInput = z.strictObject({
  text: localizedText,
  law: plainLine({ max: 300 }).nullable().default(null),
  filed: partialDateText.nullable().default(null),
  updates: z
    .array(z.strictObject({ status: z.enum(CHARGE_STATUSES), date: partialDateText }))
    .default([]),
  sources: sourceIds,
})
export type ChargeInput = z.infer<typeof chargeInput>

export const sentenceInput = z.strictObject({
  kind: z.enum(SENTENCE_KINDS),
  years: z.number().int().min(0).max(150).nullable().default(null),
  months: z.number().int().min(0).max(11).nullable().default(null),
  days: z.number().int().min(0).max(30).nullable().default(null),
  imposed: partialDateText.nullable().default(null),
  sources: sourceIds,
})
export type SentenceInput = z.infer<typeof sentenceInput>

export const allegationInput = z.strictObject({
  type: z.enum(ALLEGATION_TYPES),
  text: localizedText.nullable().default(null),
  perpetrator: z.enum(PERPETRATOR_TYPES).default('unknown'),
  confessionUsedAtTrial: z.enum(TRISTATE).default('unknown'),
  allegedBy: plainLine({ max: 200 }),
  date: partialDateText.nullable().default(null),
  sources: sourceIds,
})
export type AllegationInput = z.infer<typeof allegationInput>

export const detentionInput = z.strictObject({
  facility: z
    .strictObject({
      name: plainLine({ max: 200 }),
      place: plainLine({ max: 200 }).nullable().default(null),
      countryCode,
    })
    .nullable(),
  from: partialDateText.nullable().default(null),
  to: partialDateText.nullable().default(null),
  asOf: partialDateText.nullable().default(null),
  sources: sourceIds,
})
export type DetentionInput = z.infer<typeof detentionInput>
