// Dates typed by a person or sent by a program: EDTF or English words in, bounds computed.
import * as z from 'zod'
import { readDate } from './natural'
import type { IsoDay } from './partial-date'

/** Refuses with the codes of readDate, so that the words for them live in one place. */
export const partialDateText = z.string().transform((text, context) => {
  const read = readDate(text)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.error })
  return z.NEVER
})

/** The same for a whole day, as YYYY-MM-DD; less than a day is refused with `day_required`. */
export const wholeDayText = partialDateText.transform(({ lower, upper }, context): IsoDay => {
  if (lower !== null && lower === upper) return lower
  context.addIssue({ code: 'custom', message: 'day_required' })
  return z.NEVER
})
