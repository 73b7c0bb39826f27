import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '../auth/roles'
import { db, publicDb } from '../db'
import { addSection } from '../sections/commands'
import { verifyTallies } from '../tallies/commands'
import { listWaitingFigures } from '../tallies/queries'
import { aPublishedCase, must } from '../publishing/published-case.testing'
import { NOW, SYSTEM, aStaff } from '../tallies/staff.testing'
import { MOST_SHEET_BYTES, SHEET_COLUMNS } from './columns'
import { importSheet, uploadSheet } from './commands'
import { getSheet } from './queries'

let coordinator: Staff
let editor: Staff
let reference: string
beforeAll(async () => {
  const { id } = must(
    await addSection(SYSTEM, { code: 'DE', name: 'Germany', countryCode: 'DE' }, NOW),
  )
  must(await addSection(SYSTEM, { code: 'UK', name: 'United Kingdom', countryCode: null }, NOW))
  coordinator = await aStaff('coordinator', 'campaigner', [id])
  editor = await aStaff('editor', 'editor')
  ;({ reference } = await aPublishedCase('Sheet Person', NOW))
})
afterAll(async () => {
  await db.$disconnect()
  await publicDb.$disconnect()
})

const row = (quantity: string, kind = 'solidarity', section = 'DE') =>
  [reference, '', section, kind, '', '', quantity, '', '2026-11-30', '', 'Germany', ''].join(',')
const bytesOf = (...rows: string[]) =>
  new TextEncoder().encode([SHEET_COLUMNS.join(','), ...rows].join('\r\n'))
const upload = (bytes: Uint8Array, by: Staff = coordinator) => uploadSheet(by, { bytes }, NOW)
const count = () => db.tally.count()

test('a sheet is looked at first; brought in, its figures wait for a second person', async () => {
  const { id } = must(await upload(bytesOf(row('100'), row('250', 'petition'))))
  expect(await count()).toBe(0)
  expect((await getSheet(coordinator, id))?.checked).toMatchObject({ problems: [], same: [] })
  expect(must(await importSheet(coordinator, id, NOW))).toEqual({ imported: 2 })
  const waiting = await listWaitingFigures(editor)
  expect(waiting.map(({ quantity, fromSheet }) => [quantity, fromSheet])).toEqual(
    expect.arrayContaining([
      [100, true],
      [250, true],
    ]),
  )
  const entries = await db.auditEntry.findMany({ where: { kind: 'tallies_imported' } })
  expect(entries.map(({ detail }) => detail)).toEqual([
    { facts: { rows: 2, sha256: expect.any(String), digest: expect.any(String) } },
  ])
  expect(
    await verifyTallies(
      coordinator,
      waiting.map((each) => each.id),
      NOW,
    ),
  ).toEqual({
    ok: false,
    error: 'not_permitted',
  })
})

test('the same file again changes nothing, and says so', async () => {
  const { id } = must(await upload(bytesOf(row('100'), row('250', 'petition'))))
  expect(await importSheet(coordinator, id, NOW)).toEqual({ ok: false, error: 'already_imported' })
  expect(await count()).toBe(2)
})

test('rows that are there already are left alone, new ones come in, and fifty at once bring one in', async () => {
  const { id } = must(await upload(bytesOf(row('100'), row('8', 'thanks'))))
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => importSheet(coordinator, id, NOW)),
  )
  expect(answers.filter((answer) => answer.ok)).toEqual([{ ok: true, value: { imported: 1 } }])
  expect(await count()).toBe(3)
})

test('one row that contradicts the ledger, or is wrong, stops the whole sheet', async () => {
  for (const bad of [row('999'), row('many', 'appeal'), row('5', 'appeal', 'UK')]) {
    const { id } = must(await upload(bytesOf(row('12', 'family_solidarity'), bad)))
    expect((await getSheet(coordinator, id))?.checked.problems).toHaveLength(1)
    expect(await importSheet(coordinator, id, NOW)).toEqual({
      ok: false,
      error: 'sheet_has_problems',
    })
  }
  expect(await count()).toBe(3)
})

test('what is no text in UTF-8, too large or empty is not even looked at', async () => {
  const before = await db.tallySheet.count()
  const utf16 = new Uint8Array([0xff, 0xfe, 0x63, 0x00])
  const latin1 = new Uint8Array([...bytesOf(row('1')), 0xe9])
  const nul = new Uint8Array([...bytesOf(row('1')), 0])
  for (const bytes of [utf16, latin1, nul])
    expect(await upload(bytes)).toEqual({ ok: false, error: 'not_text' })
  expect(await upload(new Uint8Array(MOST_SHEET_BYTES + 1))).toEqual({
    ok: false,
    error: 'file_too_large',
  })
  expect(await upload(new Uint8Array())).toEqual({ ok: false, error: 'no_file' })
  expect(await db.tallySheet.count()).toBe(before)
})

test('2,000 rows come in together', async () => {
  const kinds = ['appeal', 'solidarity', 'family_solidarity', 'petition', 'thanks']
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    [
      reference,
      '',
      'DE',
      kinds[Math.floor(index / 1_000)],
      ['letter', 'email', 'fax', 'sms', 'phone'][Math.floor(index / 200) % 5],
      'section',
      String(index + 1),
      String(1800 + (index % 200)),
      '2026-11-30',
      'counted',
      'Germany',
      '',
    ].join(','),
  )
  const { id } = must(await upload(bytesOf(...rows)))
  expect(must(await importSheet(coordinator, id, NOW))).toEqual({ imported: 2_000 })
})
