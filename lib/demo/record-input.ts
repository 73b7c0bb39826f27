// How a demonstration file writes the commonest entries of a record. The commands judge what they say.
import * as z from 'zod'
import {
  ALLEGATION_TYPES,
  CHARGE_STATUSES,
  PERPETRATOR_TYPES,
  SENTENCE_KINDS,
  TRISTATE,
} from '../cases/vocabulary'
import { KIND_CODES } from '../record/kinds'
import { isCountryCode } from '../countries/country'
import { partialDateText } from '../dates/input'
import { localizedText } from '../text/localized'
import { plainLine } from '../text/plain'

const countryCode = z.string().refine(isCountryCode, { error: 'not_a_country' })

export const demoCharge = z.strictObject({
  text: localizedText,
  law: plainLine({ max: 300 }).nullable().default(null),
  filed: partialDateText.nullable().default(null),
  updates: z
    .array(z.strictObject({ status: z.enum(CHARGE_STATUSES), date: partialDateText }))
    .default([]),
})

export const demoSentence = z.strictObject({
  kind: z.enum(SENTENCE_KINDS),
  years: z.number().int().min(0).max(150).nullable().default(null),
  months: z.number().int().min(0).max(11).nullable().default(null),
  days: z.number().int().min(0).max(30).nullable().default(null),
  imposed: partialDateText.nullable().default(null),
})

export const demoAllegation = z.strictObject({
  type: z.enum(ALLEGATION_TYPES),
  text: localizedText.nullable().default(null),
  perpetrator: z.enum(PERPETRATOR_TYPES).default('unknown'),
  confessionUsedAtTrial: z.enum(TRISTATE).default('unknown'),
  allegedBy: plainLine({ max: 200 }),
  date: partialDateText.nullable().default(null),
})

export const demoDetention = z.strictObject({
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
})

/** Any other entry, as the forms have it: its kind, its fields as text, and what stands within it. */
const demoEntry = z.strictObject({
  kind: z.enum(KIND_CODES),
  fields: z.record(z.string(), z.string()),
  get within() {
    return z.array(demoEntry).default([])
  },
})
export type DemoEntry = z.infer<typeof demoEntry>
export const demoEntries = z.array(demoEntry).default([])
