// Whoever runs this site, as far as its settings say it. Without them pages speak of "the
// organisation that runs this site", and claim nothing more.

/** How to reach somebody: what a link leads to, and what it shows. */
export type Contact = { href: string; shown: string }

/** `source`: the address of the source code of what runs here. Both are null when not set. */
export type Operator = { contact: Contact | null; source: string | null }

/** An https address of the World Wide Web, without a name or password in it. */
export function isHttpsAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' && url.username === '' && url.password === ''
}

// Of the many addresses that mail allows, those that people have: nothing in them needs escaping in a link.
const MAIL = /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/** Reads the setting CONTACT: an e-mail address, or an https address such as that of a form; else null. */
export function parseContact(text: string): Contact | null {
  if (MAIL.test(text)) return { href: `mailto:${text}`, shown: text }
  if (!isHttpsAddress(text)) return null
  return { href: text, shown: text.replace(/^https:\/\//i, '').replace(/\/$/, '') }
}

/** What the settings say. An empty or missing one says nothing. */
export const operatorOf = (settings: {
  CONTACT?: string | undefined
  SOURCE_URL?: string | undefined
}): Operator => ({
  contact: settings.CONTACT === undefined ? null : parseContact(settings.CONTACT),
  source: settings.SOURCE_URL ?? null,
})
