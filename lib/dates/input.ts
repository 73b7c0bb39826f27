// A partial date typed by a person or sent by a program: EDTF or English words in, bounds computed.
import * as z from 'zod'
import { readDate } from './natural'

/** Refuses with the codes of readDate, so that the words for them live in one place. */
export const partialDateText = z.string().transform((text, context) => {
  const read = readDate(text)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.error })
  return z.NEVER
})
