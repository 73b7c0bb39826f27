// What the answer to "reveal" says: the value, this once, or why it stays shut.

/** Why a sealed value was not opened. */
export type RevealRefusal =
  | 'not_permitted'
  | 'not_cleared'
  | 'missing'
  | 'nothing_sealed'
  | 'does_not_open'
  | 'signed_out'
  | 'away'

export type RevealState = {
  /** The value as text, as a form would hold it; null while it is sealed. */
  text: string | null
  refusal: RevealRefusal | null
}

/** Before anybody asked. */
export const SEALED: RevealState = { text: null, refusal: null }

/** The HTTP status of a page that refuses to reveal something. */
export const STATUS_OF_REVEAL = {
  not_permitted: 403,
  not_cleared: 403,
  missing: 404,
  nothing_sealed: 404,
  does_not_open: 409,
  signed_out: 401,
  away: 503,
} as const satisfies Record<RevealRefusal, number>
