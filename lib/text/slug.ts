// The name of a thing in an address: small Latin letters, digits and single hyphens.

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a text can be a slug. Anything else is not looked up: no such thing can exist. */
export const isSlug = (text: string): boolean => text.length <= 200 && SLUG.test(text)
