// What may be recorded about a person of a case: parsed once at the door, then trusted.
import * as z from 'zod'
import { NAME_KINDS, SCRIPTS } from '../cases/vocabulary'
import { isCountryCode } from '../countries/country'
import { localizedText } from '../text/localized'
import { plainLine, plainText } from '../text/plain'

const countryCode = z.string().refine(isCountryCode, { error: 'not_a_country' })

export const personInput = z.strictObject({
  names: z
    .array(
      z.strictObject({
        value: plainLine({ max: 200 }),
        kind: z.enum(NAME_KINDS),
        script: z.enum(SCRIPTS),
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/)
          .nullable()
          .default(null),
      }),
    )
    .min(1),
  nationalities: z.array(countryCode).default([]),
  occupations: localizedText.nullable().default(null),
  /** Restricted: sealed, never published. */
  characteristics: plainText({ max: 2_000 }).nullable().default(null),
})
export type PersonInput = z.infer<typeof personInput>
