import type { PasswordRefusal } from './password'

/** Why a first password was not set: the link, the name, the password, or the moment. */
export type WelcomeRefusal = 'missing' | 'used' | 'expired' | 'name' | PasswordRefusal

/** What the form for a first password shows. A password is never sent back. */
export type WelcomeState = {
  name: string
  refusal: WelcomeRefusal | 'busy' | 'away' | null
  attempt: number
}
