import type { Contact } from './operator'

const LASTS_DAYS = 180

/**
 * The text of security.txt (RFC 9116): whom to tell about a weakness of this site. It is made anew for
 * each request, so what it says holds for another half year from `now`. `address`: its own, absolute.
 */
export function securityText(contact: Contact, address: string, now: Date): string {
  const expires = new Date(now.getTime() + LASTS_DAYS * 24 * 60 * 60_000)
  return [
    `Contact: ${contact.href}`,
    // RFC 3339 to the second, as the RFC's examples have it.
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    'Preferred-Languages: en',
    `Canonical: ${address}`,
    '',
  ].join('\n')
}
