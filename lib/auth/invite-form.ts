// The forms that make a one-time link: for somebody new, or anew for somebody who has an account.
import { type FormState, freshForm } from '../forms/form-state'
import { orNull } from '../forms/read-form'
import type { Fields } from '../cases/merge'

export const INVITE_FIELDS = ['email', 'name', 'role'] as const

/** A link as it is shown, once. `address` is whole; `expiresAt` is ISO 8601. */
export type IssuedLink = { name: string; address: string; expiresAt: string }

export type InviteState = FormState & { link: IssuedLink | null }

/** The form before anything was sent. */
export const freshInvite = (): InviteState => ({
  ...freshForm({ email: '', name: '', role: 'campaigner' }),
  link: null,
})

/** What the fields say, for createUserInput to judge. */
export const toInviteCandidate = (fields: Fields) => ({
  email: fields.email ?? '',
  role: fields.role,
  ...(orNull(fields.name) === null ? {} : { name: fields.name }),
})
