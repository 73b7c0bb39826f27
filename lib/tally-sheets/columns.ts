// The columns of a spreadsheet of figures, as they stand in its first row.
import type { TallyInput } from '../tallies/input'

export const SHEET_COLUMNS = [
  'case',
  'campaign',
  'section',
  'kind',
  'channel',
  'scope',
  'quantity',
  'period',
  'as_of',
  'method',
  'reported_by',
  'counts',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** A section reports its own cases: a file beyond these sizes is something else (trust.md T14). */
export const MOST_SHEET_BYTES = 2_000_000
export const MOST_SHEET_ROWS = 2_000
export const LONGEST_CELL = 2_000

/** What can be wrong with a sheet. */
export const SHEET_CODES = [
  // With the file as a whole.
  'not_a_table',
  'quote_not_closed',
  'no_rows',
  'too_many_rows',
  'column_missing',
  'column_twice',
  'column_unknown',
  // With a row or a cell.
  'row_too_short',
  'row_too_long',
  'cell_too_long',
  'formula',
  'required',
  'not_a_choice',
  'not_a_number',
  'number_out_of_range',
  'not_a_date',
  'no_such_day',
  'date_not_understood',
  'too_long',
  'control_characters',
  'case_missing',
  'campaign_missing',
  'section_missing',
  'section_required',
  'other_section',
  'row_twice',
  'conflict',
  'invalid',
] as const
export type SheetCode = (typeof SHEET_CODES)[number]

/** `row`: as a spreadsheet numbers it, the first row is 1; null: the file. `column` null: the whole row. */
export type SheetProblem = {
  row: number | null
  column: string | null
  code: SheetCode
  /** What stood there, shortened; of a conflict, what the ledger has. */
  found: string | null
}

export type SheetRow = { row: number; cells: Readonly<Record<SheetColumn, string>> }

export type ReadyRow = { row: number; caseId: string; reference: string; input: TallyInput }
export type Checked = {
  ready: ReadyRow[]
  /** Rows that the ledger has already, with the same number. */
  same: number[]
  problems: SheetProblem[]
}
