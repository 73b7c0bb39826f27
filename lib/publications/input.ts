import * as z from 'zod'
import { PUBLICATION_KINDS } from '../cases/vocabulary'
import { isCountryCode } from '../countries/country'
import { plainLine, plainText } from '../text/plain'

export const publicationInput = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(PUBLICATION_KINDS),
  publishedOn: z.iso.date({ error: 'not_a_date' }),
  /** Invisible to everybody before this instant; null: no embargo. */
  embargoUntil: z.iso.datetime({ offset: true }).nullable().default(null),
  title: plainLine({ max: 300 }),
  body: plainText({ max: 50_000 }),
  spokesperson: z
    .strictObject({ name: plainLine({ max: 200 }), role: plainLine({ max: 200 }).nullable() })
    .nullable()
    .default(null),
  /** References of the cases it is about. */
  cases: z.array(z.string()).default([]),
  countries: z.array(z.string().refine(isCountryCode, { error: 'not_a_country' })).default([]),
  sourceId: z.uuid().nullable().default(null),
})
export type PublicationInput = z.infer<typeof publicationInput>

/** Why a publication is taken away from the public; kept in the audit log. */
export const withdrawPublicationInput = z.strictObject({ reason: plainText({ max: 1_000 }) })
export type WithdrawPublicationInput = z.infer<typeof withdrawPublicationInput>
