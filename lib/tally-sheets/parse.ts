// A spreadsheet of figures as a table: strict about its first row, and every mistake has its place.
import { CsvError, parse } from 'csv-parse/sync'
import { type Result, ok, refuse } from '../result'
import {
  LONGEST_CELL,
  MOST_SHEET_ROWS,
  SHEET_COLUMNS,
  type SheetCode,
  type SheetColumn,
  type SheetProblem,
  type SheetRow,
} from './columns'

const SHOWN = 60

/** A problem, with the beginning of what was found. */
export const problem = (
  code: SheetCode,
  row: number | null = null,
  column: string | null = null,
  found: string | null = null,
): SheetProblem => ({
  row,
  column,
  code,
  found: found === null ? null : [...found].slice(0, SHOWN).join(''),
})

/** The rows of a CSV file; refused with every problem of its form, in the order of the file. */
export function parseSheet(content: string): Result<SheetRow[], SheetProblem[]> {
  const lines = linesOf(content)
  if (!lines.ok) return lines
  const [head, ...body] = lines.value
  if (!head) return refuse([problem('no_rows')])
  const wrongHead = checkHead(head)
  if (wrongHead.length > 0) return refuse(wrongHead)
  const columns = head.map((name) => name.trim()) as SheetColumn[]
  const filled = body
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length > MOST_SHEET_ROWS) return refuse([problem('too_many_rows')])
  if (filled.length === 0) return refuse([problem('no_rows')])
  const problems = filled.flatMap(({ cells, row }) => checkRow(cells, row, columns))
  if (problems.length > 0) return refuse(problems)
  return ok(
    filled.map(({ cells, row }) => ({
      row,
      cells: Object.fromEntries(
        columns.map((column, index) => [column, (cells[index] ?? '').trim()]),
      ) as SheetRow['cells'],
    })),
  )
}

/** One more than may be, so that a file that is too long is known without reading it all. */
const READ = MOST_SHEET_ROWS + 2

function linesOf(content: string): Result<string[][], SheetProblem[]> {
  try {
    const lines: string[][] = parse(content, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: READ,
      max_record_size: 100_000,
      delimiter: separatorOf(content),
    })
    return ok(lines)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : null
    return refuse([
      problem(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'not_a_table', line),
    ])
  }
}

/** Spreadsheet programs write semicolons where the comma parts decimals: the first row tells. */
function separatorOf(content: string): ',' | ';' | '\t' {
  const [head = ''] = content.split(/\r\n|\r|\n/, 1)
  if (head.includes(';') && !head.includes(',')) return ';'
  return head.includes('\t') && !head.includes(',') ? '\t' : ','
}

function checkHead(head: readonly string[]): SheetProblem[] {
  const names = head.map((name) => name.trim())
  const known: readonly string[] = SHEET_COLUMNS
  return [
    ...names.flatMap((name, index) =>
      !known.includes(name)
        ? [problem('column_unknown', 1, name, name)]
        : names.indexOf(name) !== index
          ? [problem('column_twice', 1, name)]
          : [],
    ),
    ...known
      .filter((name) => !names.includes(name))
      .map((name) => problem('column_missing', 1, name)),
  ]
}

function checkRow(
  cells: readonly string[],
  row: number,
  columns: readonly string[],
): SheetProblem[] {
  if (cells.length < columns.length) return [problem('row_too_short', row)]
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
    return [problem('row_too_long', row)]
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? ''
    if (cell.length > LONGEST_CELL) return [problem('cell_too_long', row, column, cell)]
    // What a spreadsheet program would work out is not what somebody typed.
    return /^\s*[=@+]/.test(cell) || /^\s*-(?!\s|$)/.test(cell)
      ? [problem('formula', row, column, cell)]
      : []
  })
}
