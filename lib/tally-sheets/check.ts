// The rows of a sheet against what is known: which can be entered, which are there already, which
// contradict a figure of the ledger, and what is wrong with the others. Nothing is ever overwritten.
import { tallyFields } from '../tallies/input'
import { readQuantity } from '../tallies/quantity'
import {
  type Checked,
  type ReadyRow,
  SHEET_CODES,
  type SheetCode,
  type SheetColumn,
  type SheetProblem,
  type SheetRow,
} from './columns'
import { problem } from './parse'

/** A figure that stands in the ledger, or waits to. */
type KnownFigure = {
  caseId: string
  sectionId: string | null
  kind: string | null
  channel: string | null
  scope: string
  campaign: string | null
  period: string | null
  quantity: number
  asOf: string
}

export type Known = {
  /** Ids by reference, of cases that take figures. */
  cases: ReadonlyMap<string, string>
  campaigns: ReadonlySet<string>
  /** Ids by code. */
  sections: ReadonlyMap<string, string>
  figures: readonly KnownFigure[]
  mayReport: (sectionId: string | null) => boolean
}

const none = (cell: string): string | null => (cell === '' ? null : cell)
const code = (cell: string): string => cell.toLowerCase().replaceAll(' ', '_')

/** A row that was prepared and not filled in is no row. */
const isLeftOut = ({ cells }: SheetRow) => cells.quantity === '' && cells.as_of === ''

export function checkSheet(rows: readonly SheetRow[], known: Known): Checked {
  const checked: Checked = { ready: [], same: [], problems: [] }
  const inLedger = new Map<string, KnownFigure[]>()
  for (const figure of known.figures) {
    const key = keyOf(figure)
    inLedger.set(key, [...(inLedger.get(key) ?? []), figure])
  }
  const inSheet = new Map<string, number>()
  for (const row of rows) {
    if (isLeftOut(row)) continue
    const read = readRow(row, known)
    if ('problems' in read) {
      checked.problems.push(...read.problems)
      continue
    }
    const { input, caseId } = read.ready
    const key = keyOf({ ...input, caseId, period: input.period?.edtf ?? null })
    const before = inSheet.get(key)
    if (before !== undefined) {
      checked.problems.push(problem('row_twice', row.row, null, String(before)))
      continue
    }
    inSheet.set(key, row.row)
    const figures = inLedger.get(key) ?? []
    const isThere = figures.some(
      ({ quantity, asOf }) => quantity === input.quantity && asOf === input.asOf.edtf,
    )
    const [other] = figures
    if (isThere) checked.same.push(row.row)
    else if (other)
      checked.problems.push(problem('conflict', row.row, 'quantity', String(other.quantity)))
    else checked.ready.push(read.ready)
  }
  if (checked.ready.length + checked.same.length + checked.problems.length === 0)
    checked.problems.push(problem('no_rows'))
  return checked
}

/** What makes two figures the same claim: one case, section, kind, channel, scope, campaign and period. */
const keyOf = (of: Omit<KnownFigure, 'quantity' | 'asOf'>) =>
  JSON.stringify([of.caseId, of.sectionId, of.kind, of.channel, of.scope, of.campaign, of.period])

type Read = { ready: ReadyRow } | { problems: SheetProblem[] }

function readRow({ row, cells }: SheetRow, known: Known): Read {
  const caseId = known.cases.get(cells.case.toUpperCase())
  const sectionId = cells.section === '' ? null : known.sections.get(cells.section.toUpperCase())
  const scope = cells.scope === '' ? 'section' : code(cells.scope)
  const wrong = (column: SheetColumn, what: SheetCode) => problem(what, row, column, cells[column])
  const problems = [
    ...(caseId === undefined
      ? [wrong('case', cells.case === '' ? 'required' : 'case_missing')]
      : []),
    ...(cells.campaign !== '' && !known.campaigns.has(cells.campaign)
      ? [wrong('campaign', 'campaign_missing')]
      : []),
    ...(sectionId === undefined
      ? [wrong('section', 'section_missing')]
      : !known.mayReport(sectionId)
        ? [wrong('section', 'other_section')]
        : scope === 'section' && sectionId === null
          ? [wrong('section', 'section_required')]
          : []),
  ]
  const parsed = tallyFields.safeParse({
    campaign: none(cells.campaign),
    sectionId: sectionId ?? null,
    quantity: cells.quantity === '' ? null : (readQuantity(cells.quantity) ?? cells.quantity),
    channel: none(code(cells.channel)),
    kind: code(cells.kind),
    scope,
    method: cells.method === '' ? 'counted' : code(cells.method),
    period: none(cells.period),
    asOf: cells.as_of,
    reportedBy: cells.reported_by,
    text: cells.counts === '' ? null : { en: cells.counts },
  })
  for (const issue of parsed.error?.issues ?? []) {
    const column = COLUMN_OF[String(issue.path[0])]
    if (column)
      problems.push(wrong(column, cells[column] === '' ? 'required' : toCode(issue.message)))
  }
  if (problems.length === 0 && (!parsed.success || caseId === undefined))
    problems.push(problem('invalid', row))
  if (problems.length > 0 || !parsed.success || caseId === undefined) return { problems }
  return { ready: { row, caseId, reference: cells.case.toUpperCase(), input: parsed.data } }
}

const COLUMN_OF: Readonly<Record<string, SheetColumn>> = {
  quantity: 'quantity',
  channel: 'channel',
  kind: 'kind',
  scope: 'scope',
  method: 'method',
  period: 'period',
  asOf: 'as_of',
  reportedBy: 'reported_by',
  text: 'counts',
}

const DATE_CODES = ['form_not_supported', 'out_of_range', 'ends_before_it_starts', 'ambiguous_day']
const toCode = (message: string): SheetCode =>
  SHEET_CODES.find((known) => known === message) ??
  ([...DATE_CODES, 'vague_part', 'no_year', 'empty'].includes(message)
    ? 'date_not_understood'
    : 'invalid')
