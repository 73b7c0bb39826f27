// What is sent about people: parsed once at the door, then trusted.
import * as z from 'zod'
import { plainLine } from '../text/plain'
import { ROLES } from './roles'

/**
 * An e-mail address as it is stored and looked up: normalised first and checked afterwards, so that
 * look-alike characters cannot pass the check and change later.
 */
export const emailInput = z
  .string({ error: 'not_an_email' })
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email({ error: 'not_an_email' }).max(254, { error: 'not_an_email' }))

export const createUserInput = z.strictObject({
  email: emailInput,
  /** How the person is called until they say it themselves. */
  name: plainLine({ max: 100 }).optional(),
  role: z.enum(ROLES, { error: 'not_a_role' }),
})
export type CreateUserInput = z.input<typeof createUserInput>

/** A first password. Its quality is judged by checkPassword, with the person's own words in hand. */
export const welcomeInput = z.strictObject({
  name: plainLine({ max: 100 }),
  password: z.string({ error: 'required' }),
})
export type WelcomeInput = z.input<typeof welcomeInput>
