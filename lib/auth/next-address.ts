// Where to go after signing in: an address of our own for staff, or the staff home. A link from
// outside must not be able to send somebody elsewhere.
import { staffPath } from '../routes'

/** The path to go to, from what a link or a form says. Anything that is not a staff path is ignored. */
export function nextAddress(wanted: string | null | undefined): string {
  if (!wanted) return staffPath()
  // A backslash is a slash to a browser, and a control character is nothing to it.
  if (!/^\/staff(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(wanted)) return staffPath()
  return wanted.includes('/../') || wanted.endsWith('/..') ? staffPath() : wanted
}
