// What makes a fact of a demonstration file the same as one in the database: enough of what it says
// to recognise it, so that a load that was interrupted goes on after the last fact it entered.
import { inLocale } from '../text/localized'

const key = (...parts: (string | number | null)[]): string => JSON.stringify(parts)

/** A stored or parsed LocalizedText in English; null when there is none. */
const english = (text: unknown): string | null =>
  text === null ? null : (inLocale(text, 'en')?.text ?? null)

/** `date`: EDTF. */
export const eventKey = (event: { type: string; date: string; text: unknown }) =>
  key('event', event.type, event.date, english(event.text))

/** `campaign`: its slug. `asOf`: EDTF. */
export const tallyKey = (tally: {
  campaign: string | null
  kind: string | null
  scope: string
  quantity: number
  asOf: string
}) => key('tally', tally.campaign, tally.kind, tally.scope, tally.quantity, tally.asOf)
