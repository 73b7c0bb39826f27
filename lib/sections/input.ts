import * as z from 'zod'
import { isCountryCode } from '../countries/country'
import { plainLine } from '../text/plain'

/** A section as spreadsheets call it: short, and the same for ever. */
const SECTION_CODE = /^[A-Z0-9]+(-[A-Z0-9]+)*$/

/** A national office of the organisation. */
export const sectionInput = z.strictObject({
  code: plainLine({ max: 20 })
    .transform((code) => code.toUpperCase())
    .refine((code) => SECTION_CODE.test(code), { error: 'not_a_code' }),
  name: plainLine({ max: 200 }),
  countryCode: z.string().refine(isCountryCode, { error: 'not_a_country' }).nullable(),
})
export type SectionInput = z.infer<typeof sectionInput>
