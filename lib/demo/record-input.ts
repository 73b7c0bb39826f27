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
import { personInput } from '../people/input'

/** Further fields of the entry, as text. */
const details = z.record(z.string(), z.string()).default({})

const countryCode = z.string().refine(isCountryCode, { error: 'not_a_country' })

const demoCharge = z.strictObject({
  text: localizedText,
  law: plainLine({ max: 300 }).nullable().default(null),
  filed: partialDateText.nullable().default(null),
  updates: z
    .array(z.strictObject({ status: z.enum(CHARGE_STATUSES), date: partialDateText }))
    .default([]),
})

const demoSentence = z.strictObject({
  kind: z.enum(SENTENCE_KINDS),
  years: z.number().int().min(0).max(150).nullable().default(null),
  months: z.number().int().min(0).max(11).nullable().default(null),
  days: z.number().int().min(0).max(30).nullable().default(null),
  imposed: partialDateText.nullable().default(null),
})

const demoAllegation = z.strictObject({
  type: z.enum(ALLEGATION_TYPES),
  text: localizedText.nullable().default(null),
  perpetrator: z.enum(PERPETRATOR_TYPES).default('unknown'),
  confessionUsedAtTrial: z.enum(TRISTATE).default('unknown'),
  allegedBy: plainLine({ max: 200 }),
  date: partialDateText.nullable().default(null),
  details,
})

const demoDetention = z.strictObject({
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
  details,
})

/** What an entry, a figure or a person of a file is called where another names it. */
export const demoKey = z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: 'not_a_key' })

/**
 * Any other entry, as the forms have it: its kind, its fields as text, and what stands within it. A
 * field that links to another entry holds the key of one that comes before.
 */
const demoEntry = z.strictObject({
  key: demoKey.nullable().default(null),
  kind: z.enum(KIND_CODES),
  fields: z.record(z.string(), z.string()),
  get within() {
    return z.array(demoEntry).default([])
  },
})
export type DemoEntry = z.infer<typeof demoEntry>

/** What a file says of one person, in the order in which it is entered. */
export const demoRecord = {
  person: personInput,
  charges: z.array(demoCharge).default([]),
  sentences: z.array(demoSentence).default([]),
  allegations: z.array(demoAllegation).default([]),
  detentions: z.array(demoDetention).default([]),
  /** Everything else in the record of the person. */
  entries: z.array(demoEntry).default([]),
}
export type DemoRecord = z.infer<z.ZodObject<typeof demoRecord>>
