// Plain text from people: a name, a title, a few paragraphs. Refused is what nobody types on purpose
// and what can make a page lie (Trojan-source bidi overrides, NUL, lone surrogates).
import * as z from 'zod'
import { withoutLeftovers } from './pasted'

/** `required`: missing or empty. `not_text`: not a string. */
type TextRefusal =
  'required' | 'not_text' | 'too_short' | 'too_long' | 'control_characters' | 'bidi_controls'

/** Lengths in code points, counted after trimming. `min` is 1 when not said; 0: it may stay empty. */
type Lengths = { max: number; min?: number }

const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/u
// U+2028 and U+2029 break lines in some programs and not in others.
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u
const NOT_IN_A_TEXT = /(?![\n\t])[\p{Cc}\p{Cs}\u2028\u2029]/u

function refusalOf(text: string, { min = 1, max }: Lengths, forbidden: RegExp): TextRefusal | null {
  if (text === '') return min === 0 ? null : 'required'
  if (forbidden.test(text)) return 'control_characters'
  if (BIDI_CONTROLS.test(text)) return 'bidi_controls'
  const length = [...text].length
  if (length < min) return 'too_short'
  return length > max ? 'too_long' : null
}

const plain = (lengths: Lengths, forbidden: RegExp, normalise: (text: string) => string) =>
  z
    .string({
      error: ({ input }) => (input === undefined || input === null ? 'required' : 'not_text'),
    })
    .transform((typed, context) => {
      const text = normalise(typed).normalize('NFC').trim()
      const refusal = refusalOf(text, lengths, forbidden)
      if (refusal === null) return text
      context.addIssue({ code: 'custom', message: refusal })
      return z.NEVER
    })

/**
 * A single line. Comes out in NFC and trimmed, otherwise as typed; refused with a TextRefusal as the
 * issue's message.
 */
export const plainLine = (lengths: Lengths) => plain(lengths, NOT_IN_A_LINE, (text) => text)

/** Like plainLine, with newlines and tabs, and without what a word processor left in a pasted text. */
export const plainText = (lengths: Lengths) => plain(lengths, NOT_IN_A_TEXT, withoutLeftovers)
