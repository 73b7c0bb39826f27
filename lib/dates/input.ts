// A partial date typed by a person or sent to the API: EDTF text in, bounds computed.
import * as z from 'zod'
import { parsePartialDate } from './partial-date'

/** Refuses with the codes of parsePartialDate, so that the words for them live in one place. */
export const partialDateText = z.string().transform((text, context) => {
  const parsed = parsePartialDate(text)
  if (parsed.ok) return parsed.value
  context.addIssue({ code: 'custom', message: parsed.error })
  return z.NEVER
})
