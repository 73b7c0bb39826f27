// Somebody else in a case: enough to find them; the rest is added to their record.
import * as z from 'zod'
import { NAME_KINDS, SCRIPTS } from '../cases/vocabulary'
import { isCountryCode } from '../countries/country'
import { localizedText } from '../text/localized'
import { plainLine } from '../text/plain'

const countryCode = z.string().refine(isCountryCode, { error: 'not_a_country' })
const name = z.strictObject({
  value: plainLine({ max: 200 }),
  kind: z.enum(NAME_KINDS),
  script: z.enum(SCRIPTS),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .default(null),
})

/** A new person of a case, by the name that is shown. */
export const addPersonInput = z.strictObject({
  name: plainLine({ max: 200 }),
  script: z.enum(SCRIPTS, { error: 'not_a_choice' }).default('Latn'),
})
export type AddPersonInput = z.infer<typeof addPersonInput>

/** A person as a demonstration file has them. `details`: fields of the entry `person`, as text. */
export const personInput = z.strictObject({
  names: z.array(name).min(1),
  nationalities: z.array(countryCode).default([]),
  occupations: localizedText.nullable().default(null),
  details: z.record(z.string(), z.string()).default({}),
})
