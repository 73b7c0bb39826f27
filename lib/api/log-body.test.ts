import { expect, test } from 'vitest'
import { parseLog } from '../messages/input'
import { logFromBody, pointerOf } from './log-body'

const sent = { slug: 'erkin-musaev', key: 'key-12345678' }
const good = { type: 'letter', action_date: '2026-11-20', quantity: 2 }

/** The pointers and codes that a body is refused with. */
function wrong(body: unknown) {
  const read = logFromBody(body, sent)
  if (read === null) return null
  const parsed = parseLog(read.raw, '2026-11-24')
  return [
    ...(parsed.ok ? [] : parsed.error.map(({ field, code }) => `${pointerOf(field)} ${code}`)),
    ...read.unknown.map((pointer) => `${pointer} unknown_member`),
  ]
}

test('the least that is needed: an appeal, without words', () => {
  const read = logFromBody(good, sent)
  expect(parseLog(read?.raw as never, '2026-11-24')).toMatchObject({
    ok: true,
    value: { channel: 'letter', kind: 'appeal', quantity: 2, words: null, originSystem: 'api' },
  })
})

test('a missing member is required, and its pointer has the name that was to be sent', () => {
  expect(wrong({})).toEqual(['/type required', '/action_date required', '/quantity required'])
})

test.each([
  [{ ...good, quantity: '2' }, '/quantity not_a_number'],
  [{ ...good, quantity: 1e4 }, '/quantity quantity_range'],
  [{ ...good, quantity: 1.5 }, '/quantity not_a_number'],
  [{ ...good, quantity: { not: 1 } }, '/quantity not_a_number'],
  [{ ...good, type: 'carrier_pigeon' }, '/type unknown_channel'],
  [{ ...good, kind: 7 }, '/kind unknown_kind'],
  [{ ...good, action_date: '2017-02-30' }, '/action_date not_a_day'],
  [{ ...good, message: 7 }, '/message wrong_type'],
  [{ ...good, message: 'a'.repeat(10_000) }, '/message too_long'],
  [{ ...good, message: 'a\ud800b' }, '/message control_characters'],
  [{ ...good, origin_system: 'a\u0000b' }, '/origin_system control_characters'],
  [{ ...good, appeal: 7 }, '/appeal wrong_type'],
  [{ ...good, appeal: 'a\u0000b' }, '/appeal control_characters'],
  [{ ...good, goal: 5 }, '/goal unknown_member'],
  [{ ...good, 'a/b~c': 5 }, '/a~1b~0c unknown_member'],
  [
    JSON.parse('{"type":"letter","action_date":"2026-11-20","quantity":1,"__proto__":{"x":1}}'),
    '/__proto__ unknown_member',
  ],
])('%j is refused at its place', (body, expected) => {
  expect(wrong(body)).toEqual([expected])
})

test.each([null, [], 'text', 7, true])('%j is no object', (body) => {
  expect(wrong(body)).toBeNull()
})

test('a blank message is no message', () => {
  expect(wrong({ ...good, message: '  ' })).toEqual([])
})
