// What the composer of a letter is told after it was sent. It goes to the browser and back, and so
// brings no rule along.
import type { Breach } from './guidance'
import type { StoppedBecause } from './public-appeal'

/** Why a letter was not looked at, or may not be sent. `gone`: the case left the public. */
export const COMPOSER_REFUSALS = ['foreign', 'away', 'stopped', 'gone', 'closed'] as const
export type ComposerRefusal = (typeof COMPOSER_REFUSALS)[number]

/** The one who is no office: the person of the case. */
export const TO_PERSON = 'person'

/** What somebody typed, as typed. */
export type TypedLetter = { to: string; text: string; sender: string; senderAddress: string }

/** A letter as it goes to one office. */
export type Send = {
  id: string
  office: string
  text: string
  /** Null: there is no e-mail address, or the letter is too long for a link. */
  mailto: string | null
  email: string | null
  web: string | null
  phone: string | null
  fax: string | null
  /** It can be printed: there is a postal address. */
  printable: boolean
}

/** A letter laid out for an envelope with a window. */
export type PrintedLetter = { envelope: string[]; sender: string[]; text: string; name: string }

export type ComposerState = {
  /** Counts the answers, so that fields take up what was typed anew. 0: not sent yet. */
  attempt: number
  typed: TypedLetter | null
  refusal: ComposerRefusal | null
  /** Why the appeal stopped meanwhile. */
  because: StoppedBecause | null
  breaches: Breach[]
  /** Empty until the letter may go. */
  sends: Send[]
  letter: PrintedLetter | null
}

export const NOT_CHECKED: ComposerState = {
  attempt: 0,
  typed: null,
  refusal: null,
  because: null,
  breaches: [],
  sends: [],
  letter: null,
}
