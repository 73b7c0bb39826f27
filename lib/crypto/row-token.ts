import 'server-only'
import { keyedDigest, sameText } from './digest'

const MAC_LENGTH = 32 // 128 bits as hex: what ASVS 6.4.1 asks of an unguessable link

/**
 * What a token is for; one for another purpose opens nothing. `withdraw`: a deed. `confirm`: what was
 * asked for with the address of a mail. `stop`: a follow. `message`: a mail, in its Message-ID.
 */
export type TokenPurpose = 'withdraw' | 'confirm' | 'stop' | 'message'

const macOf = (purpose: TokenPurpose, id: string) => keyedDigest(purpose, id).slice(0, MAC_LENGTH)

/** A token for a row: its id and a proof that we made it. Nothing is stored. */
export const rowToken = (purpose: TokenPurpose, id: string) =>
  `${id.replaceAll('-', '')}${macOf(purpose, id)}`

/** The id of the row that a token names; null when the token is not one of ours for this purpose. */
export function rowOfToken(purpose: TokenPurpose, token: string): string | null {
  const match =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{32})$/.exec(token)
  if (!match) return null
  const id = match.slice(1, 6).join('-')
  return sameText(match[6] ?? '', macOf(purpose, id)) ? id : null
}
