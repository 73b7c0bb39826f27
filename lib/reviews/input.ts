// What whoever asks for a review, and whoever decides on it, says.
import * as z from 'zod'
import { isMoment, isZone, toInstant } from '../record/moment'
import { plainText } from '../text/plain'

const version = z.coerce.number({ error: 'not_a_version' }).int().min(1).max(2_147_483_647)
const reason = plainText({ max: 1_000 })

/**
 * `moment` is a minute by the clock of `zone`, of the IANA database; both are empty when it is to be
 * published as soon as somebody agrees.
 */
export const askInput = z
  .strictObject({
    version,
    reason: reason.optional(),
    moment: z.string().refine((text) => text === '' || isMoment(text), { error: 'not_a_moment' }),
    zone: z.string().refine((text) => text === '' || isZone(text), { error: 'not_a_zone' }),
  })
  .refine(({ moment, zone }) => moment === '' || zone !== '', {
    error: 'zone_required',
    path: ['zone'],
  })
  .transform(({ moment, zone, ...rest }) => ({
    ...rest,
    schedule: moment === '' ? null : { at: toInstant(moment, zone), zone },
  }))
export type AskInput = z.infer<typeof askInput>

export const decideInput = z.strictObject({ version, reason: reason.optional() })
export type DecideInput = z.infer<typeof decideInput>

/** Declining says why; so does taking a request back on somebody's behalf. */
export const declineInput = z.strictObject({ version, reason })
