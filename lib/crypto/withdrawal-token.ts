import 'server-only'
import { keyedDigest, sameText } from './digest'

const MAC_LENGTH = 32 // 128 bits as hex: what ASVS 6.4.1 asks of an unguessable link

const macOf = (id: string) => keyedDigest('withdraw', id).slice(0, MAC_LENGTH)

/** The token of a deed's withdrawal link: its id and a proof that we made it. Nothing is stored. */
export const withdrawalToken = (deedId: string) => `${deedId.replaceAll('-', '')}${macOf(deedId)}`

/** The deed that a withdrawal token names; null when the token is not one of ours. */
export function deedOfToken(token: string): string | null {
  const match =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{32})$/.exec(token)
  if (!match) return null
  const id = match.slice(1, 6).join('-')
  return sameText(match[6] ?? '', macOf(id)) ? id : null
}
