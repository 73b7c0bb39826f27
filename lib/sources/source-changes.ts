// What changed in a source, for the history. It is read by everybody on the staff and can never be
// taken out of the audit chain, so of a source that is or was confidential it says which fields
// changed, and not what they say.
import type { AuditDetail } from '../audit/entry'
import { SOURCE_FIELDS, SOURCE_FIELD_NAMES, type SourceValues, sourceTexts } from './fields'

/** Stands for a text that is not for everybody. */
export const WITHHELD = '…'

/** The fields that changed, with their texts before and after; `''` is nothing. */
export function sourceChanges(
  before: SourceValues,
  after: SourceValues,
): NonNullable<AuditDetail['changes']> {
  const [from, to] = [sourceTexts(before), sourceTexts(after)]
  const secret = before.confidential || after.confidential
  const told = (name: (typeof SOURCE_FIELD_NAMES)[number], text: string) =>
    toldOf(secret && isSourceText(name), text)
  return Object.fromEntries(
    SOURCE_FIELD_NAMES.filter((name) => from[name] !== to[name]).map((name) => [
      name,
      { from: told(name, from[name]), to: told(name, to[name]) },
    ]),
  )
}

const TEXTS: readonly string[] = ['line', 'text', 'address']

/** Whether a field of a source is in somebody's own words, and so may say who or what it is. */
export const isSourceText = (name: string): boolean =>
  SOURCE_FIELD_NAMES.some((known) => known === name && TEXTS.includes(SOURCE_FIELDS[known].type))

/**
 * What the audit may say of texts about a source: themselves, or of a confidential one only that there
 * is something.
 */
export const toldOf = <Text extends string | null>(
  confidential: boolean,
  text: Text,
): Text | typeof WITHHELD => (confidential && text ? WITHHELD : text)
