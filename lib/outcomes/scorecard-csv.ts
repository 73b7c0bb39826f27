// The scorecard as a table for a spreadsheet: one row an ask, in codes that do not change.
import { stringify } from 'csv-stringify/sync'
import type { IsoDay } from '../dates/partial-date'
import { type CaseAsk, stateOf } from './scorecard'

const COLUMNS = [
  'case',
  'title',
  'url',
  'country',
  'office',
  'way',
  'campaign',
  'asked',
  'answer_by',
  'state',
  'answers',
  'answer_dates',
  'acts',
  'act_dates',
] as const

/**
 * UTF-8 with its mark, so that spreadsheets know it; rows end as RFC 4180 has it. A text that a
 * spreadsheet would take for a formula is made harmless. Several answers or acts stand in one cell,
 * with a semicolon between; dates are EDTF.
 */
export function scorecardCsv(
  asks: readonly CaseAsk[],
  today: IsoDay,
  urlOf: (slug: string) => string,
): string {
  const list = (texts: readonly (string | null)[]) => texts.map((text) => text ?? '').join('; ')
  const rows = asks.map((ask) => {
    const replies = ask.replies.filter(({ nature }) => nature !== 'none')
    return [
      ask.reference,
      ask.title,
      urlOf(ask.slug),
      ask.countryCode,
      ask.office,
      ask.way,
      ask.campaign,
      ask.dateEdtf,
      ask.answerByEdtf,
      stateOf(ask, today),
      list(replies.map(({ nature }) => nature)),
      list(replies.map(({ date }) => date)),
      list(ask.acts.map(({ kind }) => kind)),
      list(ask.acts.map(({ date }) => date)),
    ]
  })
  return stringify([[...COLUMNS], ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
