// An e-mail address that somebody typed. What it is sent to is what they typed; what it is found by
// is a folded form, because nobody has two mailboxes that differ in capitals.
import * as z from 'zod'

/** What can be wrong with it. */
export const ADDRESS_CODES = ['no_address', 'not_an_address'] as const
export type AddressCode = (typeof ADDRESS_CODES)[number]

/** Comes out as it is written to. Refused with an AddressCode as the message. */
export const mailAddress = z
  .string({ error: 'no_address' })
  .transform((typed) => typed.normalize('NFKC').trim())
  .pipe(
    z
      .string()
      .min(1, { error: 'no_address', abort: true })
      .max(254, { error: 'not_an_address', abort: true })
      .pipe(z.email({ error: 'not_an_address' })),
  )

/** The same for every way of writing one address. */
export const foldedAddress = (address: string): string => address.normalize('NFKC').toLowerCase()
