import { stringify } from 'csv-stringify/sync'
import type { DeskLine } from '../sections/desk'
import { SHEET_COLUMNS, type SheetColumn } from './columns'

/**
 * A sheet to fill in: a row for each case for which a section owes a campaign a figure; rows that stay
 * empty are left out when it comes back. It begins with a byte order mark, so that spreadsheet programs
 * know its letters, and no cell of it is a formula.
 */
export function sheetTemplate(
  lines: readonly DeskLine[],
  codeOf: (sectionId: string) => string,
): string {
  const rows = lines.flatMap(({ section, campaign, cases }) =>
    cases
      .filter(({ standing }) => standing === 'missing')
      .map(({ reference }): Partial<Record<SheetColumn, string>> => ({
        case: reference,
        campaign: campaign.slug,
        section: codeOf(section.id),
        scope: 'section',
        method: 'counted',
      })),
  )
  const cells = rows.map((row) => SHEET_COLUMNS.map((column) => row[column] ?? ''))
  return stringify([[...SHEET_COLUMNS], ...cells], {
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  })
}
