// What a source is cited for, where in it, and in which words.
import type { StaffEvent } from '../cases/staff-case'
import type { Fields } from '../cases/merge'
import type { StaffEntry } from '../record/staff-entry'
import { type Result, ok, refuse } from '../result'
import { plainLine, plainText } from '../text/plain'

/** The statement that a citation bears out; `case` is the case as a whole. */
export type Statement =
  | { kind: 'event'; event: StaffEvent }
  | { kind: 'entry'; entry: StaffEntry }
  | { kind: 'tally' }
  | { kind: 'case' }

/** `locator`: the page, minute or paragraph. `quote`: the source's own words. Empty: nobody said. */
export type StaffCitation = { id: string; about: Statement; locator: string; quote: string }

const line = plainLine({ max: 200 })
const text = plainText({ max: 2_000 })

/** The names of the fields of a citation in the form of its source. */
export const locatorField = (id: string) => `locator.${id}`
export const quoteField = (id: string) => `quote.${id}`

export const isCitationField = (name: string): boolean =>
  /^(locator|quote)\.[0-9a-f-]{36}$/.test(name)

/** All citations as the fields of one form. */
export const toCitationFields = (citations: readonly Omit<StaffCitation, 'about'>[]): Fields =>
  Object.fromEntries(
    citations.flatMap(({ id, locator, quote }) => [
      [locatorField(id), locator],
      [quoteField(id), quote],
    ]),
  )

/** The fields as they are to be stored; or what is wrong, as codes by field. */
export function readCitationFields(fields: Fields): Result<Fields, Record<string, string>> {
  const errors: Record<string, string> = {}
  const read: Record<string, string> = {}
  for (const [name, typed] of Object.entries(fields)) {
    const parsed = (name.startsWith('quote.') ? text : line).safeParse(typed)
    if (typed.trim() === '') read[name] = ''
    else if (parsed.success) read[name] = parsed.data
    else errors[name] = parsed.error.issues[0]?.message ?? 'invalid'
  }
  return Object.keys(errors).length === 0 ? ok(read) : refuse(errors)
}
