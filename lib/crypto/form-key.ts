import 'server-only'
import { randomUUID } from 'node:crypto'
import { keyedDigest, sameText } from './digest'

// An idempotency key that says when its form was made, and that we made it. A guess at 80 bits gains
// nothing but a form of another age.
const MAC_LENGTH = 20
const macOf = (text: string) => keyedDigest('form_key', text).slice(0, MAC_LENGTH)

/** The key of one rendering of a form: a random part, its moment, and a proof. */
export function newFormKey(now: Date): string {
  const text = `${randomUUID().replaceAll('-', '')}.${now.getTime().toString(36)}`
  return `${text}.${macOf(text)}`
}

/** How old the form of a key is, in milliseconds; null when the key is not one of ours. */
export function ageOfFormKey(key: string, now: Date): number | null {
  const [, text = '', moment = '', mac = ''] =
    /^([0-9a-f]{32}\.([0-9a-z]{8,9}))\.([0-9a-f]{20})$/.exec(key) ?? []
  return sameText(mac, macOf(text)) && text !== ''
    ? now.getTime() - Number.parseInt(moment, 36)
    : null
}
