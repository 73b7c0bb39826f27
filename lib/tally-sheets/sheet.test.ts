import { expect, test } from 'vitest'
import { CHANNELS, MESSAGE_KINDS } from '../messages/vocabulary'
import { checkSheet } from './check'
import { MOST_SHEET_ROWS, SHEET_COLUMNS } from './columns'
import { parseSheet } from './parse'
import { sheetTemplate } from './template'

const HEAD = SHEET_COLUMNS.join(',')
const row = (more: Partial<Record<(typeof SHEET_COLUMNS)[number], string>> = {}) => {
  const cells: Record<string, string> = {
    case: 'UZB-2026-0001',
    section: 'DE',
    kind: 'solidarity',
    quantity: '100',
    as_of: '2026-11-30',
    reported_by: 'Germany',
    ...more,
  }
  return SHEET_COLUMNS.map((column) => cells[column] ?? '').join(',')
}
const DE = '0197a000-0000-7000-8000-00000000000d'
const UK = '0197a000-0000-7000-8000-00000000000e'
const known = (more = {}) => ({
  cases: new Map([['UZB-2026-0001', 'case']]),
  campaigns: new Set(['writing']),
  sections: new Map([
    ['DE', DE],
    ['UK', UK],
  ]),
  figures: [],
  mayReport: (section: string | null) => section === DE,
  ...more,
})
function check(content: string, more = {}) {
  const parsed = parseSheet(content)
  return parsed.ok
    ? checkSheet(parsed.value, known(more))
    : { ready: [], same: [], problems: parsed.error }
}
const told = (content: string, more = {}) =>
  check(content, more).problems.map(({ row: at, column, code }) => [at, column, code])

test('a sheet is read with a byte order mark, any line ends, and semicolons or tabs', () => {
  const lines = [HEAD, row(), row({ kind: 'Family solidarity', quantity: '3 100' })]
  for (const end of ['\n', '\r\n', '\r'])
    for (const separator of [',', ';', '\t']) {
      const content = `\uFEFF${lines.join(end).replaceAll(',', separator)}${end}`
      expect(check(content)).toMatchObject({ problems: [], same: [] })
      expect(check(content).ready.map(({ input }) => [input.kind, input.quantity])).toEqual([
        ['solidarity', 100],
        ['family_solidarity', 3_100],
      ])
    }
})

test.each([
  ['', [[null, null, 'no_rows']]],
  [HEAD, [[null, null, 'no_rows']]],
  [`${HEAD},extra\n${row()},x`, [[1, 'extra', 'column_unknown']]],
  [`${HEAD},case\n${row()},x`, [[1, 'case', 'column_twice']]],
  [HEAD.replace('kind,', ''), [[1, 'kind', 'column_missing']]],
  [`${HEAD}\n${row()},more`, [[2, null, 'row_too_long']]],
  [`${HEAD}\nUZB-2026-0001,x`, [[2, null, 'row_too_short']]],
  [`${HEAD}\n${row({ reported_by: '=HYPERLINK(1)' })}`, [[2, 'reported_by', 'formula']]],
  [`${HEAD}\n${row({ quantity: '-3' })}`, [[2, 'quantity', 'formula']]],
  [`${HEAD}\n${row({ counts: 'x'.repeat(5_000) })}`, [[2, 'counts', 'cell_too_long']]],
  [`${HEAD}\n${row({ as_of: '2026-02-30' })}`, [[2, 'as_of', 'no_such_day']]],
  [`${HEAD}\n${row({ as_of: '3/4/2026' })}`, [[2, 'as_of', 'date_not_understood']]],
  [`${HEAD}\n${row({ quantity: '1.5' })}`, [[2, 'quantity', 'not_a_number']]],
  [`${HEAD}\n${row({ quantity: '0' })}`, [[2, 'quantity', 'number_out_of_range']]],
  [`${HEAD}\n${row({ kind: 'received' })}`, [[2, 'kind', 'not_a_choice']]],
  [`${HEAD}\n${row({ reported_by: '' })}`, [[2, 'reported_by', 'required']]],
  [`${HEAD}\n${row({ case: 'UZB-2026-0999' })}`, [[2, 'case', 'case_missing']]],
  [`${HEAD}\n${row({ campaign: 'nothing' })}`, [[2, 'campaign', 'campaign_missing']]],
  [`${HEAD}\n${row({ section: 'XX' })}`, [[2, 'section', 'section_missing']]],
  [`${HEAD}\n${row({ section: 'UK' })}`, [[2, 'section', 'other_section']]],
  [`${HEAD}\n${row()}\n${row({ quantity: '7' })}`, [[3, null, 'row_twice']]],
])('what is wrong has its row and its column: %#', (content, problems) => {
  expect(told(content)).toEqual(problems)
})

test('a quotation mark that never closes is told, and nothing is read', () => {
  expect(told(`${HEAD}\n"${row()}\n`).map(([, , code]) => code)).toEqual(['quote_not_closed'])
})

test('a sheet that is too long is refused whole', () => {
  const rows = Array.from({ length: MOST_SHEET_ROWS + 1 }, () => row())
  expect(told([HEAD, ...rows].join('\n'))).toEqual([[null, null, 'too_many_rows']])
})

test('an error in the last of thousands of rows is found there', () => {
  const rows = Array.from({ length: MOST_SHEET_ROWS }, (_, index) =>
    row({
      period: `${1900 + (index % 100)}`,
      channel: CHANNELS[Math.floor(index / 100) % CHANNELS.length] ?? '',
      kind: MESSAGE_KINDS[Math.floor(index / 100 / CHANNELS.length)] ?? '',
    }),
  )
  rows[rows.length - 1] = row({ quantity: 'many' })
  expect(told([HEAD, ...rows].join('\n'))).toEqual([
    [MOST_SHEET_ROWS + 1, 'quantity', 'not_a_number'],
  ])
})

test('a row that the ledger has is left alone; one that contradicts it is flagged', () => {
  const figure = {
    caseId: 'case',
    sectionId: DE,
    kind: 'solidarity',
    channel: null,
    scope: 'section',
    campaign: null,
    period: null,
    quantity: 100,
    asOf: '2026-11-30',
  }
  const content = `${HEAD}\n${row()}`
  expect(check(content, { figures: [figure] })).toMatchObject({
    ready: [],
    same: [2],
    problems: [],
  })
  expect(check(content, { figures: [{ ...figure, quantity: 99 }] })).toMatchObject({
    ready: [],
    same: [],
    problems: [{ row: 2, column: 'quantity', code: 'conflict', found: '99' }],
  })
  expect(check(content, { figures: [{ ...figure, kind: 'petition' }] }).ready).toHaveLength(1)
})

test('the sheet to fill in asks for what is missing, and comes back empty as nothing at all', () => {
  const sheet = sheetTemplate(
    [
      {
        section: { id: 'de', name: 'Germany' },
        campaign: { slug: 'writing', name: '=Writing' },
        reportBy: null,
        missing: 1,
        overdue: false,
        cases: [
          { caseId: 'case', reference: 'UZB-2026-0001', title: 'A', standing: 'missing' },
          { caseId: 'b', reference: 'UZB-2026-0002', title: 'B', standing: 'done' },
        ],
      },
    ],
    () => 'DE',
  )
  expect(sheet.startsWith(`\uFEFF${HEAD}\r\n`)).toBe(true)
  expect(sheet).toContain('UZB-2026-0001,writing,DE')
  expect(sheet).not.toContain('UZB-2026-0002')
  expect(told(sheet)).toEqual([[null, null, 'no_rows']])
})
