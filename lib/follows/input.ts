// What somebody sends who wants to follow a case.
import { type AddressCode, ADDRESS_CODES, mailAddress } from '../mail/address'
import { type Result, ok, refuse } from '../result'

/** `website`: the honeypot, which people leave empty. */
export type FollowInput = { address: string; website: string }

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The address as it was typed, to be shown again. */
export const typedAddress = (form: FormData): string => text(form, 'email')

/** Parses a sent form; refused with what is wrong with the address. */
export function parseFollow(form: FormData): Result<FollowInput, AddressCode> {
  const parsed = mailAddress.safeParse(typedAddress(form))
  if (parsed.success) return ok({ address: parsed.data, website: text(form, 'website') })
  const said = parsed.error.issues[0]?.message
  return refuse(ADDRESS_CODES.find((code) => code === said) ?? 'not_an_address')
}
